import { formatMoney } from '../investment/words.ts';
import type { RegisterView } from '../registers/view.ts';
import { formatGrade } from '../registers/words.ts';
import type { CitySummary } from './view.ts';

/** A number for every city that has it: no number runs over several cities. */
function eachCity(
  cities: readonly CitySummary[],
  textOf: (summary: CitySummary) => string | undefined,
): string {
  return cities
    .flatMap((summary) => {
      const text = textOf(summary);
      return text ? [`${summary.city.name}${text}`] : [];
    })
    .join('，');
}

/** What institutions there are to look for, with the lists that they come from. */
export function formatFacilities(
  cities: readonly CitySummary[],
  registers: readonly RegisterView[],
): string {
  const counts = eachCity(cities, ({ facilities }) =>
    facilities > 0 ? `${facilities}家` : undefined,
  );
  const lists = registers
    .map((register) => `（${register.title}，${formatGrade(register)}）`)
    .join('');
  return `${counts && `名录和文件里的机构：${counts}${lists}；`}计划新建、改建的也一并列出。`;
}

/** How many policies there are, and by which categories they can be looked up. */
export function formatPolicies(
  cities: readonly CitySummary[],
  categories: readonly string[],
): string {
  const counts = eachCity(cities, ({ policies }) => (policies > 0 ? `${policies}条` : undefined));
  return counts
    ? `措施原文：${counts}；按类别查，有${categories.join('、')}。`
    : '文件没有政策清单，相关内容在任务里。';
}

/** How many projects are listed, and what they are to cost. */
export function formatProjects(cities: readonly CitySummary[]): string {
  const counts = eachCity(cities, ({ investment: { count, totalWan } }) =>
    count > 0 ? `列出${count}个项目，总投资${formatMoney(totalWan)}` : undefined,
  );
  return `${counts && `${counts}；`}各年指标和任务里点名的单位，也可以查。`;
}
