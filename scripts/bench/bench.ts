/**
 * `npm run bench`: builds the site and measures what that and its pages take; writes `results/`. `-- --bytes` counts the
 * bytes of pages alone, `--scores` asks Lighthouse alone, `--search` and `--facilities [COUNT]` measure made-up sites.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { getLargestPages, readPages } from '../checks/site.ts';
import { writeCities } from '../../src/testing/many-cities.ts';
import { root } from '../tool.ts';
import { measureBuild, type BuildCost } from './build.ts';
import { changeOneWord } from './changed-content.ts';
import { benchFacilities } from './facilities.ts';
import { measureInstall } from './install.ts';
import { categories, measureBytes, measureScores } from './pages.ts';
import { measurePlainAstro } from './plain-astro.ts';
import { formatTable, writePageBytes, writeResults } from './results.ts';
import { benchSearch } from './search.ts';

/** How many cities, each of three counties with a document of every kind of record and one more, a large site is of. */
const cities = 25;

/** What earlier builds made, put aside while `run` runs. */
async function withoutMade<Result>(run: () => Promise<Result>): Promise<Result> {
  const made = join(root, 'node_modules/.made');
  const aside = `${made}-aside`;
  if (existsSync(made)) renameSync(made, aside);
  try {
    return await run();
  } finally {
    rmSync(made, { recursive: true, force: true });
    if (existsSync(aside)) renameSync(aside, made);
  }
}

async function benchBuild(): Promise<void> {
  const rows: (string | number)[][] = [];
  const measure = async (name: string, building: Promise<BuildCost>) => {
    const { seconds, cpuSeconds, megabytes } = await building;
    rows.push([name, cpuSeconds.toFixed(1), seconds.toFixed(1), Math.round(megabytes)]);
  };
  const off = { PRECOMPRESS: 'off' };
  await withoutMade(() =>
    measure('this site, nothing kept from earlier builds', measureBuild(off)),
  );
  await withoutMade(() => measure('— and its files compressed', measureBuild()));
  await measureBuild();
  await measure('this site again, nothing changed', measureBuild());
  const changed = changeOneWord();
  const ofChanged = { CONTENT_ROOT: changed.folder, OUT_DIR: 'node_modules/.bench/changed' };
  await measure('this site again, one word changed', measureBuild(ofChanged));
  changed.remove();
  await measure('plain Astro with the same HTML', measurePlainAstro());
  const folder = writeCities(cities);
  const ofCities = { ...off, CONTENT_ROOT: folder, OUT_DIR: 'node_modules/.bench/cities' };
  await withoutMade(async () => {
    await measure(`${cities} made-up cities, nothing kept`, measureBuild(ofCities));
    await measure(`${cities} made-up cities again`, measureBuild(ofCities));
  });
  rmSync(folder, { recursive: true });
  writeResults(
    'build',
    'Builds',
    `${readPages().length} pages, in one run on two cores. Seconds of the processor are what does not depend on who else works; memory is the peak of the build and what it starts. Written by \`npm run bench\`.`,
    formatTable(['build', 'processor (s)', 'clock (s)', 'memory (MB)'], rows),
  );
}

function benchInstall(): void {
  writeResults(
    'install',
    'Install',
    'What `npm ci` puts on disk, in MB of files. Lighthouse (127 MB) and Chromium 88 unpacked (142 MB) come beside when the bench and the tests ask for them. Written by `npm run bench`.',
    formatTable(
      ['package or scope', 'MB'],
      measureInstall().map(([name, megabytes]) => [name, Math.round(megabytes)]),
    ),
  );
}

async function benchScores(): Promise<void> {
  await measureScores(getLargestPages(readPages()), (scored) =>
    writeResults(
      'scores',
      'Lighthouse',
      'Scores of 100 on its simulated phone; a dash where it could not load the page in three tries. Pages to embed ask search engines to leave them out, which costs them theirs. Written by `npm run bench`.',
      formatTable(
        ['largest page of', ...categories],
        scored.map(({ type, scores }) => [type, ...(scores ?? categories.map(() => undefined))]),
      ),
    ),
  );
}

const [only, count] = process.argv.slice(2);
if (only === '--facilities') console.log(await benchFacilities(Number(count ?? 20_000)));
else if (only === '--search') {
  await measureBuild();
  console.log(await benchSearch());
} else {
  if (!only) {
    benchInstall();
    await benchBuild();
  }
  if (only !== '--scores') writePageBytes(await measureBytes(getLargestPages(readPages())));
  if (only !== '--bytes') await benchScores();
}
