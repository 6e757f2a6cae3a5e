import { expect, test as plainTest } from 'vitest';
import { formatPrinted } from '../../src/model/departments/words.ts';
import { slipsIn } from '../../src/model/notes/rules.ts';
import { removeSpace } from '../../src/lib/text.ts';
import { readContent } from '../../src/model/content/read.ts';
import { contentRoot } from '../../src/reading/content-root.ts';
import { listBlockTexts } from './quotes.ts';
import { readPages } from './site.ts';
import { test } from './site-test.ts';

const content = readContent(contentRoot);
const pages = new Map(readPages().map(({ path, html }) => [path, html]));

/** The notes on what a record prints in some of its fields, by their ids on its page. */
function noteIdsOf(
  { id, document, anchor }: { id: string; document: string; anchor: string },
  texts: (string | undefined)[],
): string[] {
  const concerned = content.notes.filter(
    (note) =>
      note.document === document && note.places.some(({ covers }) => covers.includes(anchor)),
  );
  return slipsIn(texts, concerned).map((note) => `note-${id}-${note.id}`);
}

/** What the page of every record shows whole, and the notes on it. */
const shown = [
  ...content.policies.map((one) => ({ path: `/policies/${one.id}/`, one, texts: [one.text] })),
  ...content.tasks.map((one) => ({
    path: `/tasks/${one.id}/`,
    one,
    texts: [one.section, one.text, one.goal],
  })),
  ...content.projects.map((one) => ({
    path: `/projects/${one.id}/`,
    one,
    texts: [one.name, one.goal, one.content],
  })),
  ...content.progress.map((one) => ({ path: '/progress/', one, texts: [one.goal, one.text] })),
].flatMap(({ path, one, texts }) => noteIdsOf(one, texts).map((noteId) => ({ path, noteId })));

test.for(content.documents)(
  'the page of $id is the document letter by letter, its slips marked and noted',
  async ({ id, blocks }, { visit }) => {
    const page = await visit({ javaScriptEnabled: false });
    await page.goto(`/documents/${id}/`);
    const article = page.locator('article.document');
    expect(removeSpace((await article.textContent()) ?? '')).toBe(listBlockTexts(blocks).join(''));
    const own = content.notes.filter(({ document }) => document === id);
    const places = own.flatMap((note) => note.places.map(() => note.slip));
    const marks = await article.locator('a[href^="#note-"]').allTextContents();
    expect(marks.toSorted()).toEqual(places.toSorted());
    expect(await page.locator('[id^="note-"]').count()).toBe(own.length);
  },
);

plainTest('every record that shows a slip marks it and has its note', () => {
  expect(shown).not.toEqual([]);
  const lost = shown.filter(({ path, noteId }) => {
    const html = pages.get(path) ?? '';
    return !html.includes(`id="${noteId}"`) || !html.includes(`href="#${noteId}"`);
  });
  expect(lost).toEqual([]);
});

plainTest('a slip in the name of a department is noted at the task that names it', () => {
  const named = content.tasks.flatMap((task) =>
    noteIdsOf(task, [formatPrinted(task.responsible)]).map((noteId) => ({ id: task.id, noteId })),
  );
  const lost = named.filter(
    ({ id, noteId }) => !pages.get(`/tasks/${id}/`)?.includes(`id="${noteId}"`),
  );
  expect(lost).toEqual([]);
});

test('from a slip to its note and back, by keyboard', async ({ visit }) => {
  const page = await visit();
  const [note] = content.notes;
  await page.goto(`/documents/${note?.document}/`);
  const mark = page.locator('article.document a[href^="#note-"]').first();
  await mark.press('Enter');
  const item = page.locator(`[id="${(await mark.getAttribute('href'))?.slice(1)}"]`);
  await expect.poll(() => item.evaluate((one) => one.matches(':target'))).toBe(true);
  await page
    .locator('li', { has: item })
    .getByRole('link', { name: /^回到原文/ })
    .first()
    .press('Enter');
  await expect.poll(() => mark.evaluate((link) => link.matches(':target'))).toBe(true);
});
