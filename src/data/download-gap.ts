import { gapWords } from '../lib/gap-words.ts';
import { document, fieldsOf, placeCode, source, type Download } from './download-fields.ts';
import type { GapArea, GapReport } from './gap.ts';

/** Targets of places against what can be accounted for, by place and year. */
export function gapDownload(
  reports: readonly GapReport[],
  address: (href: string) => string,
): Download {
  return {
    name: 'gap',
    title: '目标与项目',
    fields: fieldsOf(
      placeCode,
      ['place', 'string', '县区或城市'],
      ['level', 'string', 'city 全市，county 县区'],
      ['year', 'integer', '年份'],
      ['target', 'integer', `${gapWords.target}，个`],
      ['projects', 'integer', '到当年年底计划建成的、列入清单的项目写明的托位，个'],
      ['unmatched', 'integer', `${gapWords.unmatched}：target 减 projects，不小于0`],
      ['register', 'integer', `${gapWords.register}，个；写在用来比较的那一年；没有完整名录的为空`],
      ['register_unknown', 'integer', '名录里没有公布托位数的托育机构，家'],
      ['register_date', 'date', '名录的日期'],
      [
        'register_gap',
        'integer',
        'target 减 register，不小于0；register_unknown 大于0时是最多这么多',
      ],
      ['basis', 'string', 'target 是折算的，写怎么折算；照原文的为空'],
      document,
      source,
    ),
    rows: reports.flatMap((report) =>
      [...(report.whole ? [report.whole] : []), ...report.areas].flatMap((area) =>
        rowsOf(area, report, address),
      ),
    ),
  };
}

function rowsOf(
  { place, years, register, source: stands }: GapArea,
  { document: setting, basis }: GapReport,
  address: (href: string) => string,
): Download['rows'] {
  return years.map(({ year, target, listed, unmatched }) => ({
    place_code: place.code,
    place: place.name,
    level: place.level,
    year,
    target,
    projects: listed,
    unmatched,
    ...(register?.year === year && {
      register: register.slots,
      register_unknown: register.unknown,
      register_date: register.date,
      register_gap: register.rest,
    }),
    basis: basis?.text,
    document: setting?.id,
    source: address(stands.href),
  }));
}
