import { derive } from './derive.ts';
import { formatProjectStatus } from '../lib/status.ts';
import { sumKnown } from '../lib/totals.ts';
import type { Location, Precision } from '../schemas/places.ts';
import type { Project } from '../schemas/records.ts';
import { getBodyViewer, type BodyView } from './departments.ts';
import type { SourceLink } from './documents.ts';
import type { SlipView } from './notes.ts';
import { getPlaceFinder } from './places.ts';
import { getPages } from './records.ts';

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
  /** Sum of its own childcare places and beds; undefined when its words state none. */
  slots: number | undefined;
  beds: number | undefined;
  /** The floor area that its own words print; undefined where they print none, or several. */
  floorArea: number | undefined;
  department: BodyView[];
  position: PositionView | undefined;
  source: SourceLink;
  slips: SlipView[];
}

/** All projects and groups in document order. */
export const getProjects = derive((content): ProjectView[] => {
  const projects = getPages(content, 'projects');
  const locations = content.locations;
  const places = getPlaceFinder(content);
  const view = getBodyViewer(content);
  const { asOf } = content.site;
  const locationByProject = new Map(locations.map((location) => [location.project, location]));
  return projects.map((project): ProjectView => {
    const city = places.cityOf(project.place);
    const site = project.site === undefined ? undefined : places.placeOf(project.site);
    const countOf = (kind: 'slots' | 'beds') =>
      sumKnown(project.capacities.filter((item) => item.kind === kind).map(({ count }) => count));
    return {
      ...project,
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
