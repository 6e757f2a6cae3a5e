import { describe, expect, test } from 'vitest';
import {
  bedsOfRate,
  byUnmatched,
  compareRegister,
  gapAnchor,
  gapHref,
  listGapYears,
  listOpenings,
  slotsOfRate,
  sumPlanned,
} from './rules.ts';

const targets = [{ year: 2023, slots: 50 }, { year: 2024, slots: 100 }, { year: 2025 }];
const years = listGapYears(targets, []);

describe('listGapYears(targets, projects)', () => {
  test('counts a project from its last planned year on', () => {
    const projects = [
      { endYear: 2023, count: 20 },
      { endYear: 2024, count: 30 },
    ];
    expect(listGapYears(targets.slice(0, 2), projects)).toEqual([
      { year: 2023, target: 50, listed: 20, unmatched: 30 },
      { year: 2024, target: 100, listed: 50, unmatched: 50 },
    ]);
  });

  test('never counts a project without a year, or one of a later year', () => {
    const projects = [{ count: 20 }, { endYear: 2026, count: 30 }];
    expect(listGapYears(targets, projects).map(({ listed }) => listed)).toEqual([0, 0, 0]);
  });

  test('leaves what is unmatched open where no target is printed', () => {
    expect(years.at(-1)).toEqual({
      year: 2025,
      target: undefined,
      listed: 0,
      unmatched: undefined,
    });
  });

  test('does not fall below 0 where projects exceed the target', () => {
    const [first] = listGapYears(targets, [{ endYear: 2022, count: 60 }]);
    expect(first).toEqual({ year: 2023, target: 50, listed: 60, unmatched: 0 });
  });
});

test('sumPlanned(projects)', () => {
  expect(sumPlanned([{ count: 2 }, { endYear: 2024, count: 3 }])).toBe(5);
  expect(sumPlanned([])).toBe(0);
});

test('listOpenings(projects): each year once, oldest first, what has none last', () => {
  const projects = [
    { count: 1 },
    { endYear: 2025, count: 2 },
    { endYear: 2023, count: 3 },
    { endYear: 2025, count: 4 },
  ];
  expect(listOpenings(projects)).toEqual([
    { endYear: 2023, count: 3 },
    { endYear: 2025, count: 6 },
    { endYear: undefined, count: 1 },
  ]);
});

describe('compareRegister({ date, name, nurseries, years })', () => {
  const date = '2024-10-01';
  const name = '截至2024年10月1日的名录';

  test('holds the sum of its places against the target of its year', () => {
    const nurseries = [{ slots: 20 }, { slots: 40 }];
    expect(compareRegister({ date, name, nurseries, years })).toEqual({
      date,
      name,
      count: 2,
      slots: 60,
      unknown: 0,
      year: 2024,
      rest: 40,
    });
  });

  test('takes the last year that has a target where its own has none', () => {
    const { year, rest } = compareRegister({
      date: '2026-01-01',
      name,
      nurseries: [{ slots: 0 }],
      years,
    });
    expect([year, rest]).toEqual([2024, 100]);
  });

  test('is compared with nothing where it is older than all targets', () => {
    const { year, rest } = compareRegister({ date: '2022-01-01', name, nurseries: [], years });
    expect([year, rest]).toEqual([undefined, undefined]);
  });

  test('counts the nurseries that print no places', () => {
    const nurseries = [{ slots: 20 }, {}, {}];
    expect(compareRegister({ date, name, nurseries, years })).toMatchObject({
      slots: 20,
      unknown: 2,
    });
  });

  test('knows no places where none of its nurseries prints them, nor where it lists none', () => {
    const [some, none] = [[{}], []].map((nurseries) =>
      compareRegister({ date, name, nurseries, years }),
    );
    expect(some).toMatchObject({ slots: undefined, unknown: 1, rest: undefined });
    expect(none).toMatchObject({ count: 0, slots: undefined, unknown: 0, rest: undefined });
  });

  test('does not fall below 0', () => {
    expect(compareRegister({ date, name, nurseries: [{ slots: 120 }], years }).rest).toBe(0);
  });
});

test('slotsOfRate(perThousand, residents)', () => {
  expect(slotsOfRate(2, 463358)).toBe(927);
  expect(slotsOfRate(4.5, 463358)).toBe(2085);
});

describe('bedsOfRate(perThousand, elders)', () => {
  test('takes the target exactly and the elders as far as they are rounded', () => {
    const { from, to } = bedsOfRate(30, '29.2万人');
    expect([Math.round(from), Math.round(to)]).toEqual([8745, 8775]);
  });

  test('has no upper end for elders that are more than a number', () => {
    expect(bedsOfRate(30, '超过39万人')).toEqual({ from: 11700, to: Infinity });
  });

  test('refuses what is no single number', () => {
    expect(() => bedsOfRate(30, '若干人')).toThrow('“若干人” is no single number');
  });
});

test('byUnmatched(a, b): most first, without a target last', () => {
  const areas = [undefined, 5, 0, 9].map((unmatched) => ({ last: { unmatched } }));
  expect(areas.toSorted(byUnmatched).map(({ last }) => last.unmatched)).toEqual([
    9,
    5,
    0,
    undefined,
  ]);
});

test('a place has one address, which leads to its id', () => {
  expect(gapAnchor('990101')).toMatch(/^[a-z]/);
  expect(gapHref('990101')).toBe(`/gap/#${gapAnchor('990101')}`);
});
