import { fileURLToPath } from 'node:url';
import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';
import { contentRoot, shippedRoot } from '../src/reading/content-root.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const siteTests = 'scripts/checks/**/*.test.ts';
/** What the shipped documents say, number by number: no other content says it. */
const shippedTests = 'scripts/checks/shipped/*.test.ts';
/** Chromium 88 comes as a package for one system alone. */
const hasOldChromium = process.platform === 'linux' && process.arch === 'x64';

/** In milliseconds, far more than any step takes anywhere. */
const never = 600_000;

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
          // They are pure, or put back what they change: the files of a worker share what they load, which is most of their cost.
          isolate: false,
          unstubEnvs: true,
          unstubGlobals: true,
          restoreMocks: true,
          testTimeout: never,
          hookTimeout: never,
        },
      }),
      {
        root,
        test: {
          name: 'site',
          include: [siteTests],
          exclude: [
            ...(contentRoot === shippedRoot ? [] : [shippedTests]),
            ...(hasOldChromium ? [] : ['scripts/checks/old-chromium.test.ts']),
          ],
          globalSetup: './scripts/checks/setup.ts',
          // They only read, so the files of a worker share what they load.
          isolate: false,
          // No test has a clock: what is waited for comes, however late on a busy machine, and only what never comes is a fault.
          testTimeout: never,
          hookTimeout: never,
          expect: { poll: { timeout: never } },
        },
      },
    ],
  },
});
