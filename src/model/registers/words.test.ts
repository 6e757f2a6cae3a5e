import { expect, test } from 'vitest';
import {
  formatGrade,
  formatNoneListed,
  formatNotListed,
  formatUncovered,
  listsAbout,
  listsWith,
  nameFacilities,
  nameList,
} from './words.ts';

const filings = {
  name: nameList({ date: '2026-01-30', shortTitle: '备案公示副本' }),
  kinds: ['nursery', 'kindergarten'] as const,
};
const homes = { name: '截至2026年2月1日的名录', kinds: ['home'] as const };

test('nameList(register) never goes without the day', () => {
  expect(filings.name).toBe('截至2026年1月30日的备案公示副本');
});

test('formatGrade(register) says how near to its publisher it is', () => {
  expect(formatGrade({ date: '2026-01-30', grade: '第三方副本' })).toBe(
    '第三方副本，截至2026年1月30日',
  );
  expect(formatGrade({ date: '2026-01-30' })).toBe('截至2026年1月30日');
});

test('a list of some kinds alone does not tell that none of the others is there', () => {
  const classes = { ...filings, kinds: ['kindergarten'] as const };
  expect(listsWith([classes, homes], 'child')).toEqual([classes]);
  expect(listsAbout([classes, homes], 'child')).toEqual([]);
  expect(formatUncovered('甲县', [classes], ['child'])).toBe('');
  expect(formatNoneListed('甲县', [classes], ['child'])).toMatch(
    /甲县的托育机构名录，本站未收录。$/,
  );
});

test('formatNotListed(lists) denies nothing', () => {
  expect(formatNotListed([filings])).toBe(
    '名称相近的机构，在截至2026年1月30日的备案公示副本里没有查到',
  );
});

test('nameFacilities(registers) tells lists from documents', () => {
  expect(nameFacilities([])).toBe('文件点名的机构');
  expect(nameFacilities([{}])).toBe('文件点名的机构');
  expect(nameFacilities([{ covers: {} }])).toBe('名录里的机构');
  expect(nameFacilities([{ covers: {} }, {}])).toBe('名录和文件里的机构');
});

test('formatUncovered(where, lists) says of what no list is held', () => {
  expect(formatUncovered('甲县', [])).toBe('甲县的托育、养老机构名录，本站未收录。');
  expect(formatUncovered('甲县', [filings])).toBe('甲县的养老机构名录，本站未收录。');
  expect(formatUncovered('甲县', [filings], ['child'])).toBe('');
  expect(formatUncovered('甲县', [filings, homes])).toBe('');
});

test('formatNoneListed(where, lists) says of a list that it names none, and nothing of a place beyond it', () => {
  expect(formatNoneListed('甲县', [filings])).toBe(
    '截至2026年1月30日的备案公示副本里没有列出甲县的托育机构。文件没有点名甲县已有的养老机构。甲县的养老机构名录，本站未收录。',
  );
  expect(formatNoneListed('乙县', [], ['child'])).toBe(
    '文件没有点名乙县已有的托育机构。乙县的托育机构名录，本站未收录。',
  );
  expect(formatNoneListed('甲县', [filings, homes], ['elder'])).toBe(
    '截至2026年2月1日的名录里没有列出甲县的养老机构。',
  );
});
