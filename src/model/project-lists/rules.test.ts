import { expect, test } from 'vitest';
import { formatProjectData, parseProjectData } from './rules.ts';

test('a row carries every value that it can be chosen by, and says what is not printed', () => {
  const project = {
    id: 'some-2022-1',
    document: 'some-2022',
    domains: ['elder', 'child'],
    nature: '新建',
    startYear: 2023,
    endYear: 2024,
    totalWan: 100.5,
    soughtWan: 0,
    department: [{ id: 'some-health' }, { id: 'some-civil' }],
    position: { precision: 'town' },
  };
  expect(formatProjectData(project)).toEqual({
    'data-id': 'some-2022-1',
    'data-domain': 'elder;child',
    'data-site': undefined,
    'data-year': '2023;2024',
    'data-funding': 'unnamed',
    'data-size': '100',
    'data-department': 'some-health;some-civil',
    'data-document': 'some-2022',
    'data-point': '',
    'data-nature': undefined,
  });
});

test('what a row leaves unsaid is chosen by one value for all', () => {
  const project = { id: 'some-2022-2', document: 'some-2022', domains: [], department: [] };
  const unsaid = ['data-nature', 'data-year', 'data-size', 'data-department'];
  expect(formatProjectData(project)).toMatchObject(
    Object.fromEntries(unsaid.map((key) => [key, 'none'])),
  );
});

test('a printed 0 counts, what is not printed does not', () => {
  const data = { domain: 'elder;child', site: '990101', total: '100.5', sought: '0', matched: '' };
  expect(parseProjectData(data)).toEqual({
    domains: ['elder', 'child'],
    site: '990101',
    totalWan: 100.5,
    soughtWan: 0,
    matchedWan: undefined,
    slots: undefined,
    beds: undefined,
  });
});
