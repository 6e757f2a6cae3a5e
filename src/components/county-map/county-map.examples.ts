import type { Polygon } from 'geojson';
import type { CountyMapProps, MapArea, MapPoint } from './county-map.ts';

/** A rectangle in degrees, counterclockwise. */
function rectangle(west: number, south: number, east: number, north: number): Polygon {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

function area(
  code: string,
  name: string,
  value: number | null,
  box: [number, number, number, number],
): MapArea {
  const [west, south, east, north] = box;
  return {
    code,
    name,
    href: `/places/${code}/`,
    value,
    text: value === null ? '' : String(value),
    geometry: rectangle(...box),
    seat: [(west + east) / 2, (south + north) / 2],
  };
}

/** Three districts too small for their names within two large counties, one figure unknown. */
const areas: readonly MapArea[] = [
  area('990101', '甲区', 120, [120.4, 40.5, 120.5, 40.6]),
  area('990102', '乙区', 45, [120.5, 40.5, 120.6, 40.6]),
  area('990103', '丙区', 80, [120.4, 40.4, 120.6, 40.5]),
  area('990104', '丁县', 300, [120.6, 40, 122, 41]),
  area('990105', '戊县', null, [122, 40, 123.5, 41]),
];

const points: readonly MapPoint[] = [
  {
    lng: 122.7,
    lat: 40.5,
    label: '福利院改造',
    precision: 'county',
    kind: 'elder',
    href: '/projects/1/',
  },
  {
    lng: 122.7,
    lat: 40.5,
    label: '托育中心',
    precision: 'county',
    kind: 'child',
    href: '/projects/2/',
  },
  {
    lng: 120.45,
    lat: 40.55,
    label: '日间照料站',
    precision: 'county',
    kind: 'elder',
    href: '/projects/3/',
  },
  {
    lng: 121,
    lat: 40.2,
    label: '镇敬老院',
    precision: 'town',
    kind: 'elder',
    href: '/facilities/1/',
  },
  { lng: 121.2, lat: 40.8, label: '社区托育点', precision: 'street', kind: 'child' },
  {
    lng: 121.6,
    lat: 40.3,
    label: '养老院',
    precision: 'exact',
    kind: 'elder',
    href: '/facilities/2/',
  },
];

const base = {
  title: '各县（区）托位',
  caption: '2025年，计划目标',
  source: '某市方案',
  unit: '个',
  areas,
} as const;

/** Every way the map is used; each is drawn and checked in the test. */
export const examples: Record<string, CountyMapProps> = {
  polygons: { ...base, id: 'polygons', kind: 'polygons', boundarySource: '某图商，不得商用' },
  approved: {
    ...base,
    id: 'approved',
    kind: 'polygons',
    approvalNumber: '某S（2026）1号',
    highlight: '990102',
  },
  points: { ...base, id: 'points', kind: 'polygons', points, note: '项目地点以公开文件为准' },
  thresholds: { ...base, id: 'thresholds', kind: 'polygons', scale: [50, 100, 500] },
  tiles: {
    ...base,
    id: 'tiles',
    kind: 'tiles',
    points: points.map((point) => ({ ...point, area: '990105' })),
    highlight: '990101',
  },
  compact: {
    ...base,
    id: 'compact',
    kind: 'polygons',
    compact: true,
    highlight: '990105',
    points: points.slice(0, 1),
  },
  single: { ...base, id: 'single', kind: 'polygons', areas: areas.slice(3, 4) },
  unlinked: {
    ...base,
    id: 'unlinked',
    kind: 'tiles',
    areas: areas.map((each) => ({ ...each, href: undefined })),
  },
};
