import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { foldText } from '../lib/search-encoding.ts';
import { formatLines } from '../lib/search-lines.ts';
import { readPageText } from './search-blocks.ts';
import { writeHelpers } from './search-helpers.ts';
import { encodeEntry, makeSearchFiles, type SearchPage } from './search-pages.ts';
import { writePagefind } from './search-pagefind.ts';
import { rankPages, readListed } from './search-rank.ts';
import type { SearchSources } from './search-sources.ts';

/** Builds the search index over the built pages, into `pagefind/`. */
export function searchIndex(getSources: () => SearchSources): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:start': () => {
        getSources();
      },
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await writeSearchIndex(fileURLToPath(dir), getSources());
        logger.info(`${pages} pages indexed`);
      },
    },
  };
}

/** Indexes the pages of a built site's folder; answers how many. */
export async function writeSearchIndex(site: string, sources: SearchSources): Promise<number> {
  const listed = readListed(await readFile(join(site, 'search/index.html'), 'utf8'));
  const pages = rankPages(await readPages(site), listed);
  const { texts, table, packs } = makeSearchFiles(pages, sources);
  const folder = join(site, 'pagefind');
  await writePagefind(
    folder,
    texts.map((text) => () => encodeEntry(text)),
  );
  await mkdir(join(folder, 'text'), { recursive: true });
  for (const [at, pack] of packs.entries()) {
    await writeFile(join(folder, `text/${table.digest}-${at}.json`), JSON.stringify(pack));
  }
  await writeFile(join(folder, `text/${table.digest}.txt`), formatLines(texts));
  await writeFile(
    join(folder, 'pages.json'),
    JSON.stringify({ ...table, synonyms: foldGroups(sources) }),
  );
  await writeHelpers(folder, pages, sources);
  return pages.length;
}

async function readPages(site: string): Promise<SearchPage[]> {
  const pages: SearchPage[] = [];
  for (const file of globSync('**/index.html', { cwd: site }).toSorted()) {
    const text = readPageText(await readFile(join(site, file), 'utf8'));
    const href = `/${file
      .split(sep)
      .join('/')
      .replace(/index\.html$/, '')}`;
    if (text) pages.push({ href, ...unbind(text) });
  }
  return pages;
}

/** A copy that shares no memory: parts of a string keep the whole page that they were cut from. */
function unbind<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

function foldGroups({ synonyms }: SearchSources): string[][] {
  return synonyms.map((group) => group.map((word) => foldText(word).join('')));
}
