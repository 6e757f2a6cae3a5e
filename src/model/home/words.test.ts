import { expect, test } from 'vitest';
import type { CitySummary } from './view.ts';
import { formatFacilities, formatPolicies, formatProjects } from './words.ts';

const summary = (name: string, given: object) =>
  ({
    city: { name },
    facilities: 0,
    policies: 0,
    investment: { count: 0, totalWan: undefined },
    ...given,
  }) as unknown as CitySummary;
const none = [summary('某市', {})];

test('where there is nothing, the ways still say what they lead to', () => {
  expect(formatFacilities(none, [])).toBe('计划新建、改建的也一并列出。');
  expect(formatPolicies(none, [])).toBe('文件没有政策清单，相关内容在任务里。');
  expect(formatProjects(none)).toBe('各年指标和任务里点名的单位，也可以查。');
});

test('each city has its own number, and none runs over both', () => {
  const both = [
    summary('某市', { facilities: 3, policies: 2, investment: { count: 2, totalWan: 500 } }),
    summary('某县', { policies: 1 }),
  ];
  const register = { title: '名录', date: '2026-01-30' } as never;
  expect(formatFacilities(both, [register])).toMatch(
    /^名录和文件里的机构：某市3家（名录，.*）；计划/,
  );
  expect(formatPolicies(both, ['用地', '资金'])).toBe(
    '措施原文：某市2条，某县1条；按类别查，有用地、资金。',
  );
  expect(formatProjects(both)).toMatch(/^某市列出2个项目，总投资500万元；/);
});
