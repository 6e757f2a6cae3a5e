import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import OriginalText from './OriginalText.astro';
import SlipNotes from './SlipNotes.astro';
import SlipText from './SlipText.astro';
import { notes, texts } from './slips.examples.ts';

const container = await AstroContainer.create();
const renderText = (name: string) =>
  container.renderToString(SlipText, { props: { ...texts[name] } as Record<string, unknown> });
const renderNotes = (name: string) =>
  container.renderToString(SlipNotes, { props: { ...notes[name] } as Record<string, unknown> });
/** What a visitor copies. */
const lettersOf = (html: string) => html.replace(/<[^>]*>/g, '').trim();

test.each(['a record', 'a document', 'without slips'])(
  'the text of %s stays what it is, letter by letter',
  async (name) => {
    expect(lettersOf(await renderText(name))).toBe(texts[name]?.text);
  },
);

test('a slip is a link to its note, and says what it is', async () => {
  const html = await renderText('a record');
  expect(html).toMatch(/<a[^>]* href="#note-1"[^>]*>同步涉及<\/a>/);
  expect(html).toContain('aria-label="同步涉及（原文如此，看说明）"');
  expect(html).not.toMatch(/ id=/);
  expect(await renderText('a document')).toContain('id="slip-1-t1-r2"');
});

test('a whole text has below it the notes on what it holds, and no others', async () => {
  const { text, slips } = texts['a record']!;
  const other = { ...slips[0]!, words: '别的字句', slip: '别的字句', noteId: 'note-2' };
  const html = await container.renderToString(OriginalText, {
    props: { text, slips: [...slips, other] },
  });
  expect(html).toMatch(/<p class="original"[^>]*>与住宅同步规划、<a[^>]* href="#note-1"/);
  expect(html).toContain('id="note-1"');
  expect(html).not.toContain('note-2');
});

test('nothing is marked where the words do not stand, and no text is markup', async () => {
  const html = await renderText('without its words');
  expect(html).not.toContain('<a');
  expect(html).toContain('&lt;b&gt;');
});

test('a note quotes the slip and gives its reason; in the document it leads back', async () => {
  const html = await renderNotes('a record');
  expect(html).toContain('id="note-1"');
  expect(lettersOf(html)).toMatch(/^“同步涉及”（原文如此）：\s*可能是“同步建设”之误。$/);
  expect(html).not.toContain('<a');
  expect(await renderNotes('a document')).toContain('href="#slip-1-t1-r2"');
});

test('without notes there is nothing', async () => {
  expect(lettersOf(await renderNotes('none'))).toBe('');
  expect(await renderNotes('none')).not.toContain('<ul');
});
