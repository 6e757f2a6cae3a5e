import { describe, expect, test } from 'vitest';
import { formatUnsaid } from './unsaid.ts';

describe('formatUnsaid(entries, stages)', () => {
  const everywhere = ['拿地', '报建', '建设', '登记备案', '运营'];

  test('counts what stands at several stages once, and leaves out what all say', () => {
    const entries = [
      ...everywhere.map((stage) => ({ id: 'a', stage, gaps: ['grant', 'term'] })),
      { id: 'b', stage: '运营', gaps: ['term'] },
    ];
    expect(formatUnsaid(entries, everywhere)).toBe(
      '2条里，1条没有写给什么、给多少，2条没有写期限。',
    );
  });

  test('names the stages without any', () => {
    expect(formatUnsaid([{ id: 'a', stage: '建设', gaps: ['who'] }], everywhere)).toBe(
      '1条里，1条没有写给谁、什么条件。一条也没有的阶段：拿地、报建、登记备案、运营。',
    );
    expect(formatUnsaid([], everywhere)).toBe(
      '一条也没有的阶段：拿地、报建、建设、登记备案、运营。',
    );
  });
});
