import { describe, expect, test } from 'vitest';
import { compareResult, daysPast, isPastYear, type KnownStep, stateOf } from './rules.ts';
import {
  countPromises,
  formatCounts,
  formatDue,
  formatOutcome,
  formatProjectStatus,
  formatTargetStatus,
  formatTaskOutcome,
  formatTermStatus,
} from './words.ts';

describe('promise state', () => {
  const asOf = '2026-11-21';
  const silent: KnownStep = { due: '2025-12-31', dueText: '2025年底', state: 'silent', days: 325 };
  const known: KnownStep = { due: '2024-12-31', dueText: '2024年底', state: 'known', days: 690 };
  const open: KnownStep = { due: '2027-12-31', dueText: '2027年底', state: 'open' };
  const undated: KnownStep = { state: 'undated' };

  describe('stateOf(step, asOf)', () => {
    test('what was due yesterday and has no published result is silent', () => {
      expect(stateOf({ due: '2026-11-20', atIssue: 'ahead' }, asOf)).toBe('silent');
    });

    test('the last day itself is not over yet', () => {
      expect(stateOf({ due: asOf, atIssue: 'ahead' }, asOf)).toBe('open');
    });

    test('a published result counts before the day as after it', () => {
      const actual = { text: '5个' };
      expect(stateOf({ due: '2025-12-31', actual, atIssue: 'ahead' }, asOf)).toBe('known');
      expect(stateOf({ due: '2027-12-31', actual, atIssue: 'ahead' }, asOf)).toBe('known');
    });

    test('what was over when the document was issued could not be promised, but may be known', () => {
      const step = { due: '2021-12-31', atIssue: 'over' as const };
      expect(stateOf(step, asOf)).toBe('before');
      expect(stateOf({ ...step, actual: { text: '5个' } }, asOf)).toBe('known');
    });

    test('what was due on the day of issue is neither over then nor due since', () => {
      const step = { due: '2022-12-31', atIssue: 'sameDay' as const };
      expect(stateOf(step, asOf)).toBe('sameDay');
      expect(stateOf({ ...step, actual: { text: '5个' } }, asOf)).toBe('known');
    });

    test('what sets no day is never over', () => {
      expect(stateOf({ atIssue: 'ahead' }, asOf)).toBe('undated');
    });
  });

  test('daysPast counts calendar days, over a leap day too', () => {
    expect(daysPast('2025-12-31', asOf)).toBe(325);
    expect(daysPast('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysPast('2026-11-22', asOf)).toBe(-1);
  });

  test('a year is its end, any other day is named', () => {
    expect(formatDue('2025-12-31')).toBe('2025年底');
    expect(formatDue('2025-06-30')).toBe('2025年6月30日');
  });

  describe('compareResult(target, actual)', () => {
    const target = { text: '30‰', value: 30, unit: '‰' };

    test('numbers in one unit are compared', () => {
      expect(compareResult(target, target)).toBe('不低于目标');
      expect(compareResult(target, { text: '29.9‰', value: 29.9, unit: '‰' })).toBe('低于目标');
      expect(compareResult({ ...target, text: '30‰以上' }, target)).toBe('不低于目标');
    });

    test('words, and numbers in several units, are not', () => {
      expect(compareResult(target, { text: '30张', value: 30, unit: '张' })).toBeUndefined();
      expect(compareResult(target, { text: '已建成' })).toBeUndefined();
      expect(compareResult({ text: '搭建平台' }, target)).toBeUndefined();
      expect(compareResult({ text: '30', value: 30 }, { text: '已建成' })).toBeUndefined();
    });

    test.each(['近30‰', '约30‰', '30‰左右', '超过30‰', '30‰以上'])(
      'a result of %s is not',
      (text) => {
        expect(compareResult(target, { ...target, text })).toBeUndefined();
      },
    );

    test('a limit that is not to be passed is not', () => {
      expect(compareResult({ ...target, text: '30‰以内' }, target)).toBeUndefined();
    });
  });

  test('promises are counted by their days; what sets none is no day', () => {
    const before: KnownStep = { due: '2021-12-31', dueText: '2021年底', state: 'before' };
    const counts = countPromises([{ steps: [before, silent, known, open] }, { steps: [undated] }]);
    expect(counts).toEqual({
      promises: 2,
      dated: 4,
      undated: 1,
      before: 1,
      sameDay: 0,
      parts: 0,
      due: 2,
      answered: 1,
      silent: 1,
      known: 1,
    });
    expect(formatCounts(counts)).toBe(
      '4个期限，已到期、结果本站未收录的1个，本站收录到结果1个，印发时已过1个，没有写期限1个',
    );
  });

  test('what was due on the day of issue is counted by itself', () => {
    const sameDay: KnownStep = { due: '2022-12-31', dueText: '2022年底', state: 'sameDay' };
    const counts = countPromises([{ steps: [sameDay, silent] }]);
    expect(counts).toMatchObject({ dated: 2, before: 0, sameDay: 1, due: 1, silent: 1 });
    expect(formatCounts(counts)).toBe('2个期限，已到期、结果本站未收录的1个，印发当天到期1个');
  });

  test('the part of a county counts once with its whole, and by itself where that is not counted', () => {
    const whole = { id: 'city', steps: [silent] };
    const parts = ['a', 'b'].map((id) => ({ id, partOf: 'city', steps: [silent] }));
    expect(countPromises([whole, ...parts])).toMatchObject({ promises: 1, dated: 1, parts: 2 });
    expect(countPromises(parts)).toMatchObject({ promises: 2, dated: 2, parts: 0 });
  });

  test('a result that came early, or of no day, is known, but answers nothing that is due', () => {
    const early: KnownStep = { due: '2027-12-31', state: 'known' };
    const dayless: KnownStep = { state: 'known' };
    expect(countPromises([{ steps: [silent, early, dayless] }])).toMatchObject({
      due: 1,
      answered: 0,
      silent: 1,
      known: 2,
    });
  });

  describe('formatOutcome(steps)', () => {
    test('of one day says how long it is over', () => {
      expect(formatOutcome([silent])).toBe('2025年底已到期，结果本站未收录，已过325天');
    });

    test('of one day that is known or to come says so, without days', () => {
      expect(formatOutcome([known])).toBe('期限是2024年底，本站收录到结果');
      expect(formatOutcome([open])).toBe('期限是2027年底，未到期');
      expect(formatOutcome([undated])).toBe('期限未载明，结果本站未收录');
    });

    test('of several days counts them and names the last that is over', () => {
      expect(formatOutcome([known, silent, open])).toBe(
        '3个期限，已到期、结果本站未收录的1个，本站收录到结果1个；最近一个是2025年底，已过325天',
      );
      expect(formatOutcome([known, open])).toBe('2个期限，本站收录到结果1个');
    });
  });

  describe('formatTaskOutcome(task)', () => {
    const promised = { steps: [silent] };

    test('tells what its own words promise', () => {
      expect(formatTaskOutcome({ own: [promised], ofGoal: [promised], tasksOfGoal: 16 })).toBe(
        '它写明的：1个期限，已到期、结果本站未收录的1个',
      );
    });

    test('never takes what a shared goal promises for its own', () => {
      expect(formatTaskOutcome({ own: [], ofGoal: [promised], tasksOfGoal: 16 })).toBe(
        '它没有写期限和数字；16项任务共用的目标：1个期限，已到期、结果本站未收录的1个',
      );
    });

    test('says that nothing is known where nothing is promised', () => {
      expect(formatTaskOutcome({ own: [], ofGoal: [], tasksOfGoal: 1 })).toBe(
        '它没有写期限和数字，是否完成：本站未收录',
      );
    });
  });
});

describe('status', () => {
  test('a year is past from the first day of the next', () => {
    expect(isPastYear(2025, '2025-12-31')).toBe(false);
    expect(isPastYear(2025, '2026-01-01')).toBe(true);
  });

  test('a target stays a target when its year is over', () => {
    expect(formatTargetStatus(2026, '2026-11-21')).toBe('计划目标');
    expect(formatTargetStatus(2025, '2026-11-21')).toBe('计划目标（期限已过）');
  });

  test('a target that was due on the day of issue, or before, says so', () => {
    expect(formatTargetStatus(2022, '2026-11-21', '2022-12-31')).toBe('计划目标（印发当天到期）');
    expect(formatTargetStatus(2021, '2026-11-21', '2022-12-31')).toBe('计划目标（印发时已过）');
    expect(formatTargetStatus(2023, '2026-11-21', '2022-12-31')).toBe('计划目标（期限已过）');
  });

  test('a project is a plan, never something built', () => {
    expect(formatProjectStatus('2023—2024年', 2024, '2026-11-21')).toBe(
      '计划2023—2024年建设，是否建成：本站未收录',
    );
    expect(formatProjectStatus('2027年', 2027, '2026-11-21')).toBe('计划2027年建设');
    expect(formatProjectStatus(undefined, undefined, '2026-11-21')).toBe(
      '建设时间未载明，是否建成：本站未收录',
    );
  });

  test('a document says so when its term is over', () => {
    expect(formatTermStatus({ from: 2021, to: 2026 }, '2026-11-21')).toBeUndefined();
    expect(formatTermStatus({ from: 2021, to: 2025 }, '2026-11-21')).toMatch(
      /^规划期已结束（2021—2025年）。/,
    );
  });
});
