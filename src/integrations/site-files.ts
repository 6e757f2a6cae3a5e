import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { formatSiteFiles } from '../model/settings/rules.ts';
import type { Site } from '../model/settings/schema.ts';

/** Writes what search engines and browsers ask for; nothing while nobody knows the site's address. */
export function siteFiles(getSite: () => Site): AstroIntegration {
  return {
    name: 'site-files',
    hooks: {
      'astro:build:done': async ({ dir, pages }) => {
        const site = getSite();
        if (!site.url) return;
        const paths = pages.map(({ pathname }) => pathname);
        for (const { name, text } of formatSiteFiles({ ...site, paths }))
          await writeFile(new URL(name, dir), text);
      },
    },
  };
}
