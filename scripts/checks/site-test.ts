import { chromium, type Page } from 'playwright-core';
import { inject, test as base } from 'vitest';

/** How a visitor comes to a page: by default on a phone, in light colours, with script. */
export interface Visit {
  width?: number;
  colorScheme?: 'light' | 'dark';
  javaScriptEnabled?: boolean;
  /** Where the device says it is; its visitor allows the site to know. */
  geolocation?: { longitude: number; latitude: number };
}

/** After so long, in milliseconds, what is waited for is taken not to come. */
const NEVER = 300_000;

/** A test of the built site. `visit` gives a blank page of a new visitor, closed after the test. */
export const test = base
  .extend('origin', () => inject('origin'))
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await chromium.connect(inject('browserAddress'));
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('visit', async ({ browser, origin }, { onCleanup }) => {
    const cleanups: (() => Promise<void>)[] = [];
    onCleanup(async () => {
      for (const close of cleanups) await close();
    });
    return async ({ width = 390, geolocation, ...options }: Visit = {}): Promise<Page> => {
      const context = await browser.newContext({
        baseURL: origin,
        viewport: { width, height: 844 },
        reducedMotion: 'reduce',
        ...options,
        ...(geolocation && { geolocation, permissions: ['geolocation'] }),
      });
      // A state that is waited for comes late on a busy machine: only one that never comes is a fault.
      context.setDefaultTimeout(NEVER);
      cleanups.push(() => context.close());
      return context.newPage();
    };
  });
