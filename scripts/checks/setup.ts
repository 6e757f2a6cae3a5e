import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { provideBrowser } from '../browser.ts';
import { serveSite } from '../serve.ts';
import { runTool } from '../tool.ts';
import { siteRoot } from './site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served, without a slash at the end. */
    origin: string;
    /** The path of a Chromium. */
    browserPath: string;
  }
}

/** Serves the built site to all site tests, built first when it is not there. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('browserPath', provideBrowser());
  if (!existsSync(join(siteRoot, 'index.html'))) {
    const { ok } = await runTool('astro', ['build'], { live: true });
    if (!ok) throw new Error('The site could not be built, so it cannot be tested.');
  }
  const { origin, close } = await serveSite(siteRoot);
  project.provide('origin', origin);
  return close;
}
