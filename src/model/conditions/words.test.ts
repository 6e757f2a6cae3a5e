import { describe, expect, test } from 'vitest';
import {
  findCited,
  findDemands,
  formatGrant,
  formatMark,
  formatTerm,
  formatUnsaid,
  formatValidity,
  listUnsaid,
  summarizeValidity,
} from './words.ts';

describe('conditions', () => {
  describe('findCited(text)', () => {
    test('names each cited document once, with its number', () => {
      expect(
        findCited(
          '根据《养老机构等级划分与评定》（GB/T37276—2018）和《某某办法（试行）》（黑民规〔2020〕6号）规定，按《某某目录》办理；不符合《某某目录》的除外。',
        ),
      ).toEqual([
        '《养老机构等级划分与评定》（GB/T37276—2018）',
        '《某某办法（试行）》（黑民规〔2020〕6号）',
        '《某某目录》',
      ]);
    });

    test('takes no brackets that hold no number', () => {
      expect(findCited('《某某公告》（以下简称公告）')).toEqual(['《某某公告》']);
    });

    test('finds nothing where nothing is cited', () => {
      expect(findCited('“一事一议”')).toEqual([]);
    });
  });

  test('formatValidity says what was checked, and that nothing was', () => {
    const asOf = '2026-11-21';
    expect(formatValidity(undefined, asOf)).toBe('有效性未核对');
    expect(formatValidity({ validUntil: '2016-04-30' }, asOf)).toBe('已于2016年4月30日失效');
    expect(formatValidity({ validUntil: '2027-12-31' }, asOf)).toBe('到2027年12月31日为止');
    expect(formatValidity({ successor: '某公告' }, asOf)).toBe(
      '原来的规定到哪天没有核对；现在的规定是某公告',
    );
    expect(formatValidity({ validUntil: '2016-04-30', successor: '某公告' }, asOf)).toBe(
      '已于2016年4月30日失效；现在的规定是某公告',
    );
  });

  test('formatMark says what is void, and what rests on something that has changed', () => {
    const asOf = '2026-11-21';
    expect(formatMark({ changes: [] }, asOf)).toBeUndefined();
    expect(formatMark({ changes: [{}] }, asOf)).toBe('依据有变');
    expect(formatMark({ changes: [], validity: { successor: '某公告' } }, asOf)).toBe('依据有变');
    expect(
      formatMark({ changes: [], validity: { validUntil: '2027-12-31' } }, asOf),
    ).toBeUndefined();
    expect(formatMark({ changes: [{}], validity: { validUntil: '2016-04-30' } }, asOf)).toBe(
      '已失效',
    );
  });

  test('findDemands takes the demands alone, and of them what names the instrument', () => {
    const fire = { instrument: '监管', words: '对消防安全承担主体责任' };
    const food = { instrument: '监管', words: '对食品安全承担主体责任' };
    const advice = { instrument: '消防', words: '提供消防技术咨询' };
    expect(findDemands([fire, food, advice], '消防')).toEqual([fire]);
  });

  const said = { instrument: '补贴', stages: ['运营'], who: [] };

  test('formatGrant says what is given, what is no support, and that nothing is said', () => {
    expect(formatGrant({ ...said, grant: { is: '每床100元' } })).toBe('每床100元');
    expect(formatGrant(said)).toBe('未载明');
    expect(formatGrant({ ...said, instrument: '监管' })).toBe('这是要求，不是支持');
    const filing = { ...said, instrument: '审批', stages: ['登记备案', '运营'] };
    expect(formatGrant(filing)).toBe('这是手续，不是支持');
    expect(formatGrant({ ...filing, grant: { is: '一站式办理' } })).toBe('一站式办理');
    expect(formatGrant({ ...filing, stages: ['报建'] })).toBe('未载明');
  });

  test('formatTerm falls back on the years that the document plans for', () => {
    const years = { from: 2021, to: 2025 };
    expect(formatTerm({ term: { is: '五年内' } }, years)).toBe('五年内');
    expect(formatTerm({}, years)).toBe('未载明；所在文件的规划期是2021—2025年');
    expect(formatTerm({}, undefined)).toBe('未载明');
  });

  describe('listUnsaid(condition)', () => {
    test('names what is not said', () => {
      expect(listUnsaid(said)).toEqual(['who', 'grant', 'term']);
      const full = { who: [{ is: '民办' }], grant: { is: '免征' }, term: { is: '3年' } };
      expect(listUnsaid({ ...said, ...full })).toEqual([]);
    });

    test('takes a kind of institution or house for a condition', () => {
      expect(listUnsaid({ ...said, profit: { is: '营利' } })).toEqual(['grant', 'term']);
      expect(listUnsaid({ ...said, building: { is: '既有' } })).toEqual(['grant', 'term']);
    });

    test('takes an amount or a condition that is only mentioned for none', () => {
      const vague = {
        who: [{ is: '符合条件的机构', silent: true as const }],
        grant: { is: '给予支持', silent: true as const },
      };
      expect(listUnsaid({ ...said, ...vague })).toEqual(['who', 'grant', 'term']);
      const clear = { who: [...vague.who, { is: '民办' }] };
      expect(listUnsaid({ ...said, ...clear })).toEqual(['grant', 'term']);
    });

    test('asks no amount of a requirement', () => {
      expect(listUnsaid({ ...said, instrument: '监管' })).toEqual(['who', 'term']);
    });
  });

  test('summarizeValidity counts what is void, has changed, and was checked', () => {
    const asOf = '2026-11-21';
    const plain = { changes: [] };
    const followed = { ...plain, validity: { successor: '某公告' } };
    const lapsed = { ...plain, validity: { validUntil: '2016-04-30' } };
    const lasting = { ...plain, validity: { validUntil: '2027-12-31' } };
    const seen = '见各条的“是否仍有效”';
    expect(summarizeValidity([plain, plain], asOf)).toBe('有效性未核对');
    expect(summarizeValidity([{ changes: [{}] }, plain], asOf)).toBe('1条依据有变，有效性未核对');
    expect(summarizeValidity([followed, plain], asOf)).toBe(
      `1条依据有变，1条核对过，${seen}，其余有效性未核对`,
    );
    expect(summarizeValidity([lasting], asOf)).toBe(`1条核对过，${seen}`);
    expect(summarizeValidity([lapsed, plain], asOf)).toBe(
      `1条已失效，1条核对过，${seen}，其余有效性未核对`,
    );
  });
});

describe('unsaid', () => {
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
});
