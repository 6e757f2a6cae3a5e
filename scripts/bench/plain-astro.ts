import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteRoot } from '../checks/site.ts';
import { root } from '../tool.ts';
import { measureBuild, type BuildCost } from './build.ts';

/** A page of Astro that reads the HTML of a built page and writes it. */
const page = `---
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function getStaticPaths() {
  return globSync('**/index.html', { cwd: process.env.PLAIN_SITE }).map((file) => ({
    params: { path: file.slice(0, -'index.html'.length).replace(/\\/$/, '') || undefined },
    props: { file },
  }));
}
const html = readFileSync(join(process.env.PLAIN_SITE, Astro.props.file), 'utf8');
---
<Fragment set:html={html} />
`;

/** What Astro by itself takes to write the same HTML, of pages that know it already: the least that this site can take. */
export async function measurePlainAstro(): Promise<BuildCost> {
  const folder = join(root, 'node_modules/.bench/plain');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'src/pages'), { recursive: true });
  writeFileSync(join(folder, 'astro.config.mjs'), 'export default {};\n');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(folder, 'src/pages/[...path].astro'), page);
  return measureBuild({ PLAIN_SITE: siteRoot }, ['--root', folder]);
}
