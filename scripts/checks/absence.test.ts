import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/model/content/read.ts';
import { contentRoot } from '../../src/reading/content-root.ts';
import { findFiles, siteRoot } from './site.ts';

const claim = /(?:未|没有|没)(?:见)?公布/;
/** Where the words are explained, or it is said that nothing follows from an absence. */
const allowed = /不等于(?:别处)?没有公布|出处自己说没有公布的，才写“未公布”/g;

/** What documents and registers say themselves stays as they say it. */
const sources = JSON.stringify(readContent(contentRoot).documents).match(
  new RegExp(`.{0,4}${claim.source}.{0,4}`, 'g'),
);

/** All that readers and programs get, but the history of changes, which repeats what was. */
const files = findFiles(siteRoot, '**/*.{html,csv,json,txt}').filter(
  (file) => !file.startsWith('changes/') && !file.startsWith('pagefind/'),
);

test('nothing is called unpublished unless a source says so', () => {
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) => {
    const text = readFileSync(join(siteRoot, file), 'utf8').replace(allowed, '');
    const own = (sources ?? []).reduce((rest, words) => rest.replaceAll(words, ''), text);
    const words = new RegExp(`.{0,12}${claim.source}.{0,12}`).exec(own)?.[0];
    return words === undefined ? [] : [`${file}: ${words}`];
  });
  expect(found).toEqual([]);
});
