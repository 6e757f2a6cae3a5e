import { expect, test } from 'vitest';
import { findNewer } from './shipped.ts';

test.each([
  ['a.js', 'const a = /(?<!x)y/;'],
  ['a.js', 'const a = RegExp(`(?<=${b})c`);'],
  ['_astro/maplibre-gl.js', 'const a = /(?<=x)y/;'],
  ['a.js', 'list.findLastIndex(test) + list.with(0, 1)'],
  ['a.js', 'Object.groupBy(list, key)'],
  ['a.js', 'class A { static { go(); } }'],
  ['a.js', 'const b = new Set().union(c);'],
  ['a.js', 'list.values().toArray()'],
  ['a.js', 'const a = structuredClone(b);'],
  ['a.js', 'fetch(a, { signal: AbortSignal.timeout(5) })'],
  ['a.js', "document.querySelector('details:has(a)')"],
  ['a.js', 'this is not a program'],
  ['a.css', '@layer base{a{color:red}}'],
  ['a.css', 'a{color:red}p:has(b),p{color:red}'],
  ['a.css', 'p,p:has(b){color:red}'],
  ['a.css', 'a{&:hover{color:red}}'],
])('%s with %s is found, with its place', (file, text) => {
  expect(findNewer(file, text)).toEqual([expect.stringMatching(/^[\w/-]+(?:\.\w+)+:1:\d+ ./)]);
});

test.each([
  ['a.js', 'list.at(-1) ?? list.toSorted().map(String).filter(Boolean)'],
  ['a.js', 'export const a = async () => (await import("./b.js")).default?.b;'],
  ['_astro/maplibre-gl.js', 'class A { static { go(); } }'],
  ['a.css', 'a{color:red}p:has(b){color:red}@container (min-width:30rem){a{color:red}}'],
])('%s with %s is not', (file, text) => {
  expect(findNewer(file, text)).toEqual([]);
});
