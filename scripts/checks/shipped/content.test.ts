import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatProblem } from '../../../src/lib/problems.ts';
import { groupBy, sumKnown } from '../../../src/lib/totals.ts';
import { removeSpace } from '../../../src/lib/text.ts';
import { characterStream, type Block } from '../../../src/markdown/blocks.ts';
import { readContentFile } from '../../../src/reading/files.ts';
import { parseMarkdownFile } from '../../../src/reading/markdown-file.ts';
import { readContent } from '../../../src/model/content/read.ts';
import { tableFields } from '../../../src/markdown/record-readers.ts';
import { release } from '../../../src/model/changes/schema.ts';
import { checkEntry } from '../../../src/model/checks/schema.ts';
import { conditionEntry } from '../../../src/model/conditions/schema.ts';
import { contact, hotline } from '../../../src/model/contacts/schema.ts';
import { frontMatter } from '../../../src/model/documents/schema.ts';
import { register } from '../../../src/model/registers/schema.ts';
import { gapFile } from '../../../src/model/gap/schema.ts';
import { department, departmentsFile } from '../../../src/model/departments/schema.ts';
import { place } from '../../../src/model/places/schema.ts';
import { noteEntry } from '../../../src/model/notes/schema.ts';
import { promisesFile } from '../../../src/model/promises/schema.ts';
import { figureEntry } from '../../../src/model/figures/schema.ts';
import { termFrontMatter } from '../../../src/model/glossary/schema.ts';
import { site } from '../../../src/model/settings/schema.ts';
import { vocabulary, type Vocabulary } from '../../../src/model/vocabulary/schema.ts';
import { findChangedIds, findLostIds, getIds } from '../../release/ids.ts';
import { root } from '../../tool.ts';

const content = readContent('content');
const plan = 'shuangyashan-2022';
const lists = 'shangzhi-2022';

/** What a document's file holds, before any record is read from it. */
function readBlocks(id: string): Block[] {
  const file = readContentFile(join(root, 'content/documents', id, 'document.md'));
  const parsed = parseMarkdownFile(file, frontMatter, ({ expected, found }) => {
    throw new Error(`expected ${expected}, found ${found}`);
  });
  return parsed!.blocks;
}

/** Where two texts part, with what stands around it; undefined when they are equal. */
function findDifference(published: string, transcribed: string): string | undefined {
  if (published === transcribed) return undefined;
  const start = [...published].findIndex((character, index) => character !== transcribed[index]);
  const at = start === -1 ? published.length : start;
  const around = (text: string) =>
    `…${text.slice(Math.max(0, at - 20), at)}▶${text.slice(at, at + 20)}…`;
  return `character ${at + 1}: published ${around(published)}, transcribed ${around(transcribed)}`;
}

function of<Item extends { document: string }>(items: readonly Item[], document: string): Item[] {
  return items.filter((item) => item.document === document);
}

/** Number of items by key. */
function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string) {
  const groups = [...groupBy(items, keyOf)].map(([key, members]) => [key, members.length]);
  return Object.fromEntries(groups) as Record<string, number>;
}

describe('the documents are transcribed faithfully', () => {
  test('a difference is shown with what stands around it', () => {
    expect(findDifference('甲乙丙丁', '甲乙丁')).toBe(
      'character 3: published …甲乙▶丙丁…, transcribed …甲乙▶丁…',
    );
    expect(findDifference('甲乙', '甲乙丙')).toMatch(/^character 3: published …甲乙▶…/);
    expect(findDifference('甲乙', '甲乙')).toBeUndefined();
  });

  test.each(content.documents)('$id is its original, character for character', ({ id }) => {
    const published = readFileSync(join(root, 'content/documents', id, 'original.txt'), 'utf8');
    const transcribed = characterStream(readBlocks(id));
    expect(
      findDifference(removeSpace(published.replace(/^\uFEFF/, '')), transcribed),
    ).toBeUndefined();
  });
});

