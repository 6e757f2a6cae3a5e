import { sumInvestment, type Investment } from '../lib/investment.ts';
import { getFacilities } from './facilities.ts';
import { getSlotReports, type SlotReport } from './indicator-groups.ts';
import { getFigures, type FigureView } from './indicators.ts';
import { getCities, type CityView } from './places.ts';
import { getPolicies } from './policies.ts';
import { getProjects } from './projects.ts';
import { getTasks } from './tasks.ts';

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
}

/** One summary for each city, in the order of the home page. */
export async function getCitySummaries(): Promise<CitySummary[]> {
  const [cities, policies, tasks, projects, facilities, figures, reports] = await Promise.all([
    getCities(),
    getPolicies(),
    getTasks(),
    getProjects(),
    getFacilities(),
    getFigures(),
    getSlotReports(),
  ]);
  return cities.map((city) => {
    const isOwn = ({ place }: { place: string }) => place === city.code;
    const own = projects.filter((project) => project.city === city.code);
    const listed = own.filter(({ kind }) => kind === 'project');
    return {
      city,
      policies: policies.filter(isOwn).length,
      tasks: tasks.filter(isOwn).length,
      investment: sumInvestment(listed),
      projectGroups: own.length - listed.length,
      facilities: facilities.filter(
        (facility) => facility.city === city.code && facility.status === 'confirmed',
      ).length,
      headlines: figures.filter((figure) => isOwn(figure) && figure.headline),
      report: reports.find((report) => report.city.code === city.code),
    };
  });
}
