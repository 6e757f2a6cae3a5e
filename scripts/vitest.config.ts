import { fileURLToPath } from 'node:url';
import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const siteTests = 'scripts/checks/**/*.test.ts';
/** Chromium 88 comes as a package for one system alone. */
const hasOldChromium = process.platform === 'linux' && process.arch === 'x64';

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
          exclude: hasOldChromium ? [] : ['scripts/checks/old-chromium.test.ts'],
          globalSetup: './scripts/checks/setup.ts',
          testTimeout: 120_000,
          // What is polled for is waited for: a second is nothing on a busy machine.
          expect: { poll: { timeout: 120_000 } },
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
