import type { BarChartProps } from './bar-chart.ts';

const source = { href: '/documents/some-2022/#t1', label: '某市方案 · 项目清单' };

/** Every way the chart is used; each is drawn and checked in the test. */
export const examples: Record<string, BarChartProps> = {
  stacked: {
    id: 'stacked',
    title: '各县（区）总投资',
    caption: '万元，计划2023—2025年建设',
    series: [
      { key: 'elder', label: '养老', tone: 'elder' },
      { key: 'child', label: '托育', tone: 'child', isHatched: true },
    ],
    rows: [
      {
        label: '甲县',
        href: '/places/990101/',
        parts: { elder: 300, child: 100 },
        text: '400万元',
      },
      { label: '乙县', parts: { elder: 100 }, text: '100万元', detail: '都是养老' },
      { label: '丙县', parts: {}, text: '无列入清单的项目' },
    ],
    source,
  },
  single: {
    id: 'single',
    title: '床位',
    caption: '张，2020年，现状',
    series: [{ key: 'beds', label: '床位', tone: 'accent' }],
    rows: [{ label: '公办', parts: { beds: 20 }, text: '20张' }],
    source,
  },
};
