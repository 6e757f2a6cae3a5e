import { expect, test } from 'vitest';
import { applyMutant, listMutants } from './operators.ts';

const mutate = (source: string) =>
  listMutants(source).map((mutant) => `${mutant.operator}: ${applyMutant(source, mutant)}`);

test.for([
  ['a < b', ['comparison: a <= b']],
  ['a !== b', ['comparison: a === b']],
  ['a * b', ['arithmetic: a / b']],
  ['a && b', ['connective: a || b']],
  ['f(12)', ['number: f((12 + 1))']],
  ['f(true)', ['condition: f(false)']],
  ['a ? b : c', ['condition: !(a) ? b : c']],
  [
    'if (a) return 1',
    ['condition: if (!(a)) return 1', 'guard: ;', 'number: if (a) return (1 + 1)'],
  ],
  ['if (a) { throw b }', ['condition: if (!(a)) { throw b }', 'guard: ;']],
  ['a.filter((b) => c)', ['predicate: a.filter((b) => !(c))']],
] as const)('%s has its faults', ([source, faults]) => {
  expect(mutate(source)).toEqual(faults);
});

test.for([
  'const a: 1 | true = b',
  'const a = { 1: b }',
  "a + 'b'",
  'a + `b${c}`',
  '/a+1/g.exec("1 < 2")',
  'if (a) b(); else return c',
  'a.map((b) => c)',
])('%s keeps its types, names and text', (source) => {
  expect(mutate(source).filter((fault) => !fault.startsWith('condition'))).toEqual([]);
});
