import { expect, test } from 'vitest';
import { figureOfMoney, figureOfSlots, figureOfTarget } from './words.ts';

const asOf = '2026-11-21';

test.for([
  {
    given: { year: 2025, text: '55%', value: 55, unit: '%' },
    value: '55%',
    status: '（期限已过）',
  },
  { given: { year: 2030, text: '29‰', value: 29, unit: '‰' }, value: '29‰', status: '' },
  { given: { year: 2030, text: '4.8个', value: 4.8 }, value: '4.8', unit: '个', status: '' },
  { given: { year: 2030, text: '5', value: 5 }, value: '5', status: '，原文没有写单位' },
  { given: { year: 2030, text: '5', value: 5, unit: '个' }, value: '5', unit: '个', status: '' },
  {
    given: { year: 2030, text: '8个（市级3个、每个县至少1个）', value: 8, unit: '个' },
    value: '8',
    unit: '个',
    status: '，原文“8个（市级3个、每个县至少1个）”',
  },
  {
    given: { year: 2030, text: '建成覆盖全市的服务网络和平台' },
    value: '建成覆盖全市的服务网络和平台',
    status: '',
  },
])('the target $given.text', ({ given, value, unit, status }) => {
  expect(figureOfTarget(given, asOf)).toEqual({
    label: `${given.year}年`,
    value,
    unit,
    status: `计划目标${status}`,
  });
});

test('places are said to be a target, and what is not published is no number', () => {
  expect(figureOfSlots({ year: 2025, slots: 520 }, asOf)).toEqual({
    label: '2025年托位目标',
    value: '520',
    unit: '个',
    status: '计划目标（期限已过），不是实有数',
  });
  expect(figureOfSlots({ year: 2030 }, asOf)).toMatchObject({ value: '未载明' });
});

test('money that no document prints is 未载明', () => {
  const given = { label: '总投资', status: '计划' };
  expect(figureOfMoney({ ...given, wan: 10500.5 })).toMatchObject({
    value: '10500.5',
    unit: '万元',
  });
  expect(figureOfMoney({ ...given, wan: undefined })).toEqual({ ...given, value: '未载明' });
});
