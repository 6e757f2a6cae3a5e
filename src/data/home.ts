import { formatTargetStatus } from '../lib/status.ts';
import { sumKnown } from '../lib/totals.ts';
import { getFacilities } from './facilities.ts';
import { getFigures, type FigureView } from './indicators.ts';
import { getCities, type CityView } from './places.ts';
import { getPolicies } from './policies.ts';
import { getProjects } from './projects.ts';
import { getSite } from './site.ts';
import { getSlotTables, type SlotTable } from './slots.ts';
import { getTasks } from './tasks.ts';

/** What a city's records come to; sums are of one city, never of several. */
export interface CitySummary {
  city: CityView;
  policies: number;
  tasks: number;
  projects: number;
  projectGroups: number;
  /** 万元, of the listed projects. */
  totalWan: number | undefined;
  soughtWan: number | undefined;
  matchedWan: number | undefined;
  /** Childcare places and beds that the projects' own words state. */
  projectSlots: number | undefined;
  projectBeds: number | undefined;
  facilities: number;
  childFacilities: number;
  headlines: FigureView[];
  slotTable: SlotTable | undefined;
  /** Last year of the slot table, with its status. */
  slotYear: number | undefined;
  slotStatus: string | undefined;
}

/** One summary for each city, in the order of the home page. */
export async function getCitySummaries(): Promise<CitySummary[]> {
  const [{ asOf }, cities, policies, tasks, projects, facilities, figures, slotTables] =
    await Promise.all([
      getSite(),
      getCities(),
      getPolicies(),
      getTasks(),
      getProjects(),
      getFacilities(),
      getFigures(),
      getSlotTables(),
    ]);
  return cities.map((city) => {
    const isOwn = ({ place }: { place: string }) => place === city.code;
    const own = projects.filter((project) => project.city === city.code);
    const listed = own.filter(({ kind }) => kind === 'project');
    const ownFacilities = facilities.filter((facility) => facility.city === city.code);
    const slotTable = slotTables.find((table) => table.city.code === city.code);
    const slotYear = slotTable?.years.at(-1);
    return {
      city,
      policies: policies.filter(isOwn).length,
      tasks: tasks.filter(isOwn).length,
      projects: listed.length,
      projectGroups: own.length - listed.length,
      totalWan: sumKnown(listed.map(({ totalWan }) => totalWan)),
      soughtWan: sumKnown(listed.map(({ soughtWan }) => soughtWan)),
      matchedWan: sumKnown(listed.map(({ matchedWan }) => matchedWan)),
      projectSlots: sumKnown(listed.map(({ slots }) => slots)),
      projectBeds: sumKnown(listed.map(({ beds }) => beds)),
      facilities: ownFacilities.length,
      childFacilities: ownFacilities.filter(({ domains }) => domains.includes('child')).length,
      headlines: figures.filter((figure) => isOwn(figure) && figure.headline),
      slotTable,
      slotYear,
      slotStatus: slotYear === undefined ? undefined : formatTargetStatus(slotYear, asOf),
    };
  });
}
