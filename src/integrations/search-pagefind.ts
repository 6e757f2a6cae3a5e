import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { foldText } from '../lib/fold-text.ts';
import { encodeBlocks } from '../model/search-coding/rules.ts';
import { facetNames } from '../model/search/rules.ts';
import type { SearchPage } from './search-texts.ts';

/** Pages sent to Pagefind at once. */
const BATCH = 250;

const language = 'zh';

/** What a browser asks for: Pagefind's own screens and texts are the site's. */
const isServed = (path: string) =>
  /^(?:index\/|filter\/|wasm\.|pagefind\.[^/]*pf_meta|pagefind-entry\.json|pagefind\.js)/.test(
    path,
  );

/**
 * Writes Pagefind's index of pages into a folder: their words in code, and what they can be narrowed by. `at` sorts
 * them in the order given, by which a browser learns their numbers.
 */
export async function writePagefind(folder: string, pages: readonly SearchPage[]): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(`pagefind: ${errors.join('; ')}`);
  for (let from = 0; from < pages.length; from += BATCH) {
    const added = await Promise.all(
      pages
        .slice(from, from + BATCH)
        .map((page, at) => index.addCustomRecord(toRecord(page, from + at))),
    );
    throwErrors(added.flatMap((answer) => answer.errors));
  }
  const { files, errors: fileErrors } = await index.getFiles();
  throwErrors(fileErrors);
  await close();
  await rm(folder, { recursive: true, force: true });
  for (const { path, content } of files.filter((file) => isServed(file.path))) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

function toRecord({ href, title, blocks, filters }: SearchPage, at: number) {
  const folded = blocks.map(({ text, isHeading }) => ({
    text: foldText(text),
    textClass: isHeading ? ('heading' as const) : ('body' as const),
  }));
  return {
    url: href,
    language,
    content: encodeBlocks([{ text: foldText(title), textClass: 'title' }, ...folded]),
    filters: Object.fromEntries(facetNames.map((name) => [name, filters[name] ?? []])),
    sort: { at: String(at) },
  };
}

function throwErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`pagefind: ${errors.join('; ')}`);
}
