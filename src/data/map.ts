import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { formatNumber } from '../lib/format.ts';
import { formatTargetStatus } from '../lib/status.ts';
import { words } from '../lib/words.ts';
import { getFacilities } from './facilities.ts';
import { getGround, type GroundArea } from './ground.ts';
import { getCities, type CityView, type PlaceView } from './places.ts';
import { getProjects } from './projects.ts';
import { getSite } from './site.ts';
import { getSlotTables, type SlotTable } from './slots.ts';

type Values = Record<string, Record<string, number | null>>;

/** Figures of a city's areas by year, as the map colours them. */
interface Metric {
  id: string;
  label: string;
  unit: string;
  source: string;
  status: Record<string, string>;
  values: Values;
}

/** What the map of one city needs. */
export async function getCityMap(city: CityView) {
  const [{ asOf }, ground, tables, projects, facilities] = await Promise.all([
    getSite(),
    getGround(city),
    getSlotTables(),
    getProjects(),
    getFacilities(),
  ]);
  const table = tables.find((candidate) => candidate.city.code === city.code);
  const records = [
    ...projects
      .filter((project) => project.city === city.code)
      .map((project) => ({
        id: `project-${project.id}`,
        layer: 'project' as const,
        name: project.name,
        href: project.href,
        domains: project.domains,
        place: project.siteName ?? project.cityName,
        text: [
          project.totalWan === undefined ? undefined : `${formatNumber(project.totalWan)}万元`,
          project.status,
        ]
          .filter(Boolean)
          .join(' · '),
        position: project.position,
      })),
    ...facilities
      .filter((facility) => facility.city === city.code)
      .map((facility) => ({
        id: `facility-${facility.id}`,
        layer: 'facility' as const,
        name: facility.name,
        href: facility.href,
        domains: facility.domains,
        place: facility.placeName,
        text: `${facility.type} · 电话${facility.telephone ?? words.unknown}`,
        position: facility.position,
      })),
  ];
  return {
    city: { code: city.code, name: city.name },
    kind: ground.kind,
    boundaries: ground.kind === 'polygons' ? boundariesOf(ground.areas) : null,
    approvalNumber: ground.approvalNumber ?? '',
    attribution: [
      ground.boundarySource && `边界：${ground.boundarySource}`,
      `驻地坐标：${city.seat.source}`,
    ]
      .filter(Boolean)
      .join('；'),
    years: table?.years ?? [],
    metrics: table ? metricsOf(table, asOf) : [],
    areas: ground.areas.map(({ code, name, seat, href }) => ({ code, name, seat, href })),
    points: records.flatMap(({ position, ...record }) =>
      position
        ? [{ ...record, lng: position.lng, lat: position.lat, precision: position.precision }]
        : [],
    ),
    unlocated: records
      .filter(({ position }) => !position)
      .map(({ id, layer, name, href, domains }) => ({ id, layer, name, href, domains })),
  };
}

/** The cities with the address of their map's data. */
export async function getMapCities(): Promise<{ code: string; name: string; src: string }[]> {
  return (await getCities()).map(({ code, name }) => ({ code, name, src: `/map/${code}.json` }));
}

function boundariesOf(
  areas: GroundArea[],
): FeatureCollection<Polygon | MultiPolygon, { code: string; name: string }> {
  return {
    type: 'FeatureCollection',
    features: areas.flatMap(({ code, name, geometry }) =>
      geometry ? [{ type: 'Feature' as const, properties: { code, name }, geometry }] : [],
    ),
  };
}

function metricsOf(table: SlotTable, asOf: string): Metric[] {
  const source = table.rows[0]?.source.label ?? '';
  const status = Object.fromEntries(
    table.years.map((year) => [String(year), formatTargetStatus(year, asOf)]),
  );
  const valuesOf = (read: (place: PlaceView, year: number) => number | undefined): Values =>
    Object.fromEntries(
      table.rows.map(({ place }) => [
        place.code,
        Object.fromEntries(table.years.map((year) => [String(year), read(place, year) ?? null])),
      ]),
    );
  const slotsOf = (place: PlaceView, year: number) =>
    table.rows.find((row) => row.place.code === place.code)?.byYear.get(year);
  const population = table.rows.find(({ place }) => place.population)?.place.population;
  return [
    {
      id: 'slots',
      label: '托位',
      unit: '个',
      source,
      status,
      values: valuesOf((place, year) => slotsOf(place, year)?.slots),
    },
    {
      id: 'staff',
      label: '保育人员',
      unit: '人',
      source,
      status,
      values: valuesOf((place, year) => slotsOf(place, year)?.staff),
    },
    ...(population
      ? [
          {
            id: 'per-thousand',
            label: '每千人托位',
            unit: '个/千人',
            source: `${source}；除以${population.year}年常住人口（${population.source}），由本站计算`,
            status,
            values: valuesOf((place, year) =>
              slotsPerThousand(slotsOf(place, year)?.slots, place.population?.residents),
            ),
          },
        ]
      : []),
  ];
}

/** Childcare places per thousand residents, two decimals; undefined when either is unknown. */
function slotsPerThousand(slots: number | undefined, residents: number | undefined) {
  if (slots === undefined || residents === undefined) return undefined;
  return Number(((slots / residents) * 1000).toFixed(2));
}
