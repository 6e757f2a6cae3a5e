import { sumKnown } from '../../lib/totals.ts';
import { type CheckView, getCheckFinder } from '../checks/view.ts';
import type { Content } from '../content/read.ts';
import { type NamedDepartment, getDepartmentViewer } from '../departments/view.ts';
import { derive } from '../derive.ts';
import type { SourceLink } from '../documents/view.ts';
import type { Location } from '../locations/schema.ts';
import type { SlipView } from '../notes/view.ts';
import type { Precision } from '../places/schema.ts';
import { getPlaceFinder } from '../places/view.ts';
import { getPages } from '../records/view.ts';
import { formatProjectStatus } from '../states/words.ts';
import { fundsOf } from './rules.ts';
import type { Project } from './schema.ts';

/** Where something is drawn, and how precisely that is known. */
export interface PositionView {
  lng: number;
  lat: number;
  precision: Precision;
  words: string;
  source: string;
}

/** A project or group of projects, with sums, place, page and source. */
export interface ProjectView extends Omit<Project, 'department'> {
  href: string;
  /** City that the document is for. */
  city: string;
  cityName: string;
  /** Name of the county it is to be built in. */
  siteName: string | undefined;
  siteHref: string | undefined;
  status: string;
  totalWan: number | undefined;
  soughtWan: number | undefined;
  matchedWan: number | undefined;
  /** Sum of its own childcare places and beds; undefined when its words state none. */
  slots: number | undefined;
  beds: number | undefined;
  /** The floor area that its own words print; undefined where they print none, or several. */
  floorArea: number | undefined;
  department: NamedDepartment[];
  position: PositionView | undefined;
  source: SourceLink;
  slips: SlipView[];
}

/** All projects and groups in document order. */
export const getProjects = derive((content): ProjectView[] => {
  const projects = getPages(content, 'projects');
  const locations = content.locations;
  const places = getPlaceFinder(content);
  const view = getDepartmentViewer(content);
  const { asOf } = content.site;
  const locationByProject = new Map(locations.map((location) => [location.project, location]));
  return projects.map((project): ProjectView => {
    const city = places.cityOf(project.place);
    const site = project.site === undefined ? undefined : places.placeOf(project.site);
    const countOf = (kind: 'slots' | 'beds') =>
      sumKnown(project.capacities.filter((item) => item.kind === kind).map(({ count }) => count));
    return {
      ...project,
      ...fundsOf(project),
      city: city.code,
      cityName: city.name,
      siteName: site?.name,
      siteHref: site?.href,
      status: formatProjectStatus(project.period, project.endYear, asOf),
      slots: countOf('slots'),
      beds: countOf('beds'),
      floorArea: project.floorAreas.length === 1 ? project.floorAreas[0]?.squareMetres : undefined,
      department: view(project.department),
      position: positionOf(locationByProject.get(project.id), site),
    };
  });
});

type Seated = { name: string; seat: { lng: number; lat: number; source: string } };

/** The published location, else the seat of the county with its precision said. */
function positionOf(
  location: Location | undefined,
  site: Seated | undefined,
): PositionView | undefined {
  if (location?.lng !== undefined && location.lat !== undefined) {
    const { lng, lat, precision, words, source } = location;
    return { lng, lat, precision, words, source };
  }
  if (!site) return undefined;
  const { lng, lat, source } = site.seat;
  return {
    lng,
    lat,
    precision: 'county',
    words: location?.words ?? site.name,
    source: location ? `${location.source}；县区驻地坐标：${source}` : source,
  };
}

/** A listed project with the places or beds that its own words state. */
export interface ListedProject {
  id: string;
  name: string;
  href: string;
  city: string;
  /** Code of the county that it is to be built in. */
  site: string | undefined;
  siteName: string | undefined;
  endYear: number | undefined;
  count: number;
  /** The quoted words. */
  words: string[];
  status: string;
  source: SourceLink;
  checks: CheckView[];
}

/** The projects and groups that state places, or beds, of their own, in document order. */
export function getListed(content: Content, kind: 'slots' | 'beds'): ListedProject[] {
  const projects = getProjects(content);
  const checksOf = getCheckFinder(content);
  return projects.flatMap((project): ListedProject[] => {
    const own = project.capacities.filter((capacity) => capacity.kind === kind);
    const count = project[kind];
    if (count === undefined) return [];
    const { id, name, href, city, site, siteName, endYear, status, source } = project;
    return [
      {
        ...{ id, name, href, city, site, siteName, endYear, status, source, count },
        words: own.map(({ words }) => words),
        checks: own.flatMap((capacity) => checksOf(project, String(capacity.count))),
      },
    ];
  });
}
