import type { PlaceMapData } from '../../model/map/rules.ts';

/** A city of two counties with boundaries, two years and every kind of point. */
export const polygonsExample: PlaceMapData = {
  city: { code: '990100', name: '东城市' },
  kind: 'polygons',
  boundaries: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { code: '990101', name: '甲县' },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [120, 40],
              [121, 40],
              [121, 41],
              [120, 41],
              [120, 40],
            ],
          ],
        },
      },
      {
        type: 'Feature',
        properties: { code: '990102', name: '乙县' },
        geometry: {
          type: 'MultiPolygon',
          coordinates: [
            [
              [
                [122.4, 40],
                [122.5, 40],
                [122.5, 40.1],
                [122.4, 40],
              ],
            ],
            [
              [
                [121, 40],
                [122, 40],
                [122.2, 40.5],
                [122, 41],
                [121, 41],
                [121, 40],
              ],
            ],
          ],
        },
      },
    ],
  },
  approvalNumber: '',
  attribution: '某图商，不得商用',
  years: [2024, 2025],
  metrics: [
    {
      id: 'slots',
      label: '托位',
      unit: '个',
      source: '某市方案',
      status: { 2024: '现状', 2025: '计划目标' },
      values: { 990101: { 2024: 100, 2025: 200 }, 990102: { 2024: null, 2025: 50 } },
    },
    {
      id: 'slots-per-thousand',
      label: '每千人托位',
      unit: '个/千人',
      source: '某市方案；人口普查',
      status: { 2024: '现状', 2025: '计划目标' },
      values: { 990101: { 2024: 1.5, 2025: 3 } },
    },
  ],
  areas: [
    { code: '990101', name: '甲县', seat: [120.5, 40.5], href: '/places/990101/' },
    { code: '990102', name: '乙县', seat: [121.5, 40.5], href: '/places/990102/' },
  ],
  points: [
    {
      id: 'p1',
      layer: 'project',
      name: '福利院改造',
      lng: 120.5,
      lat: 40.5,
      precision: 'county',
      area: '990101',
      href: '/projects/p1/',
      text: '2023—2024年，总投资 500 万元',
      domains: ['elder'],
    },
    {
      id: 'p2',
      layer: 'project',
      name: '托育中心',
      lng: 120.5,
      lat: 40.5,
      precision: 'county',
      area: '990101',
      href: '/projects/p2/',
      text: '80 个托位',
      domains: ['child'],
    },
    {
      id: 'f1',
      layer: 'facility',
      name: '养老院',
      lng: 121.6,
      lat: 40.3,
      precision: 'exact',
      area: '990102',
      href: '/facilities/f1/',
      text: '150 张床位',
      domains: ['elder', 'child'],
    },
  ],
  unlocated: [
    { id: 'p3', layer: 'project', name: '信息平台', href: '/projects/p3/', domains: ['elder'] },
  ],
  planning: [],
};

/** A city that is drawn without boundaries. */
export const tilesExample: PlaceMapData = {
  ...polygonsExample,
  city: { code: '990200', name: '西城市' },
  kind: 'tiles',
  boundaries: null,
};
