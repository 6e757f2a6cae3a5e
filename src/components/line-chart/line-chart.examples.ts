import type { LineChartProps } from './line-chart.ts';

const years = [2022, 2023, 2024, 2025];

/** Every way the chart is used; each is drawn and checked in the test. */
export const examples: Record<string, LineChartProps> = {
  full: {
    title: '达标率',
    href: '/indicators/some-2022-1/',
    heading: 'h4',
    caption: '单位：%；2022—2025年，计划目标',
    years,
    values: years.map((year, index) => ({
      year,
      text: `${70 + index * 10}%`,
      value: 70 + index * 10,
      unit: '%',
    })),
    tone: 'child',
    source: {
      href: '/documents/some-2022/#t1-r1',
      label: '某市方案 · 指标 · 表中第1行',
      documentTitle: '某市方案',
      documentHref: '/documents/some-2022/',
      issuer: '某市人民政府',
      issued: '2022-12-31',
    },
  },
  gaps: {
    title: '入住率',
    caption: '单位：%',
    years,
    values: [
      { year: 2022, text: '50%', value: 50, unit: '%' },
      { year: 2025, text: '65%', value: 65, unit: '%' },
    ],
    tone: 'elder',
    isLarge: true,
  },
  words: {
    title: '示范项目',
    caption: '2022—2025年',
    years,
    values: [
      { year: 2022, text: '搭建一个全市共用的平台' },
      { year: 2025, text: '8个（每个县至少1个）', value: 8, unit: '个' },
    ],
    tone: 'accent',
  },
  units: {
    title: '用房',
    caption: '单位不一',
    years,
    values: [
      { year: 2024, text: '0.8', value: 0.8 },
      { year: 2025, text: '100%', value: 100, unit: '%' },
    ],
    tone: 'elder',
  },
};
