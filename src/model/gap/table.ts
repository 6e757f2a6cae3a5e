import { defineTable } from '../../lib/table.ts';
import { date, document, integer, level, placeCode, source, text, year } from '../columns/table.ts';
import type { GapYear } from './rules.ts';
import type { GapArea, GapReport } from './view.ts';
import { gapWords } from './words.ts';

interface AreaYear {
  report: GapReport;
  area: GapArea;
  at: GapYear;
  /** What the register of the year that it is compared with holds. */
  register: GapArea['register'];
}

const yearTable = defineTable<AreaYear>({
  name: 'gap',
  title: '目标与项目',
  key: ['place_code', 'year'],
  label: ['place', 'year'],
  columns: [
    placeCode(({ area }) => area.place.code),
    text('place', '县区或城市', 'read', ({ area }) => area.place.name),
    level(({ area }) => area.place.level),
    year(({ at }) => at.year),
    integer('target', gapWords.target, '个', 'targets', ({ at }) => at.target),
    integer(
      'projects',
      '到当年年底计划建成的、列入清单的项目写明的托位',
      '个',
      'computed',
      ({ at }) => at.listed,
    ),
    integer(
      'unmatched',
      `${gapWords.unmatched}：target 减 projects，不小于0`,
      '个',
      'computed',
      ({ at }) => at.unmatched,
    ),
    integer(
      'register_institutions',
      `${gapWords.register}；写在用来比较的那一年；本站没有收录这个地方的名录的为空`,
      '家',
      'register',
      ({ register }) => register?.count,
    ),
    integer(
      'register',
      '名录写明的托位；名录一家也没有写的为空',
      '个',
      'register',
      ({ register }) => register?.slots,
    ),
    integer(
      'register_unknown',
      '名录里没有写托位数的托育机构',
      '家',
      'register',
      ({ register }) => register?.unknown,
    ),
    date('register_date', '名录的日期', 'register', ({ register }) => register?.date),
    integer(
      'register_gap',
      'target 减 register，不小于0；register_unknown 大于0时是最多这么多',
      '个',
      'computed',
      ({ register }) => register?.rest,
    ),
    text(
      'basis',
      'target 是折算的，写怎么折算；照原文的为空',
      'computed',
      ({ report }) => report.basis?.text,
    ),
    document(({ report }) => report.document?.id),
    source(({ area }) => area.source),
  ],
});

/** Targets of places against what can be accounted for, a row for each place and year. */
export function gapTable(reports: readonly GapReport[], base: string) {
  const years = reports.flatMap((report) =>
    [...(report.whole ? [report.whole] : []), ...report.areas].flatMap((area) =>
      area.years.map((at) => ({
        report,
        area,
        at,
        register: area.register?.year === at.year ? area.register : undefined,
      })),
    ),
  );
  return yearTable(years, base);
}
