import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { findBrowser } from './browser.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'browser-'));
  await writeFile(join(folder, 'chromium'), '');
});

afterEach(() => {
  vi.unstubAllEnvs();
});

afterAll(() => rm(folder, { recursive: true }));

test('the browser that CHROME_PATH names comes first', () => {
  vi.stubEnv('PATH', folder);
  vi.stubEnv('CHROME_PATH', process.execPath);
  expect(findBrowser()).toBe(process.execPath);
});

test('a CHROME_PATH without a file is an error, not passed over', () => {
  vi.stubEnv('CHROME_PATH', join(folder, 'missing'));
  expect(findBrowser).toThrow('CHROME_PATH names a file that is not there');
});

test('a browser on PATH is found', () => {
  vi.stubEnv('CHROME_PATH', '');
  vi.stubEnv('PATH', [join(folder, 'nothing'), folder].join(delimiter));
  expect(findBrowser()).toBe(join(folder, 'chromium'));
});
