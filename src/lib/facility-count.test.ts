import { describe, expect, test } from 'vitest';
import { formatFacilityCount, formatNoFacility, nameFacilities } from './facility-count.ts';

describe('formatFacilityCount(facilities)', () => {
  test.each([
    [6, 0, ['named'], '文件点名的现有机构有6家，电话都未公布'],
    [6, 2, ['named'], '文件点名的现有机构有6家，其中2家有电话'],
    [40, 40, ['full'], '名录里的现有机构有40家，都有电话'],
    [46, 40, ['named', 'full'], '名录和文件里的现有机构有46家，其中40家有电话'],
    [0, 0, ['named'], '文件没有点名现有的机构'],
    [0, 0, [], '还没有收录现有的机构'],
  ] as const)(
    '%i institutions, %i with telephone, registers %j',
    (count, withTelephone, scopes, text) => {
      expect(formatFacilityCount({ count, withTelephone, scopes })).toBe(text);
    },
  );
});

test('a register of all institutions is not denied', () => {
  expect(formatNoFacility('甲县', ['named'])).toBe('文件没有点名甲县的机构');
  expect(formatNoFacility('甲县', ['full'])).toBe('名录里没有甲县的机构');
  expect(formatNoFacility('甲县', ['full', 'named'])).toBe('名录和文件里没有甲县的机构');
  expect(nameFacilities(['full'])).toBe('名录里的机构');
});
