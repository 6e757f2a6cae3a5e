import type { FeatureCollection } from 'geojson';
import { formatYears } from '../../lib/format.ts';
import type { AreaGeometry, LngLat } from '../../lib/geo.ts';
import type { domainWords } from '../common/words.ts';
import { formatKind } from '../facilities/rules.ts';
import type { NearbyData, NearbyRow } from '../nearby/schema.ts';
import type { precisionWords } from '../places/words.ts';
import type { layerWords } from './words.ts';

type Domain = keyof typeof domainWords;

/** What a point is: something planned, or an institution. */
export type Layer = keyof typeof layerWords;

/** One city that the map can show. */
export interface PlaceMapCity {
  readonly code: string;
  readonly name: string;
  /** Address of its `PlaceMapData` as JSON. */
  readonly src: string;
}

/** A figure of every area by year. */
export interface PlaceMapMetric {
  /** Stands in the address: slots. */
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly source: string;
  /** What the figure is in a year: 计划目标, 现状; printed beside the year. */
  readonly status: Readonly<Record<string, string>>;
  /** By area code, then year; null and absent are 未载明. */
  readonly values: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
}

/** A county, or the city itself when it has none. */
export interface PlaceMapArea {
  readonly code: string;
  readonly name: string;
  readonly seat: LngLat;
  readonly href: string;
}

/** A project or an institution whose place is known at least to the county. */
export interface PlaceMapPoint {
  readonly id: string;
  readonly layer: Layer;
  readonly name: string;
  /** WGS-84; with precision `county` the seat of the county. */
  readonly lng: number;
  readonly lat: number;
  readonly precision: keyof typeof precisionWords;
  /** Code of the area it lies in; the city's own where only that is known. */
  readonly area: string;
  readonly href: string;
  /** One line about it. */
  readonly text: string;
  readonly domains: readonly Domain[];
}

/** A project or an institution that no source places in one county. */
export interface PlaceMapUnlocated {
  readonly id: string;
  readonly layer: Layer;
  readonly name: string;
  readonly href: string;
  readonly domains: readonly Domain[];
}

/** The file that `<place-map>` fetches for a city. */
export interface PlaceMapData {
  readonly city: { readonly code: string; readonly name: string };
  /** With `tiles` no boundary is drawn: points and seats only. */
  readonly kind: 'polygons' | 'tiles';
  /** Null with `tiles`. */
  readonly boundaries: FeatureCollection<AreaGeometry, { code: string; name: string }> | null;
  /** 审图号, empty while there is none. */
  readonly approvalNumber: string;
  /** Whose boundaries and coordinates these are. */
  readonly attribution: string;
  /** Ascending. */
  readonly years: readonly number[];
  readonly metrics: readonly PlaceMapMetric[];
  readonly areas: readonly PlaceMapArea[];
  readonly points: readonly PlaceMapPoint[];
  readonly unlocated: readonly PlaceMapUnlocated[];
  /** Ids of institutions that are there and whose planned service is one of these projects. */
  readonly planning: readonly string[];
}

/** Name of the area that a point lies in. */
export function areaName({ area }: { readonly area: string }, data: PlaceMapData): string {
  return data.areas.find(({ code }) => code === area)?.name ?? data.city.name;
}

/** What a metric's figures are, neighbouring years of one status together: 2021年：现状；2022—2025年：计划目标. */
export function formatMetricStatus({ status }: PlaceMapMetric, years: readonly number[]): string {
  const runs: { status: string; years: number[] }[] = [];
  for (const year of years) {
    const [last, own] = [runs.at(-1), status[year] ?? ''];
    if (last?.status === own) last.years.push(year);
    else runs.push({ status: own, years: [year] });
  }
  return runs.map((run) => `${formatYears(run.years)}：${run.status}`).join('；');
}

/** A metric's published figures of one year by area code. */
export function valuesIn({ values }: PlaceMapMetric, year: number): Map<string, number> {
  return new Map(
    Object.entries(values).flatMap(([code, byYear]) => {
      const value = byYear[year];
      return typeof value === 'number' ? [[code, value] as const] : [];
    }),
  );
}

/**
 * The city's map with its institutions, out of the file of all that can be near. What is planned is in the map already:
 * a project of its own, or the project of an institution that plans a service.
 */
export function withFacilities(data: PlaceMapData, { places, rows }: NearbyData): PlaceMapData {
  const own = new Set(places.filter(({ city }) => city === data.city.code).map(({ code }) => code));
  const projects = [...data.points, ...data.unlocated].map(({ id }) => id.replace('project-', ''));
  const planned = new Set([...projects, ...data.planning]);
  const facilities = rows.filter(({ id, place }) => own.has(place) && !planned.has(id));
  return {
    ...data,
    points: [...data.points, ...facilities.flatMap(toPoint)],
    unlocated: [...data.unlocated, ...facilities.filter(({ at }) => !at).map(toEntry)],
  };
}

function toEntry({ id, name, domains }: NearbyRow) {
  return {
    id: `facility-${id}`,
    layer: 'facility' as const,
    name,
    href: `/facilities/${id}/`,
    domains,
  };
}

function toPoint(row: NearbyRow): PlaceMapData['points'][number][] {
  const { at, precision, place, status } = row;
  if (!at) return [];
  const text = status === 'planned' ? `${formatKind(row)}，这项服务是计划的` : formatKind(row);
  return [{ ...toEntry(row), lng: at[0], lat: at[1], precision, area: place, text }];
}
