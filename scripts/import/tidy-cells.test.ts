import { describe, expect, test } from 'vitest';
import { completeCreditCode } from '../credit-code.ts';
import { findScope } from './find-place.ts';
import { isAlias, tidyAddress, tidyCells, tidyCreditCode, tidyTelephone } from './tidy-cells.ts';

const seat = { lng: 100, lat: 30, source: '虚构' };
const places = [
  { code: '990100', name: '甲山市', level: 'city', aliases: ['甲山'], seat },
  { code: '990101', name: '乙山区', level: 'county', parent: '990100', aliases: ['乙山'], seat },
  { code: '990200', name: '丁志市', level: 'city', aliases: ['丁志'], seat },
] as const;
const scopeOf = (code: string) =>
  findScope(
    code,
    places.map((place) => ({ ...place, aliases: [...place.aliases] })),
    [],
  )!;

describe('tidyAddress(printed, code, scope)', () => {
  test.each([
    ['某龙省甲山市乙山区甲山市乙山区五路3号', '甲山市乙山区五路3号'],
    ['某龙省甲山市乙山区某龙省甲山市乙山区', '甲山市乙山区'],
    ['某龙省甲山市乙山区甲山乙山区南市区5', '甲山市乙山区南市区5'],
    ['某龙省甲山市乙山区乙山路5号', '甲山市乙山区乙山路5号'],
    ['某龙省甲山市乙山区某龙省甲山市甲山市乙山区', '甲山市乙山区'],
    ['乙山区乙山区一路', '甲山市乙山区一路'],
    ['乙山区一路1号', '乙山区一路1号'],
    ['一路1号', '一路1号'],
  ])('%s', (printed, address) => {
    expect(tidyAddress(printed, '990101', scopeOf('990100'))).toBe(address);
  });

  test.each([
    ['某龙省大滨市丁志市某龙省大滨市丁志市', '丁志市'],
    ['某龙省大滨市丁志市丁志市大滨市电力花园', '丁志市电力花园'],
    ['某龙省大滨市丁志市大滨市丁志市里小区S楼', '丁志市里小区S楼'],
  ])('in a city of a prefecture: %s', (printed, address) => {
    expect(tidyAddress(printed, '990200', scopeOf('990200'))).toBe(address);
  });

  test('stays as printed where no place is known', () => {
    const printed = '某龙省甲山市乙山区甲山市乙山区五路3号';
    expect(tidyAddress(printed, undefined, scopeOf('990100'))).toBe(printed);
  });
});

test('tidyCreditCode(printed) evens out width, case and blanks of a right code alone', () => {
  const code = completeCreditCode('52990101MJ0000001');
  const wide = code.replace('MJ', 'ＭＪ');
  for (const printed of [code.toLowerCase(), wide, `${code.slice(0, 8)} ${code.slice(8)}`])
    expect(tidyCreditCode(printed)).toBe(code);
  for (const printed of ['无', '9.12305E+17', `${code.slice(0, 17)} `, '52990500mj9'])
    expect(tidyCreditCode(printed)).toBe(printed);
});

test.each([
  ['张三 13812345678', '13812345678'],
  ['13846960000（张主任）', '13846960000'],
  ['联系人：张三，电话：0469-4281234转802', '0469-4281234转802'],
  ['0469-4281234、13846960000', '0469-4281234、13846960000'],
  ['（0469）4281234 分机 8', '（0469）4281234 分机 8'],
  ['张三', undefined],
])('tidyTelephone(%s) is %s', (printed, numbers) => {
  expect(tidyTelephone(printed)).toBe(numbers);
});

test.each([
  ['甲山市艾乐幼儿园', true],
  ['新希望幼儿园（东分园）', true],
  ['托育', false],
  ['婴幼儿托育', false],
  ['学前教育、托管服务', false],
  ['新希望幼儿园托班', false],
  ['无', false],
])('isAlias(%s) is %s', (printed, answer) => {
  expect(isAlias(printed)).toBe(answer);
});

test('tidyCells(cells) keeps another name that says something, and names the one that is none', () => {
  const tidy = (alias: string) =>
    tidyCells({ name: '甲山市小星幼儿园', alias }, '990101', scopeOf('990100'));
  expect(tidy('小星幼儿园').cells).toEqual({ name: '甲山市小星幼儿园' });
  expect(tidy('小星幼儿园').droppedAlias).toBeUndefined();
  expect(tidy('艾乐幼儿园').cells.alias).toBe('艾乐幼儿园');
  expect(tidy('托育')).toMatchObject({
    cells: { name: '甲山市小星幼儿园' },
    droppedAlias: '托育',
  });
});
