import { expect, test } from 'vitest';
import { formatChartSvg } from './chart-svg.ts';

const solid = { colour: 'rgb(1, 2, 3)', isHatched: false };
const hatched = { colour: 'rgb(4, 5, 6)', isHatched: true };
const svg = formatChartSvg({
  title: '钱从哪里来 <甲>',
  caption: '万元',
  source: '来源：某市方案',
  address: 'https://example.org/projects/?a=1&b=2',
  ink: 'black',
  paper: 'white',
  legend: [
    { label: '争取', fill: solid },
    { label: '配套', fill: hatched },
  ],
  ticks: [{ label: '2023', x: 50 }],
  rows: [
    {
      label: '甲县养老院',
      text: '100万元',
      segments: [
        { x: 0, width: 80, fill: solid },
        { x: 80, width: 20, fill: hatched },
      ],
    },
    { label: '乙县养老院', text: '未载明', segments: [] },
  ],
});

test('the file says what it shows, from where, and where to see it again', () => {
  expect(svg).toContain('<title>钱从哪里来 &lt;甲&gt;</title>');
  expect(svg).toContain('>来源：某市方案</text>');
  expect(svg).toContain('>https://example.org/projects/?a=1&amp;b=2</text>');
  expect(svg).toContain('>未载明</text>');
});

test('bars keep their share of the width', () => {
  expect(svg).toMatch(/<rect x="20" y="\d+" width="608" height="14" fill="rgb\(1, 2, 3\)"/);
  expect(svg).toMatch(/<rect x="628" y="\d+" width="152" height="14" fill="url\(#hatch-0\)"/);
});

test('what is hatched is hatched without any style of a page', () => {
  expect(svg.match(/<pattern /g)).toHaveLength(1);
  expect(svg).not.toMatch(/class=|style=|var\(/);
});
