import type { GapArea, GapReport } from '../../model/gap/view.ts';
import { compareRegister, listGapYears, type Planned } from '../../model/gap/rules.ts';

const city = { code: '990100', name: '某市', href: '/places/990100/' };

/** A place with its target of 2025, one of the year before if there is any, its projects and, where there is a register, its nurseries. */
function area(given: {
  code: string;
  name: string;
  target: number | undefined;
  earlier?: number;
  projects?: Planned[];
  nurseries?: { slots?: number }[];
}): GapArea {
  const { code, name, target, earlier, projects = [], nurseries } = given;
  const targets = [
    { year: 2024, slots: earlier },
    { year: 2025, slots: target },
  ];
  const years = listGapYears(targets, projects);
  return {
    place: { code, name, href: `/places/${code}/` },
    ...{ name, years, projects: [], silent: [], last: years.at(-1), sentence: '' },
    register:
      nurseries &&
      compareRegister({ date: '2025-10-01', name: '截至2025年10月1日的名录', nurseries, years }),
    source: { href: '/documents/some-2022/#t1-r1' },
  } as unknown as GapArea;
}

function report(areas: GapArea[], whole: GapArea | undefined): GapReport {
  return { city, areas, whole, lastYear: 2025, status: '计划目标' } as unknown as GapReport;
}

const projects = [{ endYear: 2024, count: 24 }];
const jia = { code: '990101', name: '甲县', target: 800 };
const yi = { code: '990102', name: '乙县', target: 500, projects };
const bing = { code: '990103', name: '丙县', target: undefined };
const all = { code: '990100', name: '某市', target: 1300, projects };

/** Every way the table is used. */
export const examples: Record<string, { report: GapReport }> = {
  'without register': { report: report([jia, yi, bing].map(area), area(all)) },
  'with register': {
    report: report(
      [
        area({ ...jia, nurseries: [{ slots: 60 }, {}] }),
        area({ ...yi, nurseries: [] }),
        area({ ...bing, earlier: 300, nurseries: [{ slots: 60 }] }),
      ],
      area({ ...all, nurseries: [{ slots: 60 }, {}] }),
    ),
  },
  'without total': { report: report([jia].map(area), undefined) },
};
