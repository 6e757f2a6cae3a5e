import type { PlanTimelineProps, PlannedRow } from './plan-timeline.ts';

const source = { href: '/documents/some-2022/#t1', label: '某市方案 · 项目清单' };

function row(index: number, years: Partial<PlannedRow>): PlannedRow {
  const id = `some-2022-${index}`;
  return { id, name: `第${index}个养老院`, href: `/projects/${id}/`, ...years };
}

/** Every way the timeline is used; each is drawn and checked in the test. */
export const examples: Record<string, PlanTimelineProps> = {
  few: {
    id: 'few',
    title: '计划哪年建',
    rows: [
      row(1, { period: '2023—2024年', startYear: 2023, endYear: 2024 }),
      row(2, { period: '2025年', startYear: 2025, endYear: 2025 }),
      row(3, {}),
    ],
    source,
  },
  many: {
    id: 'many',
    title: '计划哪年建',
    rows: Array.from({ length: 60 }, (_, index) =>
      row(index, { period: '2023年', startYear: 2023, endYear: 2023 + (index % 3) }),
    ),
    source,
  },
};
