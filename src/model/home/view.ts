import { groupFinder } from '../../lib/totals.ts';
import { getChecks } from '../checks/view.ts';
import { derive } from '../derive.ts';
import { getFacilities } from '../facilities/view.ts';
import { type FigureView, getFigures } from '../figures/view.ts';
import { getGapReports } from '../gap/view.ts';
import { type Investment, sumInvestment } from '../investment/rules.ts';
import { type CityView, getCities } from '../places/view.ts';
import { getPolicies } from '../policies/view.ts';
import { getProjects } from '../projects/view.ts';
import { getPromises } from '../promises/view.ts';
import { getSlotReports, type SlotReport } from '../slots/view.ts';
import { countPromises, type PromiseCounts } from '../states/words.ts';
import { getTasks } from '../tasks/view.ts';

/** What a city's records come to; sums are of one city, never of several. */
export interface CitySummary {
  city: CityView;
  policies: number;
  tasks: number;
  /** Of the listed projects, groups aside. */
  investment: Investment;
  projectGroups: number;
  /** Institutions whose service is not only planned. */
  facilities: number;
  headlines: FigureView[];
  report: SlotReport | undefined;
  /** Figures that were recomputed, and how many of them do not come out. */
  checks: { all: number; differ: number };
  promises: PromiseCounts;
  /** Whether its targets are set against its projects. */
  hasGap: boolean;
}

/** One summary for each city, in the order of the home page. */
export const getCitySummaries = derive((content): CitySummary[] => {
  const cities = getCities(content);
  const policies = getPolicies(content);
  const tasks = getTasks(content);
  const projects = getProjects(content);
  const facilities = getFacilities(content);
  const figures = getFigures(content);
  const reports = getSlotReports(content);
  const checks = getChecks(content);
  const promises = getPromises(content);
  const gaps = getGapReports(content);
  const policiesOf = groupFinder(policies, ({ place }) => place);
  const tasksOf = groupFinder(tasks, ({ place }) => place);
  const projectsOf = groupFinder(projects, (project) => project.city);
  const facilitiesOf = groupFinder(facilities, (facility) => facility.city);
  const headlinesOf = groupFinder(
    figures.filter(({ headline }) => headline),
    ({ place }) => place,
  );
  const reportOf = new Map(reports.map((report) => [report.city.code, report]));
  const checksOf = groupFinder(checks, ({ place }) => place);
  const promisesOf = groupFinder(promises, ({ place }) => place);
  const gapOf = new Map(gaps.map((gap) => [gap.city.code, gap]));
  return cities.map((city) => {
    const { code } = city;
    const own = projectsOf(code);
    const listed = own.filter(({ kind }) => kind === 'project');
    return {
      city,
      policies: policiesOf(code).length,
      tasks: tasksOf(code).length,
      investment: sumInvestment(listed),
      projectGroups: own.length - listed.length,
      facilities: facilitiesOf(code).filter(({ status }) => status === 'confirmed').length,
      headlines: [...headlinesOf(code)],
      report: reportOf.get(code),
      checks: {
        all: checksOf(code).length,
        differ: checksOf(code).filter(({ verdict }) => verdict === 'differs').length,
      },
      promises: countPromises(promisesOf(code)),
      hasGap: gapOf.get(code)?.document !== undefined,
    };
  });
});
