import { derive } from './derive.ts';
import { listRoles, type BodyRole } from '../lib/body-work.ts';
import { bodyTypeWords } from '../lib/bodies.ts';
import { countFacet, type FacetOption } from '../lib/facets.ts';
import { getDepartmentWork, type DepartmentWork } from './department-work.ts';
import { getCities, getPlaceFinder, type CityView, type PlaceView } from './places.ts';

/** The bodies of one city that records name. */
export interface CityDepartments {
  city: CityView;
  /** Whether its documents print who leads a task. */
  isLeadKnown: boolean;
  /** Bodies of the city itself. */
  own: DepartmentWork[];
  /** Bodies of its counties, county by county. */
  ofCounties: DepartmentWork[];
  /** Counties of which no body is named. */
  silent: PlaceView[];
}

const roleWords: Record<BodyRole, string> = {
  lead: '牵头任务',
  share: '责任任务',
  project: '负责项目',
};

/** Bodies by city and place, those that no record names apart, with the filters of their list. */
export const getDepartmentLists = derive(
  (
    content,
  ): {
    cities: CityDepartments[];
    unnamed: DepartmentWork[];
    facets: { name: string; text: string; options: FacetOption[] }[];
    total: number;
  } => {
    const all = getDepartmentWork(content);
    const cities = getCities(content);
    const places = getPlaceFinder(content);
    const named = all.filter((body) => listRoles(body).length > 0);
    const facets = [
      {
        name: 'place',
        text: '地区',
        options: countFacet(named, ({ city, place }) =>
          [...new Set([city, place])].map((value) => ({ value, text: places.placeOf(value).name })),
        ),
      },
      {
        name: 'role',
        text: '承担',
        options: countFacet(named, (body) =>
          listRoles(body).map((value) => ({ value, text: roleWords[value] })),
        ),
      },
      {
        name: 'type',
        text: '类型',
        options: countFacet(named, ({ type }) => [{ value: type, text: bodyTypeWords[type] }]),
      },
    ];
    return {
      cities: cities.flatMap((city) => listCity(city, named)),
      unnamed: all.filter((body) => listRoles(body).length === 0),
      facets,
      total: named.length,
    };
  },
);

function listCity(city: CityView, named: readonly DepartmentWork[]): CityDepartments[] {
  const bodies = named.filter((body) => body.city === city.code);
  if (bodies.length === 0) return [];
  return [
    {
      city,
      isLeadKnown: bodies.some((body) => body.isLeadKnown),
      own: bodies.filter(({ place }) => place === city.code),
      ofCounties: bodies.filter(({ place }) => place !== city.code),
      silent: city.counties.filter(({ code }) => !bodies.some(({ place }) => place === code)),
    },
  ];
}
