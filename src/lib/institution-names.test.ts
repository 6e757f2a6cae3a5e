import { expect, test } from 'vitest';
import { nameComparer } from './institution-names.ts';

const mayBeOne = nameComparer(['甲市', '乙区', '甲市乙区']);

test.each([
  ['乙区博爱幼儿园', '甲市乙区博爱幼儿园托位改造项目', true],
  ['甲市乙区博爱幼儿园', '博爱幼儿园', true],
  ['甲市乙区幼儿园', '乙区博爱幼儿园', false],
  ['甲市第一幼儿园', '甲市第二幼儿园', false],
])('nameComparer(places) of %s and %s: %s', (a, b, answer) => {
  expect([mayBeOne(a, b), mayBeOne(b, a)]).toEqual([answer, answer]);
});
