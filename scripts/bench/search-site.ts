import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getRandom } from '../checks/search-samples.ts';
import { readPages, siteRoot } from '../checks/site.ts';
import { escapeMarkup } from '../../src/lib/markup.ts';
import { readPageText } from '../../src/integrations/page-text.ts';

/** Sentences of the built site's pages, and what its pages can be filtered by. */
interface Material {
  titles: string[];
  sentences: string[];
  filters: Record<string, string[]>[];
}

/** Of so many pages one is as long as a published document. */
const PAGES_PER_DOCUMENT = 500;

function readMaterial(): Material {
  const texts = readPages().flatMap(({ html }) => readPageText(html) ?? []);
  const bodies = texts.flatMap(({ blocks }) => blocks.map(({ text }) => text));
  return {
    titles: [...new Set(texts.map(({ title }) => title))].filter(Boolean),
    sentences: [...new Set(bodies.flatMap((text) => text.match(/[^。；]+[。；]?/g) ?? []))],
    filters: texts.map(({ filters }) => filters).filter((filters) => filters['kind']),
  };
}

/**
 * Writes a site of made-up pages, put together at random from the built site's own sentences, with
 * its search page and its files. Nothing of it is published.
 */
export function writeMadeSite(folder: string, count: number): void {
  const { titles, sentences, filters } = readMaterial();
  const random = getRandom(count);
  function pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('The built site has no content.');
    return item;
  }
  for (let at = 0; at < count; at += 1) {
    const isDocument = at % PAGES_PER_DOCUMENT === PAGES_PER_DOCUMENT - 1;
    const blocks = Array.from({ length: isDocument ? 400 : 12 }, (_, block) => {
      const text = escapeMarkup(pick(sentences));
      return block % 6 === 2 ? `<h2>${text.slice(0, 20)}</h2>` : `<p id="p${block}">${text}</p>`;
    });
    const own = pick(filters);
    const spans = Object.entries(own).flatMap(([name, values]) =>
      values.map((value) => `<span data-pagefind-filter="${name}:${escapeMarkup(value)}"></span>`),
    );
    const title = escapeMarkup(`${pick(titles)}${at}`);
    const main = `<main data-pagefind-body>${spans.join('')}<h1>${title}</h1>${blocks.join('')}</main>`;
    mkdirSync(join(folder, `made/${at}`), { recursive: true });
    writeFileSync(
      join(folder, `made/${at}/index.html`),
      `<!doctype html><html lang="zh-CN"><title>${title}</title><body>${main}</body></html>`,
    );
  }
  cpSync(join(siteRoot, '_astro'), join(folder, '_astro'), { recursive: true });
  cpSync(join(siteRoot, '_headers'), join(folder, '_headers'));
  mkdirSync(join(folder, 'search'), { recursive: true });
  cpSync(join(siteRoot, 'search/index.html'), join(folder, 'search/index.html'));
}
