import { expect, test } from 'vitest';
import { matchRows } from './merge.ts';
import { creditCode } from './sample-content.ts';

const [A = '', B = '', C = '', D = '', E = ''] = [1, 2, 3, 4, 5].map(creditCode);
const codes = { A, B, C, D, E };

const match = (kept: Record<string, string>[], published: Record<string, string>[]) => {
  const rows = published.map((cells, index) => ({ line: index + 2, cells }));
  const partners = matchRows(kept, rows, (cells) => cells['place']);
  return rows.map((row) => partners.get(row)?.['id']);
};

test('a credit code matches before name and address, in any width and case', () => {
  const kept = [
    { id: 'f-1', name: '甲园', address: '一路', creditCode: codes.A },
    { id: 'f-2', name: '乙园', address: '二路', creditCode: codes.B },
  ];
  expect(
    match(kept, [
      { name: '乙园', address: '二路', creditCode: ` ${codes.A.toLowerCase().replace('9', '９')}` },
    ]),
  ).toEqual(['f-1']);
});

test('name and address match without a code, however they are spaced', () => {
  const kept = [{ id: 'f-1', name: '甲园（总园）', address: '一路1号' }];
  expect(match(kept, [{ name: '甲园(总园)', address: '一路 １号' }])).toEqual(['f-1']);
});

test('a name matches alone where it is the only one and no code speaks against it', () => {
  const kept = [{ id: 'f-1', name: '甲园', address: '一路', creditCode: codes.A }];
  expect(match(kept, [{ name: '甲园', address: '甲市一路' }])).toEqual(['f-1']);
  expect(match(kept, [{ name: '甲园', address: '二路', creditCode: codes.B }])).toEqual([
    undefined,
  ]);
  expect(
    match(kept, [
      { name: '甲园', address: '二路' },
      { name: '甲园', address: '三路' },
    ]),
  ).toEqual([undefined, undefined]);
});

test('rows that share a code or are the same twice keep their own ids', () => {
  const kept = [
    { id: 'f-1', name: '甲园', creditCode: codes.A },
    { id: 'f-2', name: '乙园', creditCode: codes.A },
    { id: 'f-3', name: '丙园', place: '990101' },
    { id: 'f-4', name: '丙园', place: '990101' },
  ];
  const published = [
    { name: '乙园', creditCode: codes.A },
    { name: '甲园', creditCode: codes.A },
    { name: '丙园', place: '990101' },
    { name: '丙园', place: '990101' },
    { name: '丙园', place: '990101' },
  ];
  expect(match(kept, published)).toEqual(['f-2', 'f-1', 'f-3', 'f-4', undefined]);
});

test('a name in another county is another institution, with or without an address', () => {
  const kept = [
    { id: 'f-1', name: '甲园', place: '990101' },
    { id: 'f-2', name: '乙园', address: '一路', place: '990101' },
    { id: 'f-3', name: '丙园', place: '990101' },
  ];
  const published = [
    { name: '甲园', place: '990102' },
    { name: '乙园', address: '二路', place: '990102' },
    { name: '丙园' },
  ];
  expect(match(kept, published)).toEqual([undefined, undefined, 'f-3']);
});

test('a code that several rows share tells none of them without the name', () => {
  const kept = [{ id: 'f-1', name: '甲园', address: '一路', creditCode: codes.A }];
  const published = [
    { name: '乙园', address: '二路', creditCode: codes.A },
    { name: '甲园', address: '三路', creditCode: codes.A },
  ];
  expect(match(kept, published)).toEqual([undefined, 'f-1']);
  const renamed = [
    ...kept,
    { id: 'f-2', name: '乙园', address: '二路', creditCode: codes.A, place: '990101' },
  ];
  const other = { name: '丙园', address: '四路', creditCode: codes.A, place: '990102' };
  expect(match(renamed, [kept[0]!, other])).toEqual(['f-1', undefined]);
});

test('branches of one name and code whose addresses are printed anew are not swapped', () => {
  const kept = [
    { id: 'f-1', name: '甲园', address: '一路', creditCode: codes.A, place: '990101' },
    { id: 'f-2', name: '甲园', address: '二路', creditCode: codes.A, place: '990101' },
  ];
  const published = [
    { name: '甲园', address: '二路2号', creditCode: codes.A, place: '990101' },
    { name: '甲园', address: '一路1号', creditCode: codes.A, place: '990101' },
  ];
  expect(match(kept, published)).toEqual([undefined, undefined]);
  expect(match(kept, [published[0]!, kept[0]!])).toEqual(['f-2', 'f-1']);
});

test('neither name nor address matches against another code or county', () => {
  const kept = [
    { id: 'f-1', name: '幸福院', address: '一路', creditCode: codes.A, place: '990101' },
    { id: 'f-2', name: '中心园', address: '中心街1号', place: '990101' },
    { id: 'f-3', name: '丁院', address: '二路', creditCode: codes.D, place: '990101' },
    { id: 'f-4', name: '丁院', address: '二路', creditCode: codes.E, place: '990101' },
  ];
  const published = [
    { name: '幸福院', address: '一路', creditCode: codes.C, place: '990101' },
    { name: '中心园', address: '中心街1号', place: '990102' },
    { name: '丁院', address: '二路', creditCode: codes.E, place: '990101' },
  ];
  expect(match(kept, published)).toEqual([undefined, undefined, 'f-4']);
});

test('a code identifies only within its county, and only with a right check character', () => {
  const kept = [{ id: 'f-1', name: '甲园', creditCode: codes.A, place: '990101' }];
  const moved = { name: '甲园', creditCode: codes.A, place: '990102' };
  expect(match(kept, [moved])).toEqual([undefined]);
  for (const word of ['无', '9.12305E+17', `${codes.A.slice(0, 17)}*`]) {
    const other = { name: '丙园', address: '九路', creditCode: word, place: '990101' };
    const old = [{ id: 'f-1', name: '甲园', address: '一路', creditCode: word, place: '990101' }];
    expect(match(old, [other])).toEqual([undefined]);
  }
});
