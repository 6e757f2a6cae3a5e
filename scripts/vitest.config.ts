import { fileURLToPath } from 'node:url';
import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const siteTests = 'scripts/checks/**/*.test.ts';

/**
 * `unit` tests stand beside the code and know Astro's components; `site` tests look at the built
 * site with a browser.
 */
export default defineConfig({
  root,
  test: {
    allowOnly: false,
    maxWorkers: 2,
    reporters: ['default'],
    slowTestThreshold: 10_000,
    projects: [
      getViteConfig({
        root,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [siteTests],
          testTimeout: 20_000,
        },
      }),
      {
        root,
        test: {
          name: 'site',
          include: [siteTests],
          globalSetup: './scripts/checks/setup.ts',
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
