import { expect, test } from 'vitest';
import { formatNoFacility, formatUncovered, nameFacilities } from './register-scopes.ts';

test('a register of all institutions is not denied', () => {
  expect(formatNoFacility('甲县', ['named'])).toBe('文件没有点名甲县的机构');
  expect(formatNoFacility('甲县', ['full'])).toBe('名录里没有甲县的机构');
  expect(formatNoFacility('甲县', ['full', 'named'])).toBe('名录和文件里没有甲县的机构');
  expect(nameFacilities(['full'])).toBe('名录里的机构');
});

test('formatUncovered(full) says of what no complete register is known', () => {
  expect(formatUncovered([])).toBe('完整的机构名录未公布。');
  expect(formatUncovered(['child'])).toBe('完整的养老机构名录未公布。');
  expect(formatUncovered(['elder', 'child'])).toBe('');
});