describe('the transcription is complete', () => {
  test('22 policies of the policy list, 11 of the list of elements', () => {
    const policies = of(content.policies, plan);
    expect(countBy(policies, ({ list }) => list)).toEqual({ 重大政策清单: 22, 重大要素清单: 11 });
    expect(countBy(policies, ({ category }) => category)).toEqual({
      土地政策: 3,
      审批政策: 4,
      财税支持政策: 5,
      金融支持政策: 2,
      人才支持政策: 2,
      医养医育支持政策: 3,
      消防支持政策: 3,
      养老: 5,
      托育: 6,
    });
    expect(policies).toHaveLength(33);
  });

  test('16 policies whose money, land or relief goes to institutions', () => {
    const policies = of(content.policies, plan).filter(({ forOperators }) => forOperators);
    expect(countBy(policies, ({ category }) => category)).toEqual({
      土地政策: 3,
      财税支持政策: 5,
      金融支持政策: 2,
      养老: 4,
      托育: 2,
    });
  });

  test('12 projects of 23 996 万元, the sum of what is sought and matched', () => {
    const projects = of(content.projects, plan);
    const byDomain = groupBy(projects, ({ domains }) => domains.join());
    const total = (key: string) =>
      sumKnown(byDomain.get(key)!.map(({ total: money }) => money?.value));
    expect(countBy(projects, ({ domains }) => domains.join())).toEqual({ elder: 7, child: 5 });
    expect([total('elder'), total('child')]).toEqual([19_706, 4_290]);
    expect(sumKnown(projects.map(({ total: money }) => money?.value))).toBe(23_996);
    expect(sumKnown(projects.map(({ sought }) => sought?.value))).toBe(16_721);
    expect(sumKnown(projects.map(({ matched }) => matched?.value))).toBe(7_275);
  });

  test('4 project groups, whose shared beds are none of their own', () => {
    const groups = of(content.projects, lists);
    expect(groups.map(({ kind }) => kind)).toEqual(['group', 'group', 'group', 'group']);
    expect(groups.flatMap(({ capacities }) => capacities)).toEqual([]);
    expect(
      groups.map(({ sharedCapacities }) => sharedCapacities.map(({ count }) => count)),
    ).toEqual([[900], [900], [], []]);
  });

  test('places and beds are read from the projects, with their words', () => {
    const words = of(content.projects, plan).map(({ capacities }) =>
      capacities.map((capacity) => capacity.words).join(),
    );
    expect(words).toEqual([
      ...['', '可容纳500张床位', '', '', '设置床位150张', '护理型床位500张', '康养护理床位35张'],
      ...['设置托位80个', '增加24个托位', '增加39个托位', '增加83个托位', '设150个托位'],
    ]);
  });

  test('slots and staff of 8 counties in 5 years, and their totals', () => {
    const counties = of(content.slots, plan).filter(({ level }) => level === 'county');
    const totals = of(content.slots, plan).filter(({ level }) => level === 'city');
    expect(new Set(counties.map(({ area }) => area)).size).toBe(8);
    expect(countBy(counties, ({ year }) => String(year))).toEqual({
      2021: 8,
      2022: 8,
      2023: 8,
      2024: 8,
      2025: 8,
    });
    expect(totals.map(({ year, slots, staff }) => [year, slots?.value, staff?.value])).toEqual([
      [2021, 1000, undefined],
      [2022, 1500, 250],
      [2023, 2400, 390],
      [2024, 3600, 580],
      [2025, 5100, 830],
    ]);
    expect(counties.filter(({ year, staff }) => (staff === undefined) !== (year === 2021))).toEqual(
      [],
    );
  });

  test('8 indicators of 4 years for childcare, 17 of up to 5 for elder care', () => {
    const [child = [], elder = []] = groupBy(of(content.indicators, plan), ({ domains }) =>
      domains.join(),
    ).values();
    expect([child.length, elder.length]).toEqual([8, 17]);
    expect(child.every(({ values }) => values.length === 4)).toBe(true);
    expect(elder.reduce((sum, { values }) => sum + values.length, 0)).toBe(58);
    const inWords = elder.flatMap(({ values }) =>
      values.filter(({ value }) => value === undefined),
    );
    expect(inWords.map(({ text }) => text)).toEqual(['搭建市智慧养老信息化服务平台']);
  });

  test('19 tasks and 4 safeguards, each with the departments that answer for it', () => {
    const tasks = of(content.tasks, plan);
    expect(countBy(tasks, ({ headings }) => headings[1] ?? '')).toEqual({
      '三、重点任务': 19,
      '四、保障措施': 4,
    });
    expect(
      tasks.filter(({ lead, responsible }) => lead.length > 0 || responsible.length < 3),
    ).toEqual([]);
  });

  test('26 tasks with a lead and responsible departments, 10 for elder care, 16 for childcare', () => {
    const tasks = of(content.tasks, lists);
    expect(countBy(tasks, ({ domains }) => domains.join())).toEqual({ elder: 10, child: 16 });
    expect(
      tasks.filter(({ lead, responsible }) => lead.length !== 1 || responsible.length === 0),
    ).toEqual([]);
  });

  test('2 progress reports', () => {
    expect(of(content.progress, lists)).toHaveLength(2);
  });

  test('the figures that prose states are listed for both documents', () => {
    const births = content.figures.filter(({ words }) => words.includes('5273人'));
    expect(births.map(({ year, value }) => [year, value])).toEqual([
      [2016, 8028],
      [2017, 7865],
      [2018, 6923],
      [2019, 5679],
      [2020, 5273],
    ]);
    const values = (document: string) => of(content.figures, document).map(({ text }) => text);
    expect(values(plan)).toEqual(
      expect.arrayContaining([
        '833名',
        '17736元/人/年',
        '12420元/人/年',
        '9996元/人/年',
        '7008元/人/年',
      ]),
    );
    expect(values(lists)).toEqual(expect.arrayContaining(['171']));
  });
});

