import { describe, expect, test } from 'vitest';
import { firstSentence, formatReportDate, groupTasks, isSameGoal } from './rules.ts';

test('goals are one when they begin with the same sentence', () => {
  expect(isSameGoal('提升质量。到2025年达100%。', '提升 质量。\n到2025年达到100%。')).toBe(true);
  expect(isSameGoal('提升质量。', '开展试点。')).toBe(false);
});

test('firstSentence(text)', () => {
  expect(firstSentence(' 提升质量，强化保障。到2025年')).toBe('提升质量，强化保障');
});

describe('formatReportDate(text, issuedText)', () => {
  test('a report of an undated document has no day', () => {
    expect(formatReportDate('截至目前，有17家。', undefined)).toContain('不知道说的是哪一天');
    expect(formatReportDate('已有17家。', undefined)).toContain('未注明日期');
  });

  test('目前 in a dated document is told with the date', () => {
    expect(formatReportDate('截至目前，有17家。', '2022年5月1日')).toBe(
      '文中的“截至目前”没有写日期；文件日期是2022年5月1日。',
    );
  });

  test('a dated document without 目前 needs no warning', () => {
    expect(formatReportDate('已有17家。', '2022年5月1日')).toBeUndefined();
  });
});

test('tasks stand under their goal and section in document order', () => {
  const task = (id: number, section: string, goal?: string) => ({ id, section, goal });
  expect(groupTasks([task(1, '甲', '目标'), task(2, '乙', '目标'), task(3, '甲')])).toEqual([
    {
      goal: '目标',
      sections: [
        { section: '甲', tasks: [task(1, '甲', '目标')] },
        { section: '乙', tasks: [task(2, '乙', '目标')] },
      ],
    },
    { goal: undefined, sections: [{ section: '甲', tasks: [task(3, '甲')] }] },
  ]);
});
