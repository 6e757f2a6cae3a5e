import { expect, test } from 'vitest';
import type { PromiseView } from '../promises/view.ts';
import type { PlaceBrief } from './view.ts';
import {
  formatBriefLead,
  formatBriefPromises,
  formatPerThousand,
  formatProjects,
  formatTargetNote,
  isOfCity,
} from './words.ts';

const county = { code: '990101', name: '甲县' };
const city = { code: '990100', name: '某市', counties: [county] };
const briefOf = (given: object) =>
  ({
    place: county,
    city,
    slots: [],
    projects: [],
    promises: [],
    ...given,
  }) as unknown as PlaceBrief;
const target = (year: number, slots: number | undefined) => ({ year, slots, printed: {} }) as never;
const asOf = '2027-06-30';

test('a place without targets and projects is said to have none', () => {
  expect(formatBriefLead(briefOf({}), { totalWan: undefined }, asOf)).toBe(
    '文件没有给甲县定各年的托位目标；项目清单里没有这里的项目。',
  );
});

test('the last target stands first, past ones as past; projects with their sum', () => {
  const brief = briefOf({
    slots: [target(2025, 80), target(2026, 120)],
    projects: [{ kind: 'project' }],
  });
  expect(formatBriefLead(brief, { totalWan: 900 }, asOf)).toMatch(
    /^2026年的托位目标是120个，期限已过，实际有多少.*；列入清单的项目有1个，总投资900万元，/,
  );
  expect(
    formatBriefLead(briefOf({ projects: [{ kind: 'group' }] }), { totalWan: undefined }, asOf),
  ).toContain('项目清单写了1类项目');
});

test('years that were over at issue are not called targets', () => {
  const slots = [target(2020, 1), target(2026, 2)];
  expect(formatTargetNote(briefOf({ slots }))).toBe('都是计划目标，不是实有数。');
  const slotTable = { document: { issued: '2022-01-01' } };
  expect(formatTargetNote(briefOf({ slots, slotTable }))).toMatch(/^2020年没有说明/);
});

test('places per thousand need a population', () => {
  expect(formatPerThousand(briefOf({}), target(2026, 120))).toBe('未载明');
  const place = { ...county, population: { residents: 40_000 } };
  expect(formatPerThousand(briefOf({ place }), target(2026, 120))).toBe('3');
});

test('projects and groups are counted apart, with what they state', () => {
  const projects = [{ kind: 'project' }, { kind: 'group' }];
  const sums = { totalWan: 1200, slots: 60, beds: undefined };
  expect(formatProjects(briefOf({ projects }), sums)).toBe(
    '1个项目，总投资1200万元，写明托位60个。1类项目，没有列出单个项目。',
  );
});

test('promises of the city that are the county’s too are said to be so', () => {
  const promise = (area: string) =>
    ({ area, steps: [], kind: 'indicator' }) as unknown as PromiseView;
  const brief = briefOf({ promises: [promise('990100'), promise('990101')] });
  expect(formatBriefPromises(brief, asOf)).toMatch(/有2项（其中1项写在全市的目标里/);
  const own = briefOf({ place: { code: '990100', name: '某市' }, promises: [promise('990100')] });
  expect(isOfCity(own)).toBe(true);
  expect(formatBriefPromises(own, asOf)).toMatch(
    /有1项（写在各县区、各个项目里的，另在它们的页面上）：/,
  );
});
