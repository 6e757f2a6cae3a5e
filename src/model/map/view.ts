import type { Content } from '../content/read.ts';
import { derive } from '../derive.ts';
import { getFacilities } from '../facilities/view.ts';
import type { GroundArea } from '../ground/rules.ts';
import { getGround } from '../ground/view.ts';
import { formatWan } from '../investment/words.ts';
import { type CityView, getCities, type PlaceView } from '../places/view.ts';
import { formatPopulations } from '../places/words.ts';
import { getProjects, type PositionView, type ProjectView } from '../projects/view.ts';
import { slotsPerThousand } from '../slots/rules.ts';
import { getSlotReports, type SlotReport } from '../slots/view.ts';
import type {
  PlaceMapCity,
  PlaceMapData,
  PlaceMapMetric,
  PlaceMapPoint,
  PlaceMapUnlocated,
} from './rules.ts';

/** A project with what the map knows of its place. */
interface MapRecord extends PlaceMapUnlocated {
  readonly area: string;
  readonly text: string;
  readonly position: PositionView | undefined;
}

/** What the map of one city needs, but for its institutions: `withFacilities` of lib adds them in the browser. */
export function getCityMap(content: Content, city: CityView): PlaceMapData {
  const ground = getGround(content, city);
  const reports = getSlotReports(content);
  const projects = getProjects(content);
  const facilities = getFacilities(content);
  const report = reports.find((candidate) => candidate.city.code === city.code);
  const records = projects.filter(({ city: code }) => code === city.code).map(projectRecord);
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
    years: report?.years ?? [],
    metrics: report ? metricsOf(report) : [],
    areas: ground.areas.map(({ code, name, seat, href = '' }) => ({ code, name, seat, href })),
    points: records.flatMap(({ position, ...record }): PlaceMapPoint[] =>
      position
        ? [{ ...record, lng: position.lng, lat: position.lat, precision: position.precision }]
        : [],
    ),
    unlocated: records
      .filter(({ position }) => !position)
      .map(({ id, layer, name, href, domains }) => ({ id, layer, name, href, domains })),
    planning: facilities
      .filter(
        ({ city: code, status, project }) => code === city.code && status === 'planned' && project,
      )
      .map(({ id }) => id),
  };
}

function projectRecord(project: ProjectView): MapRecord {
  const { id, name, href, domains, totalWan, status, position } = project;
  const money = totalWan === undefined ? [] : [`${formatWan(totalWan)}万元`];
  return {
    id: `project-${id}`,
    layer: 'project',
    name,
    href,
    domains,
    area: project.site ?? project.city,
    text: [...money, status].join(' · '),
    position,
  };
}

/** The cities with the address of their map's data. */
export const getMapCities = derive((content): PlaceMapCity[] => {
  return getCities(content).map(({ code, name }) => ({ code, name, src: `/map/${code}.json` }));
});

function boundariesOf(areas: readonly GroundArea[]): NonNullable<PlaceMapData['boundaries']> {
  return {
    type: 'FeatureCollection',
    features: areas.flatMap(({ code, name, geometry }) =>
      geometry ? [{ type: 'Feature' as const, properties: { code, name }, geometry }] : [],
    ),
  };
}

function metricsOf(table: SlotReport): PlaceMapMetric[] {
  const source = formatTableSource(table);
  const status = table.statuses;
  const valuesOf = (read: (place: PlaceView, year: number) => number | undefined) =>
    Object.fromEntries(
      table.rows.map(({ place }) => [
        place.code,
        Object.fromEntries(table.years.map((year) => [String(year), read(place, year) ?? null])),
      ]),
    );
  const slotsOf = (place: PlaceView, year: number) =>
    table.rows.find((row) => row.place.code === place.code)?.byYear.get(year);
  const populations = table.rows.flatMap(({ place }) => place.population ?? []);
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
    ...(populations.length > 0
      ? [
          {
            id: 'per-thousand',
            label: '每千人托位',
            unit: '个/千人',
            source: `${source}；除以${formatPopulations(populations)}，由本站计算`,
            status,
            values: valuesOf((place, year) =>
              slotsPerThousand(slotsOf(place, year)?.slots, place.population?.residents),
            ),
          },
        ]
      : []),
  ];
}

/** Where a table stands, and which older ones of the city are not shown. */
function formatTableSource({ source, older }: SlotReport): string {
  const others = older.map(({ label }) => label).join('、');
  return others ? `${source.label}（较早的文件另有目标：${others}）` : source.label;
}
