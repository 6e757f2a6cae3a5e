import { describe, expect, test } from 'vitest';
import { compareTables, digestTables, nextVersion, recordTable } from './rules.ts';
import { countChanges, type RecordedTable } from './words.ts';

const homes = (rows: RecordedTable['rows'], columns = ['id', 'year', 'name', 'beds']) => ({
  name: 'homes',
  key: ['id', 'year'],
  label: ['name', 'year'],
  columns,
  rows,
});
const first = { id: 'a-1', year: '2024', name: '甲院', beds: '30' };
const second = { id: 'a-2', year: '', name: '乙院', beds: '' };

test('recordTable keeps what is printed, as text, and leaves out what only passes', () => {
  const column = { type: 'text' as const, description: '', origin: '' };
  const table = recordTable({
    ...homes([]),
    columns: [
      { ...column, name: 'id' },
      { ...column, name: 'services' },
      { ...column, name: 'checked', isPassing: true },
    ],
    rows: [{ id: 'a-1', services: ['full', 'half'], checked: '2026-11-21' }],
  });
  expect(table.columns).toEqual(['id', 'services']);
  expect(table.rows).toEqual([{ id: 'a-1', services: 'full;half' }]);
});

describe('compareTables(before, now)', () => {
  test('finds nothing where nothing changed, whatever the order', () => {
    const [table] = compareTables([homes([first, second])], [homes([second, first])]);
    expect(table).toEqual({ name: 'homes', rows: 2, added: [], altered: [], withdrawn: [] });
  });

  test('tells added, altered and withdrawn rows apart, with what they were', () => {
    const now = homes([
      { ...first, name: '甲护理院', beds: '' },
      { ...first, id: 'a-3', name: '丙院' },
    ]);
    expect(compareTables([homes([first, second])], [now])).toEqual([
      {
        name: 'homes',
        rows: 2,
        added: [{ key: 'a-3 2024', title: '丙院 2024' }],
        altered: [
          {
            key: 'a-1 2024',
            title: '甲护理院 2024',
            cells: [
              { column: 'name', old: '甲院', new: '甲护理院' },
              { column: 'beds', old: '30', new: '' },
            ],
          },
        ],
        withdrawn: [{ key: 'a-2', title: '乙院', cells: second }],
      },
    ]);
  });

  test('compares no column that only one of them has', () => {
    const [table] = compareTables(
      [homes([first], ['id', 'year', 'name'])],
      [homes([{ ...first, beds: '40' }])],
    );
    expect(countChanges(table!)).toBe(0);
  });

  test('takes a new table as a whole, and withdraws the rows of one that is gone', () => {
    expect(countChanges(compareTables([], [homes([first])])[0]!)).toBe(0);
    const [gone] = compareTables([homes([first])], []);
    expect(gone).toMatchObject({ name: 'homes', rows: 0, withdrawn: [{ key: 'a-1 2024' }] });
  });
});

test('digestTables is the same for the same cells alone', () => {
  const digest = digestTables([homes([first])]);
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(digestTables([homes([{ ...first }])])).toBe(digest);
  expect(digestTables([homes([{ ...first, beds: '31' }])])).not.toBe(digest);
  const both = digestTables([homes([first, second])]);
  expect(digestTables([homes([second, first])])).toBe(both);
});

test('nextVersion is the day, and counts on within it', () => {
  expect(nextVersion('2026-11-22', [])).toBe('2026.11.22');
  expect(nextVersion('2026-11-22', ['2026.11.22'])).toBe('2026.11.22.2');
  expect(nextVersion('2026-11-22', ['2026.11.22', '2026.11.22.2'])).toBe('2026.11.22.3');
});
