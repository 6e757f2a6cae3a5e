import { afterAll, expect, test } from 'vitest';
import type { Problem } from '../../lib/problems.ts';
import type { GapNote } from './schema.ts';
import { linesOf, makeContentFolders } from '../../testing/content-folders.ts';
import { emptyRecords } from '../documents/read.ts';
import { readGap } from './read.ts';

const base = { document: 'jia-2021', place: '990100', anchor: 'p1', headings: ['目标'] };

/** Figures: 1 rates 2025, 2 has no year, 3 is no number, 4 is a share. Indicators: 1 has numbers, 2 words, 3 shares. */
const sources = {
  ...emptyRecords(),
  documents: [{ id: 'jia-2021', place: '990100' }],
  places: [{ code: '990100', population: { residents: 1000 } }],
  figures: [
    { ...base, id: 'jia-2021-1', text: '4.5个', year: 2025, value: 4.5 },
    { ...base, id: 'jia-2021-2', text: '29.2万人', value: 29.2 },
    { ...base, id: 'jia-2021-3', text: '若干', year: 2025 },
    { ...base, id: 'jia-2021-4', text: '3%', year: 2025, value: 3, unit: '%' },
    { ...base, id: 'yi-2021-1', document: 'yi-2021', text: '4.5个', year: 2025, value: 4.5 },
  ],
  indicators: [
    { ...base, id: 'jia-2021-1', values: [{ year: 2025, text: '30‰', value: 30 }] },
    { ...base, id: 'jia-2021-2', values: [{ year: 2025, text: '提高' }] },
    { ...base, id: 'jia-2021-3', values: [{ year: 2025, text: '3%', value: 3, unit: '%' }] },
  ],
  promises: [
    { id: 'indicator-jia-2021-1', shares: [{ areas: ['990101'] }] },
    { id: 'indicator-jia-2021-2', shares: [] },
  ],
  marks: new Map([['jia-2021', {}]]),
  blocks: new Map([
    [
      'jia-2021',
      [
        { kind: 'heading', level: 1, anchor: 'h1', text: '目标' },
        { kind: 'paragraph', anchor: 'p1', text: '把空余学位转为托位。' },
        { kind: 'paragraph', anchor: 'p2', text: '托位不够的地方另行安排托位。' },
      ],
    ],
  ]),
} as unknown as Parameters<typeof readGap>[1];

const folders = makeContentFolders({});
afterAll(() => folders.removeAll());

/** What comes of a file of this text: what is read, and its problems. */
function read(text: string, given = sources): { notes: GapNote[]; problems: string[] } {
  const root = folders.write({ 'documents/jia-2021/gap.yaml': text });
  const problems: Problem[] = [];
  const notes = readGap(root, given, (problem) => problems.push(problem));
  return { notes, problems: linesOf(problems, root) };
}

test('a file refers to figures, indicators and words of its document', () => {
  const { notes, problems } = read(`slots:
  perThousand: [jia-2021-1]
  reported: jia-2021-2
  beside:
    - { title: 出生人口, figures: [jia-2021-2, jia-2021-3] }
    - { title: 空余学位, words: 空余学位转为 托位 }
    - { title: 安排, words: 托位, occurrence: 2 }
  cannot: [没有写明]
beds:
  perThousand: jia-2021-1
  elders: [jia-2021-2]
  counties: [jia-2021-1]
  existing: jia-2021-3
  beside:
    - { title: 入住率, indicator: jia-2021-2 }
`);
  expect(problems).toEqual([]);
  expect(notes).toEqual([
    {
      document: 'jia-2021',
      place: '990100',
      slots: {
        perThousand: ['jia-2021-1'],
        reported: 'jia-2021-2',
        beside: [
          { title: '出生人口', figures: ['jia-2021-2', 'jia-2021-3'] },
          { title: '空余学位', words: '空余学位转为 托位', anchor: 'p1', headings: ['目标'] },
          { title: '安排', words: '托位', anchor: 'p2', headings: ['目标'] },
        ],
        cannot: ['没有写明'],
      },
      beds: {
        perThousand: 'jia-2021-1',
        elders: ['jia-2021-2'],
        counties: ['jia-2021-1'],
        existing: 'jia-2021-3',
        beside: [{ title: '入住率', indicator: 'jia-2021-2' }],
        cannot: [],
      },
    },
  ]);
});

test.each([
  [
    'a rate without a year',
    'slots: { perThousand: [jia-2021-2] }',
    '1:24 expected a figure with a year and a number, found “jia-2021-2”',
  ],
  [
    'a rate without a number',
    'slots: { perThousand: [jia-2021-3] }',
    '1:24 expected a figure with a year and a number, found “jia-2021-3”',
  ],
  [
    'a rate per hundred',
    'slots: { perThousand: [jia-2021-4] }',
    '1:24 expected a number per thousand, found “3%”',
  ],
  [
    'beds per hundred',
    'beds: { perThousand: jia-2021-3 }',
    '1:9 expected a number per thousand, found “3%”',
  ],
  [
    'a figure of another document',
    'slots: { reported: yi-2021-1 }',
    '1:10 expected the id of a figure of the document, found “yi-2021-1”',
  ],
  [
    'an unknown figure beside',
    'slots: { beside: [{ title: 甲, figures: [jia-2021-9] }] }',
    '1:41 expected the id of a figure of the document, found “jia-2021-9”',
  ],
  [
    'an unknown indicator beside',
    'beds: { beside: [{ title: 甲, indicator: jia-2021-9 }] }',
    '1:30 expected the id of an indicator of the document, found “jia-2021-9”',
  ],
  [
    'an indicator in words for the beds',
    'beds: { perThousand: jia-2021-2 }',
    '1:9 expected an indicator with a number, found “jia-2021-2”',
  ],
  [
    'elders that are no single number',
    'beds: { elders: [jia-2021-3] }',
    '1:18 expected a single number, found “若干”',
  ],
  [
    'an indicator that no county has of its own',
    'beds: { counties: [jia-2021-2] }',
    '1:20 expected an indicator that “areas” of promises.yaml gives to counties, found “jia-2021-2”',
  ],
  [
    'an unknown count of beds',
    'beds: { existing: jia-2021-9 }',
    '1:9 expected the id of a figure of the document, found “jia-2021-9”',
  ],
  [
    'words that are missing',
    'slots: { beside: [{ title: 甲, words: 没有的话 }] }',
    '1:31 expected words that stand in one place of the document, or an occurrence, found “没有的话” in 0 places',
  ],
  [
    'an entry of no kind',
    'slots: { beside: [{ title: 甲 }] }',
    '1:19 expected a title with figures, indicator or words in “slots.beside.0”, found {"title":"甲"}',
  ],
  [
    'a key that the manual does not name',
    'bed: {}',
    '1:1 expected only keys that the manual names in the file, found “bed”',
  ],
])('%s', (_case, text, problem) => {
  expect(read(text).problems).toEqual([`documents/jia-2021/gap.yaml:${problem}`]);
});

test('rates where the document sets places by year, or no population is known', () => {
  const given = { ...sources, slots: [{ document: 'jia-2021' }], places: [] } as never;
  expect(read('slots: { perThousand: [jia-2021-1] }', given).problems).toEqual([
    'documents/jia-2021/gap.yaml:1:10 expected none, as the document sets places by year, found some',
    'documents/jia-2021/gap.yaml:1:10 expected the population of 990100 in places.yaml, found none',
  ]);
});
