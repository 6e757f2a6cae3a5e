import { expect, test } from 'vitest';
import { listLoadingLines } from './words.ts';
import type { Table } from '../../lib/table.ts';

const column = (name: string) => ({ name, type: 'text' as const, description: '', origin: '' });
const table: Pick<Table, 'name' | 'columns' | 'rows'> = {
  name: 'homes',
  columns: [column('code'), column('name'), column('note')],
  rows: [
    { code: '990101', name: '甲' },
    { code: undefined, name: '2乙' },
  ],
};

const codeFor = (address: string) => listLoadingLines(table, address).map(({ code }) => code);

test('a table is loaded from where the site is published, its codes as text', () => {
  expect(codeFor('https://example.org/data/homes.csv')).toEqual([
    'homes <- readr::read_csv("https://example.org/data/homes.csv", col_types = readr::cols(code = "c"))',
    'import pandas; homes = pandas.read_csv("https://example.org/data/homes.csv", dtype={"code": str})',
    '= Table.PromoteHeaders(Csv.Document(Web.Contents("https://example.org/data/homes.csv"), [Delimiter = ",", Encoding = 65001]))',
  ]);
});

test('a table is loaded from a saved file where nobody knows the address', () => {
  expect(codeFor('homes.csv')[2]).toContain('File.Contents(');
});

test('a table without codes is loaded as it is', () => {
  const [inR, inPython] = listLoadingLines({ ...table, rows: [] }, 'homes.csv');
  expect(inR?.code).toBe('homes <- readr::read_csv("homes.csv")');
  expect(inPython?.code).toBe('import pandas; homes = pandas.read_csv("homes.csv")');
});
