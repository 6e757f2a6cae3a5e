import { expect, test } from 'vitest';
import {
  compareValues,
  countChoices,
  formatChosen,
  formatListState,
  isChosen,
  listOnce,
  parseListState,
} from './record-state.ts';

const record = { facets: { domain: ['elder', 'child'], kind: ['group'] }, text: '托育 服务ＡＢ' };

test('a state survives its address', () => {
  const state = { choices: { domain: 'elder' }, words: '托育 服务', sort: '-total' };
  expect(parseListState(formatListState(state), ['domain', 'kind'], ['total'])).toEqual(state);
});

test('facets that the list does not have, and empty ones, are dropped', () => {
  expect(parseListState('domain=elder&other=1&kind=', ['domain', 'kind'], []).choices).toEqual({
    domain: 'elder',
  });
  expect(formatListState({ choices: { domain: '' }, words: '', sort: '' })).toBe('');
});

test('isChosen finds brackets, quotes and digits however they are printed and typed', () => {
  const printed = { facets: {}, text: '第２托育园（城东园）“示范”3—5家' };
  const find = (words: string) => isChosen(printed, { choices: {}, words, sort: '' });
  for (const typed of ['第2托育园(城东园)', '第２托育园（城东园）', '〔城东园〕', '示范3-5家'])
    expect([typed, find(typed)]).toEqual([typed, true]);
  expect(find('第3托育园')).toBe(false);
});

test.each(['constructor', '-__proto__', 'toString', 'total2'])(
  'an order by %s, which the list does not have, is none',
  (sort) => {
    expect(parseListState(`sort=${sort}`, [], ['total']).sort).toBe('');
  },
);

test('isChosen asks for every choice and every word, width, case and space aside', () => {
  const isShown = (choices: Record<string, string>, words: string) =>
    isChosen(record, { choices, words, sort: '' });
  expect(isShown({}, '')).toBe(true);
  expect(isShown({ domain: 'child', kind: '' }, '育服 ab')).toBe(true);
  expect(isShown({ domain: 'child', kind: 'project' }, '')).toBe(false);
  expect(isShown({}, '托育 养老')).toBe(false);
});

test('compareValues sorts numbers by size, text by pinyin, and what is empty last', () => {
  const sorted = (values: string[], isDescending: boolean) =>
    values.toSorted((a, b) => compareValues(a, b, isDescending));
  expect(sorted(['', '10', '9', '0.5'], false)).toEqual(['0.5', '9', '10', '']);
  expect(sorted(['', '10', '9', '0.5'], true)).toEqual(['10', '9', '0.5', '']);
  expect(sorted(['乙', '甲', '丙'], false)).toEqual(['丙', '甲', '乙']);
});

test('countChoices counts what each value would leave, whatever else of its facet is chosen', () => {
  const other = { facets: { domain: ['elder'], kind: ['project'] }, text: '养老' };
  const counts = (choices: Record<string, string>, words: string) =>
    Object.fromEntries(countChoices([record, other], { choices, words, sort: '' }, 'domain'));
  expect(counts({}, '')).toEqual({ elder: 2, child: 1 });
  expect(counts({ domain: 'child' }, '')).toEqual({ elder: 2, child: 1 });
  expect(counts({ kind: 'project' }, '')).toEqual({ elder: 1 });
  expect(counts({}, '托育')).toEqual({ elder: 1, child: 1 });
});

test('listOnce counts what stands in several places once, and all that has no id', () => {
  const elsewhere = { ...record, id: 'a' };
  const plain = { ...record };
  expect(listOnce([{ ...record, id: 'a' }, record, elsewhere, plain])).toEqual([
    elsewhere,
    record,
    plain,
  ]);
});

test('a state keeps what else the address holds', () => {
  const state = { choices: { place: '990101' }, words: '', sort: '' };
  expect(formatListState(state, '?place=990102&level=3&words=x', ['place', 'domain'])).toBe(
    'level=3&place=990101',
  );
});

test('formatChosen(view) tells search words from values, and says nothing of nothing', () => {
  const choices = [{ value: '甲县' }, { value: '新建' }];
  expect(formatChosen({ choices, words: '托育' })).toBe('甲县、新建、“托育”');
  expect(formatChosen({ choices: [], words: '' })).toBe('');
});
