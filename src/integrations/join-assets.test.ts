import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { joinAssetsOf } from './join-assets.ts';

const site = mkdtempSync(join(tmpdir(), 'join-'));
afterAll(() => rmSync(site, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(site, name), text);
const read = (name: string) => readFileSync(join(site, name), 'utf8');
const link = (name: string) => `<link rel="stylesheet" href="/_astro/${name}.css">`;
const module = (name: string) => `<script type="module" src="/_astro/${name}.js"></script>`;

test('a page links what it shares, what is its own, and no script that only loads another', () => {
  mkdirSync(join(site, '_astro'));
  for (const name of ['base', 'table', 'home', 'list']) write(`_astro/${name}.css`, `.${name}{}`);
  for (const name of ['old', 'mode']) write(`${name}.js`, `${name}()`);
  write('_astro/facade.js', 'import"./elements.js";\n');
  write('_astro/elements.js', 'define()');
  const first = '<script src="/old.js"></script><script src="/mode.js"></script>';
  const page = (styles: string) => `<head>${first}${styles}</head>${module('facade')}`;
  write('index.html', page(link('base') + link('home')));
  for (const name of ['1', '2', '3', '4'])
    write(`${name}.html`, page(link('base') + link('table') + (name === '4' ? link('list') : '')));
  joinAssetsOf(site);

  const linksOf = (name: string) =>
    [...read(name).matchAll(/(?:href|src)="\/([^"]+)"/g)].map(([, address = '']) => address);
  const textsOf = (name: string) => linksOf(name).map((address) => read(address));
  expect(textsOf('1.html')).toEqual([
    'old()\nmode()',
    '.base{}\n.table{}\n.list{}\n.home{}',
    'define()',
  ]);
  expect(linksOf('index.html')).toEqual(linksOf('1.html'));
  expect(linksOf('1.html').at(-1)).toBe('_astro/elements.js');
  for (const gone of ['old.js', 'mode.js', '_astro/base.css', '_astro/facade.js'])
    expect([gone, existsSync(join(site, gone))]).toEqual([gone, false]);
});
