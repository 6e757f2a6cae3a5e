import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './tool.ts';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

test('no script of the package starts Astro by itself, which would send what it is used for', () => {
  expect(Object.entries(scripts).filter(([, line]) => /(^|&& *)astro /.test(line))).toEqual([]);
  expect(scripts['build']).toBe('node scripts/astro.ts build');
});
