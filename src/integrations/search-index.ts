import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SearchTable } from '../model/search/schema.ts';
import type { SearchSources } from '../model/search/view.ts';
import { readPageText } from './page-text.ts';
import { writePagefind } from './search-pagefind.ts';
import { makeTextFiles, rankPages, type SearchPage } from './search-texts.ts';
import { formatSuggestions, formatVocabulary } from './search-words.ts';

/** Builds the search index over the built pages, into `pagefind/`. */
export function searchIndex(getSources: () => SearchSources): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await writeSearchIndex(fileURLToPath(dir), getSources());
        logger.info(`${pages} pages indexed`);
      },
    },
  };
}

/** Indexes the pages of a built site's folder; answers how many. */
export async function writeSearchIndex(site: string, sources: SearchSources): Promise<number> {
  const pages = rankPages(await readPages(site, sources.cityOf), sources.order);
  const folder = join(site, 'pagefind');
  await writePagefind(folder, pages);
  await mkdir(join(folder, 'text'), { recursive: true });
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  const files = makeTextFiles(pages);
  for (const { name, text } of files) await write(`text/${name}.txt`, text);
  const table: SearchTable = {
    files: files.map(({ city, name, bytes, ranges }) => ({ city, name, bytes, ranges })),
    synonyms: sources.synonyms,
  };
  await write('texts.json', JSON.stringify(table));
  await write('suggestions.json', formatSuggestions(pages));
  await write('vocabulary.json', formatVocabulary(pages, sources.words));
  return pages.length;
}

async function readPages(site: string, cityOf: SearchSources['cityOf']): Promise<SearchPage[]> {
  const pages: SearchPage[] = [];
  for (const file of globSync('**/index.html', { cwd: site }).toSorted()) {
    const text = readPageText(await readFile(join(site, file), 'utf8'));
    if (!text) continue;
    const places = text.filters['place'] ?? [];
    const city = [...new Set(places.map((place) => cityOf.get(place) ?? place))];
    const county = places.filter((place) => !city.includes(place));
    const href = `/${file.split(sep).join('/').slice(0, -'index.html'.length)}`;
    pages.push(unbind({ href, ...text, filters: { ...text.filters, city, county } }));
  }
  return pages;
}

/** A copy that shares no memory: parts of a string keep the whole page that they were cut from. */
function unbind<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
