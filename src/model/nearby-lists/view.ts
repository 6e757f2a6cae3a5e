import { groupBy } from '../../lib/totals.ts';
import type { Domain } from '../common/schema.ts';
import { derive } from '../derive.ts';
import type { Hit } from '../nearby/rules.ts';
import type { NearbyDetail } from '../nearby/schema.ts';
import { getNearby } from '../nearby/view.ts';
import { type CityView, getCities } from '../places/view.ts';

/** Cards on one page of a list. */
const pageSize = 60;

/** One page of the list of a county or a town. */
export interface NearbyListPage {
  /** Six digits, or nine of a town. */
  code: string;
  name: string;
  city: CityView;
  /** The county of a town. */
  county: { code: string; name: string; href: string } | undefined;
  entries: { hit: Hit; detail: NearbyDetail }[];
  confirmed: number;
  planned: number;
  page: number;
  pages: number;
  /** Its towns that have any. */
  towns: { name: string; href: string; count: number }[];
}

/** Address of a list's page: the first has no number. */
export function listHref(code: string, page = 1): string {
  return page === 1 ? `/facilities/in/${code}/` : `/facilities/in/${code}/${page}/`;
}

/** A county, or a city for what is known of it alone, with how many rows it has. */
export interface AreaCount {
  code: string;
  name: string;
  href: string;
  /** By subject: a list of one says nothing of the other. */
  child: number;
  elder: number;
  confirmed: number;
  planned: number;
}

/** The cities with how many rows each of their counties has; a city itself only where it has rows of its own. */
export const getAreaCounts = derive((content): { city: CityView; areas: AreaCount[] }[] => {
  const { data } = getNearby(content);
  const cities = getCities(content);
  const byPlace = groupBy(data.rows, ({ place }) => place);
  return cities.map((city) => {
    const own = city.counties.length === 0 || byPlace.has(city.code) ? [city] : [];
    return {
      city,
      areas: [...city.counties, ...own].map(({ code, name }) => {
        const rows = byPlace.get(code) ?? [];
        const there = rows.filter(({ status }) => status === 'confirmed');
        const countOf = (domain: Domain) =>
          there.filter(({ domains }) => domains.includes(domain)).length;
        const confirmed = there.length;
        const isRest = code === city.code && city.counties.length > 0;
        return {
          code,
          name: isRest ? `${name}，没有写到县区` : name,
          href: listHref(code),
          child: countOf('child'),
          elder: countOf('elder'),
          confirmed,
          planned: rows.length - confirmed,
        };
      }),
    };
  });
});

/** All pages of all lists: one of each county, even an empty one, and one of each town that has any. */
export const getNearbyLists = derive((content): NearbyListPage[] => {
  const { data, details } = getNearby(content);
  const counts = getAreaCounts(content);
  const entries = data.rows.flatMap((row, index) => {
    const detail = details[index];
    const hit = { index, row, metres: undefined, group: undefined };
    return detail ? [{ hit, detail }] : [];
  });
  const byPlace = groupBy(entries, ({ hit }) => hit.row.place);
  const byTown = groupBy(entries, ({ hit }) => hit.row.town);
  const townsByPlace = groupBy(
    data.towns.filter(({ code }) => byTown.has(code)),
    ({ code }) => code.slice(0, 6),
  );
  return counts.flatMap(({ city, areas }) =>
    areas.flatMap(({ code, name, href }) => {
      const towns = (townsByPlace.get(code) ?? []).map((town) => ({
        code: town.code,
        name: town.name,
        href: listHref(town.code),
        count: byTown.get(town.code)?.length ?? 0,
      }));
      const county = { code, name, href };
      return [
        ...paginate(byPlace.get(code) ?? [], { code, name, city, county: undefined, towns }),
        ...towns.flatMap((town) =>
          paginate(byTown.get(town.code) ?? [], { ...town, city, county, towns: [] }),
        ),
      ];
    }),
  );
});

function paginate(
  entries: NearbyListPage['entries'],
  about: Pick<NearbyListPage, 'code' | 'name' | 'city' | 'county' | 'towns'>,
): NearbyListPage[] {
  const ordered = entries.toSorted(
    (a, b) => Number(a.hit.row.status === 'planned') - Number(b.hit.row.status === 'planned'),
  );
  const confirmed = entries.filter(({ hit }) => hit.row.status === 'confirmed').length;
  const pages = Math.max(1, Math.ceil(ordered.length / pageSize));
  return Array.from({ length: pages }, (_, index) => ({
    ...about,
    entries: ordered.slice(index * pageSize, (index + 1) * pageSize),
    confirmed,
    planned: ordered.length - confirmed,
    page: index + 1,
    pages,
  }));
}
