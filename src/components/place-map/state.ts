import type { Layer, PlaceMapData } from '../../model/map/rules.ts';
import type { Domain } from '../../model/common/schema.ts';

/** What is selected on the map and in the list. */
export interface Selection {
  readonly type: 'area' | 'point';
  readonly id: string;
}

/** Everything a visitor can choose; all of it stands in the address. */
export interface MapState {
  readonly city: string;
  /** Id of the metric that colours the areas; empty for none. */
  readonly metric: string;
  readonly year: number;
  readonly layers: readonly Layer[];
  readonly domains: readonly Domain[];
  readonly selected: Selection | null;
}

const layers = ['project', 'facility'] as const;
const domains = ['elder', 'child'] as const;
const none = 'none';

/** The city that the address asks for, if it is one of those given; else the first. */
export function cityOf(query: string, cities: readonly { readonly code: string }[]): string {
  const asked = new URLSearchParams(query).get('city');
  return cities.find(({ code }) => code === asked)?.code ?? cities[0]?.code ?? '';
}

/** What a city's map shows when the address asks for nothing: the first metric, the last year, everything. */
export function defaultState({ city, metrics, years }: PlaceMapData): MapState {
  return {
    city: city.code,
    metric: metrics[0]?.id ?? '',
    year: years.at(-1) ?? 0,
    layers,
    domains,
    selected: null,
  };
}

/** The state that an address describes; what it leaves out or misspells is as by default. */
export function parseState(query: string, data: PlaceMapData): MapState {
  const asked = new URLSearchParams(query);
  const start = defaultState(data);
  const metric = asked.get('metric');
  const year = Number(asked.get('year'));
  return {
    ...start,
    metric:
      metric === none ? '' : (data.metrics.find(({ id }) => id === metric)?.id ?? start.metric),
    year: data.years.includes(year) ? year : start.year,
    layers: parseChoice(asked.get('layer'), layers),
    domains: parseChoice(asked.get('domain'), domains),
    selected: parseSelection(asked, data),
  };
}

/**
 * The query for a state, without what is as by default; other parameters of the page stay as they are.
 *
 * @param query the page's present query
 * @param firstCity code of the city shown when the address names none
 */
export function formatState(given: {
  state: MapState;
  data: PlaceMapData;
  query: string;
  firstCity: string;
}): string {
  const { state, data, query, firstCity } = given;
  const start = defaultState(data);
  const { selected } = state;
  const values: Record<string, string> = {
    city: state.city === firstCity ? '' : state.city,
    metric: state.metric === start.metric ? '' : state.metric || none,
    year: state.year === start.year ? '' : String(state.year),
    layer: formatChoice(state.layers, layers),
    domain: formatChoice(state.domains, domains),
    area: selected?.type === 'area' ? selected.id : '',
    point: selected?.type === 'point' ? selected.id : '',
  };
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(values)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  const text = next.toString().replaceAll('%2C', ',');
  return text ? `?${text}` : '';
}

function parseSelection(asked: URLSearchParams, data: PlaceMapData): Selection | null {
  const area = data.areas.find(({ code }) => code === asked.get('area'));
  if (area) return { type: 'area', id: area.code };
  const point = data.points.find(({ id }) => id === asked.get('point'));
  return point ? { type: 'point', id: point.id } : null;
}

function parseChoice<T extends string>(text: string | null, all: readonly T[]): readonly T[] {
  if (text === null) return all;
  const asked = text.split(',');
  return text === none ? [] : all.filter((each) => asked.includes(each));
}

function formatChoice<T extends string>(chosen: readonly T[], all: readonly T[]): string {
  if (chosen.length === all.length) return '';
  return chosen.length === 0 ? none : chosen.join(',');
}
