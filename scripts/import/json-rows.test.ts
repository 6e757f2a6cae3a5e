import { describe, expect, test } from 'vitest';
import { readJsonRows } from './json-rows.ts';

const isName = (field: string) => field === 'institution_name';
const read = (value: unknown) =>
  readJsonRows(JSON.stringify(value), 'answer.json', isName).map(({ cells }) => cells);

describe('readJsonRows(text, file, isName)', () => {
  test('finds the array by its field of names, however deep it lies', () => {
    const rows = [{ institution_name: '甲园', zoning_code: '990101000000' }];
    const header = ['institution_name', 'zoning_code'];
    for (const answer of [rows, { rows }, { code: 0, data: { total: 1, list: [[], rows] } }])
      expect(read(answer)).toEqual([header, ['甲园', '990101000000']]);
  });

  test('takes the longest of several, and leaves other arrays alone', () => {
    const [first, second] = [[{ institution_name: '甲园' }], [{ institution_name: '乙园' }, {}]];
    expect(read({ years: [{ year: 2026 }], first, second })).toEqual([
      ['institution_name'],
      ['乙园'],
      [''],
    ]);
  });

  test('has a cell for every field of any row; what is null or a list is blank', () => {
    expect(
      read([
        { institution_name: '甲园', point: { lng: 100.5, lat: 30.5 }, tags: ['x'] },
        { institution_name: '乙园', open: true, phone: null },
      ]),
    ).toEqual([
      ['institution_name', 'point.lng', 'point.lat', 'open'],
      ['甲园', '100.5', '30.5', ''],
      ['乙园', '', '', 'true'],
    ]);
  });

  test.each([
    ['{"data": [{"year": 1}]}', 'answer.json', 1, 'an array of objects with a field of names'],
    ['{\n  "data": [,]\n}', 'answer.json', 2, 'well-formed JSON'],
  ])('refuses %j', (text, file, line, expected) => {
    expect(() => readJsonRows(text, file, isName)).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ file, line, expected })] }),
    );
  });
});