describe('everything leads back to its source', () => {
  const anchors = new Map(
    content.documents.map(({ id, blocks }) => [
      id,
      new Set(
        blocks.flatMap((block) =>
          block.kind === 'table'
            ? [block.anchor, ...block.rows.map(({ anchor }) => anchor)]
            : [block.anchor],
        ),
      ),
    ]),
  );
  const { policies, tasks, projects, slots, indicators, progress, figures } = content;
  const records = { policies, tasks, projects, slots, indicators, progress, figures };

  test.each(Object.entries(records))(
    'every one of the %s has its row or paragraph',
    (_name, items) => {
      const lost = items.filter(({ document, anchor }) => !anchors.get(document)?.has(anchor));
      expect(lost.map(({ id }) => id)).toEqual([]);
    },
  );

  test('every department is named by a record, or its note says why it is listed', () => {
    const named = new Set([
      ...tasks.flatMap(({ lead, responsible }) => [...lead, ...responsible].map(({ id }) => id)),
      ...projects.flatMap(({ department }) => department.map(({ id }) => id)),
    ]);
    const idle = content.departments.filter(({ id, note }) => !named.has(id) && !note);
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  test('the glossary explains at least 20 terms', () => {
    expect(content.terms.length).toBeGreaterThanOrEqual(20);
  });
});

describe('the manual', () => {
  const manual = readFileSync(join(root, 'content/README.md'), 'utf8');

  test.each([
    ['front matter', frontMatter],
    ['figures', figureEntry],
    ['vocabulary.yaml', vocabulary],
    ['places.yaml', place],
    ['departments.yaml', departmentsFile],
    ['a department of departments.yaml', department],
    ['a register', register],
    ['contacts.yaml', contact],
    ['hotline.yaml', hotline],
    ['a check', checkEntry],
    ['a file of promises', promisesFile],
    ['a sentence of promises', promisesFile.shape.sentences.unwrap().element],
    ['a file of a gap', gapFile],
    ['an entry of conditions', conditionEntry],
    ['a note', noteEntry],
    ['a term', termFrontMatter],
    ['site.yaml', site],
    ['a release', release],
  ])('names every field of %s', (_file, { shape }) => {
    expect(Object.keys(shape).filter((field) => !manual.includes(`\`${field}\``))).toEqual([]);
  });

  test.each(['slots', 'beds'] as const)('names every field of the %s of a gap', (part) => {
    const fields = Object.keys(gapFile.shape[part].unwrap().shape);
    const isNamed = (field: string) => RegExp(`\`(${part}\\.)?${field}\``).test(manual);
    expect(fields.filter((field) => !isNamed(field))).toEqual([]);
  });

  test('names every column that the reader knows', () => {
    const fields = Object.entries(tableFields).flatMap(([kind, { required, optional }]) => [
      kind,
      ...required,
      ...optional,
    ]);
    expect(fields.filter((field) => !manual.includes(`\`${field}\``))).toEqual([]);
  });

  test('names every column of the registers by its first header', () => {
    const settings = parse(
      readFileSync(join(root, 'content/vocabulary.yaml'), 'utf8'),
    ) as Vocabulary;
    const headers = Object.values(settings.register).map(([first = '']) => first);
    expect(headers.filter((header) => !manual.includes(header))).toEqual([]);
  });
});

describe('released ids', () => {
  const current = getIds(content);

  test('no id stands for two things', () => {
    const ids = current.map(({ collection, id }) => `${collection} ${id}`);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('every released id still means what it meant', () => {
    expect(findChangedIds('content', content).map(formatProblem)).toEqual([]);
  });

  test('no released id is lost without a release that withdraws it', () => {
    expect(findLostIds('content', content)).toEqual([]);
  });
});
