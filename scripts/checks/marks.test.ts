import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isMap, isScalar, parseDocument, visit } from 'yaml';
import { contentRoot } from '../../src/reading/content-root.ts';
import { root } from '../tool.ts';
import { findFiles } from './site.ts';

const folder = join(root, contentRoot, 'documents');

/** The quotations that a file of a document's folder copies, each with its occurrence; of `marks.yaml` all. */
function listQuotes(file: string): string[] {
  const yaml = parseDocument(readFileSync(join(folder, file), 'utf8'));
  const quotes: string[] = [];
  visit(yaml, {
    Pair(_, { key, value }, path) {
      const isMark = file.endsWith('/marks.yaml') && path.length === 2 && isScalar(value);
      if (!isMark && !(isScalar(key) && key.value === 'words' && isScalar(value))) return;
      const map = path.at(-1);
      const occurrence = isMap(map) ? (map.get('occurrence') as number | undefined) : undefined;
      quotes.push([value.value, occurrence ?? []].flat().join(' '));
    },
  });
  return quotes;
}

test.for([...Map.groupBy(findFiles(folder, '*/*.yaml'), (file) => file.split('/')[0])])(
  'no words of %s are copied twice: they have a mark',
  ([, files]) => {
    const quotes = files.flatMap(listQuotes);
    const twice = quotes.filter((quote, at) => quotes.indexOf(quote) < at);
    expect(quotes).not.toEqual([]);
    expect(twice).toEqual([]);
  },
);
