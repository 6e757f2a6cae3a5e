import type { Polygon } from 'geojson';
import type { Ground, GroundArea } from '../../model/ground/rules.ts';
import type { CountyMapProps, MapPoint } from './county-map.ts';

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
  box: [number, number, number, number],
  tile?: [number, number],
): GroundArea {
  const [west, south, east, north] = box;
  return {
    code,
    name,
    href: `/places/${code}/`,
    geometry: rectangle(...box),
    seat: [(west + east) / 2, (south + north) / 2],
    tile,
  };
}

/** Three districts too small for their names within two large counties. */
const areas: readonly GroundArea[] = [
  area('990101', '甲区', [120.4, 40.5, 120.5, 40.6], [0, 0]),
  area('990102', '乙区', [120.5, 40.5, 120.6, 40.6], [1, 0]),
  area('990103', '丙区', [120.4, 40.4, 120.6, 40.5], [0, 1]),
  area('990104', '丁县', [120.6, 40, 122, 41], [2, 0]),
  area('990105', '戊县', [122, 40, 123.5, 41], [3, 0]),
];

/** Slivers smaller than a mark, side by side within a county that bends around them. */
const slivers: readonly GroundArea[] = [
  area('990111', '庚区', [120.5, 40.5, 120.58, 40.62]),
  area('990112', '辛区', [120.58, 40.5, 120.66, 40.62]),
  area('990113', '壬区', [120.66, 40.5, 120.74, 40.62]),
  area('990114', '癸区', [120.5, 40.42, 120.74, 40.5]),
  area('990115', '子县', [120, 40, 120.5, 41]),
  area('990116', '丑县', [120.74, 40, 123.4, 41]),
];

/** One figure is unknown. */
const values = new Map([
  ['990101', 120],
  ['990102', 45],
  ['990103', 80],
  ['990104', 300],
]);

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

const polygons: Ground = { kind: 'polygons', areas, boundarySource: '某图商，不得商用' };
const tiles: Ground = { kind: 'tiles', areas };
const base = {
  title: '各县（区）托位',
  caption: '2025年，计划目标',
  source: '某市方案',
  unit: '个',
  values,
} as const;

/** A project that is known to lie in the area, placed at its neighbour's seat as coarse coordinates are. */
function projectIn(code: string): MapPoint {
  const label = '敬老院';
  return { lng: 120.62, lat: 40.56, label, precision: 'county', kind: 'elder', area: code };
}

/** Every way the map is used; each is drawn and checked in the test. */
export const examples: Record<string, CountyMapProps> = {
  polygons: { ...base, id: 'polygons', ground: polygons },
  scaled: {
    ...base,
    id: 'scaled',
    ground: polygons,
    scale: { breaks: [100, 500], decimals: 0 },
  },
  approved: {
    ...base,
    id: 'approved',
    ground: { ...polygons, approvalNumber: '某S（2026）1号' },
    highlight: '990102',
  },
  points: { ...base, id: 'points', ground: polygons, points },
  tiles: {
    ...base,
    id: 'tiles',
    ground: tiles,
    points: points.map((point) => ({ ...point, area: '990105' })),
    highlight: '990101',
  },
  place: {
    id: 'place',
    title: '戊县在某市的位置',
    caption: '',
    ground: polygons,
    highlight: '990105',
  },
  site: {
    id: 'site',
    title: '在戊县',
    caption: '福利院改造',
    source: '某市方案',
    ground: polygons,
    highlight: '990105',
    points: points.slice(0, 1),
  },
  sliver: {
    id: 'sliver',
    title: '在辛区',
    caption: '敬老院',
    ground: { ...polygons, areas: slivers },
    highlight: '990112',
    points: [projectIn('990112')],
  },
  slivers: {
    id: 'slivers',
    title: '各区敬老院',
    caption: '计划',
    ground: { ...polygons, areas: slivers },
    points: slivers.map(({ code }) => projectIn(code)),
  },
  single: { ...base, id: 'single', ground: { ...polygons, areas: areas.slice(3, 4) } },
  unlinked: {
    ...base,
    id: 'unlinked',
    ground: { ...tiles, areas: areas.map((each) => ({ ...each, href: undefined })) },
  },
};
