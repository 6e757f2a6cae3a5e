import { join } from 'node:path';
import { type Collect, listFiles, readContentFile, stemOf } from '../../reading/files.ts';
import { parseMarkdownFile } from '../../reading/markdown-file.ts';
import { type Term, termFrontMatter } from './schema.ts';

export function readTerms(root: string, collect: Collect): Term[] {
  const seen = new Set<string>();
  return listFiles(join(root, 'glossary'), ['.md']).flatMap((path) => {
    const parsed = parseMarkdownFile(readContentFile(path), termFrontMatter, collect);
    if (!parsed) return [];
    const { front, blocks, report } = parsed;
    const id = stemOf(path);
    if (seen.has(id))
      report({ line: 1, column: 1 }, 'one term for each file name', `“${id}” again`);
    seen.add(id);
    const paragraphs = blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return [block.text];
      report(block.at, 'only paragraphs in a term', block.kind);
      return [];
    });
    if (blocks.length === 0) report({ line: 1, column: 1 }, 'a paragraph that explains it', 'none');
    if (!front) return [];
    const { domain: domains, ...rest } = front.value;
    return [{ id, ...rest, domains, paragraphs }];
  });
}
