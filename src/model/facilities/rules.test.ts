import { describe, expect, test } from 'vitest';
import { classesForAge, feeBandsOf, nameComparer } from './rules.ts';

describe('fees', () => {
  test.each([
    ['1200元/月', ['1000-2000']],
    ['每月999元', ['0-1000']],
    ['１，２００元/月', ['1000-2000']],
    ['1800—2200元/人·月', ['1000-2000', '2000-3000']],
    ['自理1500元、半自理2000元、全护理2800元（每月）', ['1000-2000', '2000-3000']],
    ['6000元/月', ['5000-']],
    ['全日托每月1800元', ['1000-2000']],
    ['全日托1500元/月、半日托800元/月', ['0-1000', '1000-2000']],
    ['全日托3500元/月、半日托800元/月', ['0-1000', '3000-5000']],
    ['2—3岁 每月1800元至2200元', ['1000-2000', '2000-3000']],
    ['全日托每月1800元，计时托20元/小时', []],
    ['全日托每月1800元、临时托100元/次', []],
    ['每月1800元，押金500元', []],
    ['18个月以上1500元/月', ['1000-2000']],
    ['12—36月龄 1500元', []],
    ['1800元/月，伙食费300元', []],
    ['1800元/月（含餐费）', []],
    ['1800元/月，保证金1000元', []],
    ['1800元/月，护理费另收', []],
    ['1800元/月，取暖另加200元', []],
    ['80元/天', []],
    ['2.4万元/年', []],
    ['面议', []],
    ['1500', []],
  ])('feeBandsOf(%s)', (text, bands) => {
    expect(feeBandsOf(text)).toEqual(bands);
  });
});

describe('institution names', () => {
  const mayBeOne = nameComparer(['甲市', '乙区', '甲市乙区']);

  test.each([
    ['乙区博爱幼儿园', '甲市乙区博爱幼儿园托位改造项目', true],
    ['甲市乙区博爱幼儿园', '博爱幼儿园', true],
    ['甲市乙区幼儿园', '乙区博爱幼儿园', false],
    ['甲市第一幼儿园', '甲市第二幼儿园', false],
  ])('nameComparer(places) of %s and %s: %s', (a, b, answer) => {
    expect([mayBeOne(a, b), mayBeOne(b, a)]).toEqual([answer, answer]);
  });
});

describe('nursery classes', () => {
  test.each([
    [5, []],
    [6, ['infant']],
    [12, ['junior']],
    [17, ['junior']],
    [18, ['junior', 'mixed']],
    [24, ['senior', 'mixed']],
    [35, ['senior', 'mixed']],
    [36, []],
  ])('classesForAge(%i)', (months, classes) => {
    expect(classesForAge(months)).toEqual(classes);
  });
});
