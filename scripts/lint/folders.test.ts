import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

const eslint = new ESLint({
  overrideConfigFile: 'scripts/eslint.config.js',
  overrideConfig: tseslint.configs.disableTypeChecked,
  ruleFilter: ({ ruleId }) => ruleId === 'house/folders',
});

async function lint(filePath: string, code: string): Promise<string[]> {
  const text = filePath.endsWith('.astro') && !code.includes('<') ? `---\n${code}\n---\n` : code;
  const results = await eslint.lintText(text, { filePath });
  return results.flatMap(({ messages }) => messages).map(({ message }) => message);
}

describe('an import that the house does not allow is an error', () => {
  test.for<[file: string, code: string]>([
    ['src/lib/a.ts', `import { z } from 'astro/zod';`],
    ['src/lib/a.ts', `import type { APIRoute } from 'astro';`],
    ['src/lib/a.ts', `import { readFile } from 'node:fs/promises';`],
    ['src/lib/a.ts', `import { b } from '../model/gap/rules.ts';`],
    ['src/model/gap/schema.ts', `import { getCollection } from 'astro:content';`],
    ['src/model/gap/schema.ts', `import { z } from 'zod';`],
    ['src/markdown/a.ts', `import { schema } from '../model/gap/schema.ts';`],
    ['src/markdown/a.ts', `import { parse } from 'yaml';`],
    ['src/loaders/a.ts', `import { getPolicies } from '../model/policies/view.ts';`],
    ['src/loaders/a.ts', `import { geoPath } from 'd3';`],
    ['src/model/gap/view.ts', `import { readContent } from '../content/read.ts';`],
    ['src/model/gap/rules.ts', `import { gap } from './schema.ts';`],
    ['src/model/gap/words.ts', `import { getGap } from './view.ts';`],
    ['src/components/a/a.ts', `import { z } from 'astro/zod';`],
    ['src/components/a/a.ts', `import { join } from 'node:path';`],
    ['src/components/a/a.ts', `import { getCollection } from 'astro:content';`],
    ['src/components/a/a.ts', `import { getPlaces } from '../../model/places/view.ts';`],
    ['src/components/a/a.ts', `const later = await import('../../model/places/view.ts');`],
    ['src/components/a/A.astro', `<script>\nimport { z } from 'zod';\nz.string();\n</script>`],
    ['src/layouts/A.astro', `import { getPlaces } from '../model/places/view.ts';`],
    ['src/cards/a.ts', `import { getPolicies } from '../model/policies/view.ts';`],
    ['src/components/a/a.ts', `import { drawCard } from '../../cards/draw-card.ts';`],
    ['src/pages/a/index.astro', `import { getCollection } from 'astro:content';`],
    ['src/pages/a.csv.ts', `import { readContent } from '../model/content/read.ts';`],
    ['src/pages/index.astro', `import text from '../../content/site.yaml?raw';`],
    ['src/lib/a.ts', `export { run } from '../../scripts/run.ts';`],
    ['src/content.config.ts', `import { run } from '../scripts/run.ts';`],
    ['scripts/import/a.ts', `import { getCollection } from 'astro:content';`],
    ['src/lib/a.ts', `export * from './b';`],
  ])('%s: %s', async ([file, code]) => {
    expect(await lint(file, code)).toHaveLength(1);
  });
});

describe('an import that the house allows passes', () => {
  test.for<[file: string, code: string]>([
    ['src/lib/a.ts', `import { geoPath } from 'd3';\nimport { b } from './b.ts';`],
    ['src/lib/a.test.ts', `import { test } from 'vitest';\nimport { join } from 'node:path';`],
    [
      'src/model/gap/schema.ts',
      `import { z } from 'astro/zod';\nimport { b } from '../../lib/b.ts';`,
    ],
    [
      'src/model/gap/view.ts',
      `import { gapWords } from './words.ts';\nimport { derive } from '../derive.ts';`,
    ],
    ['src/model/gap/rules.test.ts', `import { readContent } from '../content/read.ts';`],
    ['src/cards/a.ts', `import { readFileSync } from 'node:fs';\nimport sharp from 'sharp';`],
    ['src/pages/a.png.ts', `import { drawCard } from '../cards/draw-card.ts';`],
    ['src/markdown/a.ts', `import { remark } from 'remark';\nimport type { Root } from 'mdast';`],
    ['src/markdown/a.ts', `import type { Policy } from '../model/policies/schema.ts';`],
    ['src/markdown/a.ts', `import { type Policy } from '../model/policies/schema.ts';`],
    [
      'src/loaders/a.ts',
      `import { z } from 'astro/zod';\nimport type { Loader } from 'astro/loaders';`,
    ],
    [
      'src/components/a/A.astro',
      `import B from '../b/B.astro';\nimport { scaleLinear } from 'd3';`,
    ],
    ['src/components/a/A.astro', `import type { Place } from '../../model/places/view.ts';`],
    [
      'src/components/a/a.ts',
      `import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';`,
    ],
    ['src/layouts/A.astro', `import '../styles/tokens.css';`],
    ['src/layouts/policy.ts', `import headers from '../../public/_headers?raw';`],
    ['src/pages/a/[id].astro', `import { getPlaces } from '../../model/places/view.ts';`],
    ['src/pages/a.csv.ts', `import type { APIRoute } from 'astro';`],
    [
      'src/content.config.ts',
      `import { kinds } from './model/content/kinds.ts';\nimport 'astro:content';`,
    ],
    [
      'scripts/import/a.ts',
      `import { places } from '../../src/model/places/schema.ts';\nimport 'node:fs';`,
    ],
  ])('%s: %s', async ([file, code]) => {
    expect(await lint(file, code)).toEqual([]);
  });
});
