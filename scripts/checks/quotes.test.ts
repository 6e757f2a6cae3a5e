import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { removeSpace } from '../../src/lib/text.ts';
import { readContent } from '../../src/model/content/read.ts';
import { contentRoot } from '../../src/reading/content-root.ts';
import { root } from '../tool.ts';
import { ownFillings, ownQuotes } from './own-quotes.ts';
import {
  findQuotes,
  listBrowserScripts,
  listTexts,
  readQuotes,
  readScriptTexts,
  standIn,
} from './quotes.ts';
import { findFiles, readPages, siteRoot } from './site.ts';

const { documents, facilities } = readContent(contentRoot);
const pages = readPages();
const own = Object.values(ownQuotes).flat();
const everyText = documents.flatMap(listTexts);

/** What registers print and the site doubts, which it quotes as printed. */
const doubted = new Set(
  facilities.flatMap(({ doubts }) => doubts.map(({ text }) => removeSpace(text))),
);

/** Names of pages, which citations put in “ ”. */
const titles = new Set(
  pages.flatMap(({ html }) =>
    [...html.matchAll(/<(h1|title)\b[^>]*>(.*?)<\/\1>/gs)].flatMap(([, , title = '']) => {
      const text = removeSpace(title.replace(/<[^>]+>/g, ''));
      return [text, ...text.split('·')];
    }),
  ),
);

/** What may be quoted on a page: the documents that it names or leads to; on one that names none, all. */
function textsFor(html: string): string[] {
  const named = documents.filter(
    ({ id, shortTitle }) => html.includes(`/documents/${id}/`) || html.includes(shortTitle),
  );
  return named.length > 0 ? named.flatMap(listTexts) : everyText;
}

/** Quotations that are neither a document's or a register's words nor the site's own. */
function findFalse(quotes: readonly string[], texts: readonly string[]): string[] {
  return [...new Set(quotes)].filter(
    (quote) =>
      !own.includes(quote) && !titles.has(quote) && !doubted.has(quote) && !standIn(texts, quote),
  );
}

describe('the check itself', () => {
  test('finds what a page quotes: in a text, an attribute, a blockquote', () => {
    const html =
      '<p title="原话：甲">“乙<b>丙</b>”</p><blockquote>丁 </blockquote><i data-a="“戊”">';
    expect(readQuotes(html).toSorted()).toEqual(['丁', '乙丙', '戊', '甲'].toSorted());
    expect(findQuotes('说“外“内”外”，“断')).toEqual(['内', '外“内”外']);
  });

  test('takes words that one paragraph or cell holds, and no others', () => {
    expect(standIn(['只有甲', '和乙'], '甲和')).toBe(false);
    expect(standIn(['只有甲', '和乙'], '只有…')).toBe(true);
  });

  test('reads what a script fills in between quotation marks', () => {
    expect(readScriptTexts('const a = `写的是“${b}”`; f("“清除”")')).toEqual([
      '写的是“{}”',
      '“清除”',
    ]);
  });
});

test('what stands in quotation marks on a page stands in a document that it names', () => {
  const faults = pages.flatMap(({ path, html }) =>
    findFalse(readQuotes(html), textsFor(html)).map((quote) => `${path}: ${quote}`),
  );
  expect(faults).toEqual([]);
});

test('what stands in quotation marks in a file of data stands in a document', () => {
  const files = findFiles(siteRoot, '**/*.json').filter((file) => !/pagefind|schema/.test(file));
  expect(files.length).toBeGreaterThan(10);
  const faults = files.flatMap((file) => {
    const text = readFileSync(join(siteRoot, file), 'utf8').replaceAll('\\n', '');
    return findFalse(findQuotes(text).map(removeSpace), everyText).map((one) => `${file}: ${one}`);
  });
  expect(faults).toEqual([]);
});

test('no script puts words in quotation marks that are neither its own nor tried', () => {
  const tried = ['src/model/bed-subsidy/rules.ts'];
  const known = [...tried, ...Object.keys(ownFillings)];
  const quoting = listBrowserScripts().flatMap((file) =>
    readScriptTexts(readFileSync(join(root, file), 'utf8'))
      .flatMap(findQuotes)
      .map((quote) => ({ file, quote })),
  );
  expect(new Set(quoting.map(({ file }) => file))).toContain(tried[0]);
  const faults = quoting.filter(({ file, quote }) =>
    quote.includes('{}')
      ? !known.some((path) => file.startsWith(path))
      : findFalse([quote], everyText).length > 0,
  );
  expect(faults).toEqual([]);
});
