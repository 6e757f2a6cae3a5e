import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { PlaceMapData } from '../../model/map/rules.ts';
import { clusterRise, iconName } from './icons.ts';
import type { Palette } from './palette.ts';
import { spreadPoints } from './spread.ts';
import { type LabelPlace } from './label-places.ts';
import { isInArea, type View } from './view.ts';

/** Level of an area without a figure, and of one when no metric is chosen. */
const unknownLevel = -1;
export const plainLevel = -2;

/** The map's style: a plain ground and three sources of its own, nothing fetched. */
export function mapStyle(palette: Palette): StyleSpecification {
  const source = {
    type: 'geojson' as const,
    data: { type: 'FeatureCollection' as const, features: [] },
  };
  return {
    version: 8,
    sources: {
      areas: source,
      labels: source,
      selection: source,
      points: {
        ...source,
        cluster: true,
        clusterRadius: 32,
        clusterMaxZoom: 13,
        clusterProperties: {
          counties: ['+', ['case', ['==', ['get', 'precision'], 'county'], 1, 0]],
        },
      },
    },
    layers: mapLayers(palette),
  };
}

/** How many zooms before a name fits its area it is already written across the border, where no other name is. */
const tightZooms = 1;

/**
 * The layers from the ground up, in the palette's colours. What is above takes its room first: the names of areas with
 * no room to spare lie on top, those of the others give way to points.
 */
export function mapLayers(palette: Palette): LayerSpecification[] {
  const { paper, ink, inkOnScale, line, scale, accent } = palette;
  const levels = scale.flatMap((color, level) => [level, color]);
  const isCluster = ['has', 'point_count'] as const;
  const labelLayout = {
    'text-size': 14,
    'text-line-height': 1.25,
    'text-padding': 1,
  };
  const labelPaint = {
    'text-color': ['match', ['get', 'level'], [4, 5], inkOnScale, ink] as never,
    'text-halo-color': [
      'match',
      ['get', 'level'],
      4,
      scale[4] ?? paper,
      5,
      scale[5] ?? paper,
      paper,
    ] as never,
    'text-halo-width': 2.5,
  };
  const allCounties = ['==', ['get', 'counties'], ['get', 'point_count']];
  return [
    { id: 'ground', type: 'background', paint: { 'background-color': paper } },
    {
      id: 'areas',
      type: 'fill',
      source: 'areas',
      filter: ['!=', ['get', 'level'], unknownLevel],
      paint: {
        'fill-color': ['match', ['get', 'level'], ...levels, line] as never,
        'fill-antialias': true,
      },
    },
    {
      id: 'areas-unknown',
      type: 'fill',
      source: 'areas',
      filter: ['==', ['get', 'level'], unknownLevel],
      paint: { 'fill-pattern': 'hatch' },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'areas',
      paint: { 'line-color': palette.muted, 'line-width': 1 },
    },
    {
      id: 'selected-area',
      type: 'line',
      source: 'areas',
      filter: ['==', ['get', 'code'], ''],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ink, 'line-width': 3.5 },
    },
    {
      id: 'labels',
      type: 'symbol',
      source: 'labels',
      filter: ['>=', ['zoom'], ['get', 'zoom']],
      layout: {
        ...labelLayout,
        'text-field': ['get', 'text'],
        'text-variable-anchor': [
          'center',
          'top',
          'bottom',
          'left',
          'right',
          'top-left',
          'top-right',
          'bottom-left',
          'bottom-right',
        ],
        'text-radial-offset': 0.7,
      },
      paint: labelPaint,
    },
    {
      id: 'points',
      type: 'symbol',
      source: 'points',
      filter: ['!', [...isCluster]],
      layout: { 'icon-image': ['get', 'icon'], 'icon-allow-overlap': true, 'icon-padding': 0 },
    },
    {
      id: 'clusters',
      type: 'symbol',
      source: 'points',
      filter: [...isCluster],
      layout: {
        'icon-image': ['case', allCounties as never, 'cluster-county', 'cluster'],
        'icon-anchor': 'bottom',
        'icon-allow-overlap': true,
        'text-offset': [0, -clusterRise / 14],
        'text-field': ['to-string', ['get', 'point_count']],
        'text-size': 14,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': ['case', allCounties as never, ink, paper] },
    },
    {
      id: 'selected-point',
      type: 'circle',
      source: 'selection',
      paint: {
        'circle-radius': 16,
        'circle-color': paper,
        'circle-stroke-color': accent,
        'circle-stroke-width': 3,
      },
    },
    {
      id: 'selected-icon',
      type: 'symbol',
      source: 'selection',
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
    {
      id: 'labels-tight',
      type: 'symbol',
      source: 'labels',
      filter: [
        'all',
        ['<', ['zoom'], ['get', 'zoom']],
        ['>=', ['zoom'], ['-', ['get', 'zoom'], tightZooms]],
      ],
      layout: {
        ...labelLayout,
        'text-field': ['get', 'name'],
        'text-variable-anchor': ['center', 'right', 'left', 'bottom', 'top'],
        'text-radial-offset': 0.2,
      },
      paint: { 'text-color': ink, 'text-halo-color': paper, 'text-halo-width': 2.5 },
    },
  ];
}

/** Areas with the colour step of the view. */
export function areaFeatures(
  { boundaries }: PlaceMapData,
  { figures, metric }: View,
): FeatureCollection {
  const levelOf = (code: string) => {
    const figure = figures.find(({ area }) => area.code === code);
    if (!metric || !figure) return plainLevel;
    return figure.level ?? unknownLevel;
  };
  return {
    type: 'FeatureCollection',
    features: (boundaries?.features ?? []).map((feature) => ({
      ...feature,
      properties: { code: feature.properties.code, level: levelOf(feature.properties.code) },
    })),
  };
}

/** Names of areas with their figures under them, from the zoom on where they have room, and what colour lies below. */
export function labelFeatures(
  { kind }: PlaceMapData,
  { figures }: View,
  places: readonly LabelPlace[],
): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: figures.map(({ area, text, level }, index) => {
      const { at = area.seat, zoom = 0 } = places[index] ?? {};
      return {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [...at] },
        properties: {
          code: area.code,
          name: area.name,
          text: text ? `${area.name}\n${text}` : area.name,
          zoom,
          level: kind === 'polygons' ? (level ?? unknownLevel) : plainLevel,
        },
      };
    }),
  };
}

/** Points where they are drawn, with their icons. */
export function pointFeatures(data: PlaceMapData, { points }: View): FeatureCollection {
  const places = spreadPoints(points, (place, area) => isInArea(place, area, data));
  return {
    type: 'FeatureCollection',
    features: points.map((point, index) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...(places[index] ?? [point.lng, point.lat])] },
      properties: { id: point.id, precision: point.precision, icon: iconName(point) },
    })),
  };
}
