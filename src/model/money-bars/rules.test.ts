import { expect, test } from 'vitest';
import { sumByArea, sumInvestment } from '../investment/rules.ts';
import { barByDomain, barBySource, barOfProject } from './rules.ts';

const projects = [
  { domains: ['elder'], site: '990101', totalWan: 9000, soughtWan: 6000, matchedWan: 2000 },
  { domains: ['child'], site: '990101', totalWan: 2000, soughtWan: 2000 },
  { domains: ['child'], site: '990102' },
];

test('a bar by domain says the sum and what it is for', () => {
  const [some, other] = sumByArea(['990101', '990102'], projects).map(barByDomain);
  expect(some).toEqual({
    parts: { elder: 9000, child: 2000, both: undefined },
    text: '11000万元（约1.10亿元）',
    detail: '2个项目，养老9000万元，托育2000万元',
  });
  expect(other).toMatchObject({ text: '投资未载明', detail: '1个项目' });
});

test('a bar by source says what no source is named for', () => {
  expect(barBySource(sumInvestment(projects.slice(0, 2)))).toEqual({
    parts: { sought: 8000, matched: 2000, rest: 1000 },
    text: '11000万元（约1.10亿元）',
    detail: '2个项目，争取8000万元，配套2000万元，来源未载明1000万元',
  });
});

test('where no project is listed a bar says so and has no parts', () => {
  expect(barBySource(sumInvestment([]))).toMatchObject({
    text: '无列入清单的项目',
    detail: undefined,
  });
});

test('the bar of one project says of both sources what is printed', () => {
  expect(barOfProject({ domains: ['child'], totalWan: 50, matchedWan: 50 })).toEqual({
    parts: { sought: undefined, matched: 50, rest: undefined },
    text: '50万元',
    detail: '争取未载明，配套50万元',
  });
});
