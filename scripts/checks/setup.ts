import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { provideBrowser } from '../browser.ts';
import { serveSite } from '../serve.ts';
import { root, runTool } from '../tool.ts';
import { siteRoot } from './site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served, without a slash at the end. */
    origin: string;
    /** Where the browser of all site tests listens, a WebSocket's address. */
    browserAddress: string;
    /** Where the sites of this run are built. */
    sitesFolder: string;
  }
}

/** Serves the built site to all site tests, built first when it is not there, and starts the one browser that they share. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = provideBrowser();
  if (!existsSync(join(siteRoot, 'index.html'))) {
    const { ok } = await runTool('astro', ['build'], { live: true });
    if (!ok) throw new Error('The site could not be built, so it cannot be tested.');
  }
  const site = await serveSite(siteRoot);
  const browser = await chromium.launchServer({ executablePath });
  project.provide('origin', site.origin);
  project.provide('browserAddress', browser.wsEndpoint());
  const sitesFolder = join(root, 'node_modules/.sites', String(process.pid));
  mkdirSync(sitesFolder, { recursive: true });
  project.provide('sitesFolder', sitesFolder);
  return async () => {
    rmSync(sitesFolder, { recursive: true });
    await browser.close();
    await site.close();
  };
}
