import { expect, test } from 'vitest';
import { streetOf } from './streets.ts';

test.each([
  ['甲市乙区振兴路12号', '振兴路'],
  ['乙区八马路街道文化大街3号', '文化大街'],
  ['丙县青原镇兴旺村', '兴旺村'],
  ['乙区 和平小区 5号楼', '和平小区'],
  ['新华街8号', '新华街'],
  ['乙区长安街道办事处', undefined],
  ['见公示栏', undefined],
])('streetOf(%s)', (address, street) => {
  expect(streetOf(address)).toBe(street);
});
