import { describe, expect, test } from 'vitest';
import { compareRegister, listGapYears, type Planned } from './rules.ts';
import {
  type CityGapFacts,
  formatAreaGap,
  formatBeds,
  formatCityGap,
  formatCityNotes,
  formatRegister,
  formatRegisterRest,
  type GapFacts,
} from './words.ts';

const targets = [
  { year: 2022, slots: 30 },
  { year: 2025, slots: 100 },
];

/** A county with these projects and targets. */
function area(projects: Planned[], rest: Partial<GapFacts> = {}): GapFacts {
  return {
    name: '甲县',
    years: listGapYears(targets, projects),
    projects,
    silent: [],
    register: undefined,
    ...rest,
  };
}

/** What a register of 2025 holds of a place with these targets. */
function register(nurseries: { slots?: number }[]) {
  const name = '截至2025年10月1日的名录';
  const years = listGapYears(targets, []);
  return compareRegister({ date: '2025-10-01', name, nurseries, years });
}

describe('formatAreaGap(facts)', () => {
  const aim = '甲县2025年的托位目标是100个；';

  test.each<[string, GapFacts, string]>([
    ['no project', area([]), `${aim}没有列入清单的托育项目，100个在清单里没有项目对应。`],
    [
      'a project',
      area([{ endYear: 2024, count: 24 }]),
      `${aim}列入清单的项目计划建成24个，76个在清单里没有项目对应。`,
    ],
    [
      'projects that reach the target',
      area([{ endYear: 2024, count: 100 }]),
      `${aim}列入清单的项目计划建成100个，不少于目标。`,
    ],
    [
      'projects that state no places',
      area([], { silent: [{}, {}] }),
      `${aim}列入清单的2项托育项目没有写明托位数，100个在清单里没有项目对应。`,
    ],
    [
      'projects without a year, and later ones',
      area([{ count: 5 }, { endYear: 2027, count: 6 }]),
      `${aim}到这一年，列入清单的项目还没有计划建成的托位，100个在清单里没有项目对应；另有项目写了5个托位，没有写建成年份，没有算进去；另有项目的6个托位计划在2025年以后建成，没有算进去。`,
    ],
    [
      'no target',
      area([{ endYear: 2024, count: 24 }], {
        years: listGapYears([{ year: 2025 }], [{ endYear: 2024, count: 24 }]),
      }),
      '甲县2025年的托位目标未载明；列入清单的项目计划建成24个。',
    ],
    [
      'a register',
      area([], { register: register([{ slots: 60 }]) }),
      `${aim}没有列入清单的托育项目，100个在清单里没有项目对应；截至2025年10月1日的名录列出1家，托位60个，2025年的目标减去名录里的托位是40个。`,
    ],
    ['no year', area([], { years: [] }), ''],
  ])('%s', (_case, facts, sentence) => {
    expect(formatAreaGap(facts)).toBe(sentence);
  });
});

describe('formatRegister(register) and formatRegisterRest(register)', () => {
  test.each([
    ['all places', [{ slots: 60 }], '1家，托位60个', '40个'],
    ['some places', [{ slots: 60 }, {}], '2家，托位不少于60个，其中1家没有写', '不多于40个'],
    ['no places', [{}], '1家，托位数没有写', '算不出来'],
    ['as many as the target', [{ slots: 100 }, {}], '2家，托位不少于100个，其中1家没有写', '0个'],
    ['no nursery', [], '没有列出', '算不出来'],
  ])('%s', (_case, nurseries, held, rest) => {
    const gap = register(nurseries);
    expect([formatRegister(gap), formatRegisterRest(gap)]).toEqual([held, rest]);
  });
});

test('formatBeds(projects) adds the beds up and names their years', () => {
  const projects = [{ count: 5 }, { endYear: 2025, count: 100 }, { endYear: 2023, count: 80 }];
  expect(formatBeds(projects)).toBe(
    '185张：2023年80张，2025年100张，没有写年份的5张，是否建成：本站未收录',
  );
  expect(formatBeds([])).toBe('0张：没有项目写明自己的床位');
});

/** A city of which 24 places are listed. */
function city(rest: Partial<CityGapFacts>): CityGapFacts {
  return {
    ...area([{ endYear: 2024, count: 24 }]),
    name: '某市',
    areas: [],
    basis: undefined,
    status: '计划目标',
    reported: undefined,
    ...rest,
  };
}

describe('formatCityGap(city)', () => {
  test('says how far the target rises, which county has most unmatched, and which no project', () => {
    const areas = [area([{ endYear: 2024, count: 24 }]), area([], { name: '乙县' })];
    expect(formatCityGap(city({ areas }))).toBe(
      '某市的托位目标从2022年的30个升到2025年的100个，增加70个；列入清单的项目写明的托位一共24个。' +
        '2025年的目标里，清单里没有项目对应的托位最多的是乙县，100个。' +
        '乙县没有列入清单的托育项目。',
    );
  });

  test('names all counties that have as much', () => {
    const areas = [area([], { name: '乙县' }), area([], { name: '丙县' })];
    expect(formatCityGap(city({ areas }))).toContain('最多的是乙县、丙县，各100个。');
  });

  test('calls what it computed about so much, and what it was computed from', () => {
    const facts = { projects: [], silent: [{}], basis: '按每千人口折算' };
    expect(formatCityGap(city({ ...facts, years: listGapYears(targets, []) }))).toBe(
      '按每千人口折算，某市的托位目标从2022年的约30个升到2025年的约100个，约增加70个；列入清单的1项托育项目没有写明托位数，算0个。',
    );
  });

  test('says a target that falls falls, and one of a single year stands', () => {
    const [fall, stay] = [targets.toReversed(), targets.slice(1)].map((some) =>
      formatCityGap(city({ years: listGapYears(some, []) })),
    );
    expect(fall).toContain('从2025年的100个降到2022年的30个，减少70个');
    expect(stay).toContain('某市2025年的托位目标是100个；');
  });

  test('says so where no target is published', () => {
    expect(formatCityGap(city({ years: [] }))).toBe('某市的文件未载明全市的托位目标。');
  });
});

describe('formatCityNotes(city)', () => {
  test('says what the targets are, what is reported, and that no register is known', () => {
    expect(formatCityNotes(city({ reported: '17（年份未注明）' }))).toBe(
      '这些是计划目标，不是已有的托位。文件报告的托位数是17（年份未注明），不和目标相减。全市的托育机构名录本站未收录，现在一共有多少托位还不知道。',
    );
  });

  test('tells of projects that are not counted', () => {
    expect(formatCityNotes(city({ projects: [{ count: 5 }] }))).toMatch(
      /^另有项目写了5个托位，没有写建成年份，没有算进去。/,
    );
  });

  test('says what the register holds', () => {
    expect(formatCityNotes(city({ years: [], register: register([{ slots: 60 }]) }))).toBe(
      '截至2025年10月1日的名录列出1家，托位60个，2025年的目标减去名录里的托位是40个。',
    );
  });
});
