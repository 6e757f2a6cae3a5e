import { describe, expect, test } from 'vitest';
import { groupSlips, markSlips, slipsIn } from './rules.ts';

const together = { words: '同步规划、同步涉及', slip: '同步涉及' };
const bureau = { words: '市住建局局', slip: '局局' };

describe('markSlips(text, slips)', () => {
  test('cuts a text at its slips, in its own order, and loses no letter', () => {
    const text = '市住建局局要同步规划、同步涉及、同步验收。';
    const segments = markSlips(text, [together, bureau]);
    expect(segments).toEqual([
      { text: '市住建' },
      { text: '局局', slip: bureau },
      { text: '要同步规划、' },
      { text: '同步涉及', slip: together },
      { text: '、同步验收。' },
    ]);
    expect(segments.map((segment) => segment.text).join('')).toBe(text);
  });

  test('marks a part only where all its words stand', () => {
    expect(markSlips('同步涉及', [together])).toEqual([{ text: '同步涉及' }]);
  });

  test('marks a whole text, and nothing of an empty one', () => {
    const all = { words: '落实政策', slip: '落实政策' };
    expect(markSlips('落实政策', [all])).toEqual([{ text: '落实政策', slip: all }]);
    expect(markSlips('', [all])).toEqual([]);
  });

  test('takes the earlier of two that overlap', () => {
    const later = { words: '涉及、同步', slip: '涉及、同步' };
    expect(markSlips('同步规划、同步涉及、同步', [later, together])).toEqual([
      { text: '同步规划、' },
      { text: '同步涉及', slip: together },
      { text: '、同步' },
    ]);
  });
});

test('slipsIn(texts, slips) names each once, in the order of the texts', () => {
  const texts = ['市住建局局', undefined, '同步规划、同步涉及', '市住建局局'];
  expect(slipsIn(texts, [together, bureau])).toEqual([bureau, together]);
  expect(slipsIn(['同步涉及'], [together])).toEqual([]);
});

test('groupSlips(slips) puts together those of which notes say the same', () => {
  const [first, other, last] = [
    { ...together, reason: '规定变了。' },
    { ...bureau, reason: '多了一个字。' },
    { ...bureau, reason: '规定变了。' },
  ] as const;
  expect(groupSlips([first, other, last])).toEqual([
    { ...first, members: [first, last] },
    { ...other, members: [other] },
  ]);
});
