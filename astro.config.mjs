import { readFileSync } from 'node:fs';
import { defineConfig } from 'astro/config';
import { contentProblems } from './src/integrations/content-problems.ts';
import { contentRoot } from './src/reading/content-root.ts';
import { readContent } from './src/model/content/read.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { compressFiles } from './src/integrations/compress-files.ts';
import { joinAssets } from './src/integrations/join-assets.ts';
import { getSearchSources } from './src/model/search/view.ts';
import { siteFiles } from './src/integrations/site-files.ts';

const url = siteUrl();
/** Where another output folder is asked for, builds side by side keep their caches apart. */
const outDir = process.env.OUT_DIR;
/** The map's worker is no page: it has no head to link this in. */
const oldBrowsers = readFileSync(new URL('public/old-browsers.js', import.meta.url), 'utf8');

/**
 * What several pages load is one script for all, what some load one for those: left to itself the bundler makes a script,
 * and a request, of every module that two share. What a module imports goes with it, the first group first.
 */
const scripts = [
  {
    name: 'elements',
    test: /layouts.elements\.ts$|load-file.load-file\.ts$|common.words\.ts$/,
  },
  { name: 'places', test: /lib.geo-classes\.ts$|nearby-finder.source\.ts$/ },
  { name: 'map', test: /place-map.place-map\.ts$/ },
];

export default defineConfig({
  ...(url && { site: url }),
  ...(outDir && { outDir, cacheDir: `node_modules/.astro/${outDir.replaceAll(/\W+/g, '-')}` }),
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  integrations: [
    contentProblems(contentRoot),
    searchIndex(() => getSearchSources(readContent(contentRoot))),
    joinAssets(),
    siteFiles(() => readContent(contentRoot).site),
    compressFiles(),
  ],
  vite: {
    build: { assetsInlineLimit: 0, target: ['chrome87', 'safari14'] },
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: scripts } } } } },
    },
    worker: { format: 'es', rolldownOptions: { output: { banner: oldBrowsers } } },
  },
});

function siteUrl() {
  try {
    return readContent(contentRoot).site.url;
  } catch {
    // The loaders report what is wrong with the content.
    return '';
  }
}
