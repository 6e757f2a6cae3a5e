import type { Layer, PlaceMapData } from '../../model/map/rules.ts';
import type { Domain } from '../../model/common/schema.ts';
import { make } from './make.ts';
import type { MapState } from './state.ts';
import { mapWords } from './words.ts';

type Field = HTMLInputElement | HTMLSelectElement;

/** What the fields of the controls ask for; the city is none of it. */
export function readControls(
  controls: HTMLElement,
  years: readonly number[],
): Pick<MapState, 'metric' | 'year' | 'layers' | 'domains'> {
  const fields = [...controls.querySelectorAll<Field>('[name]')];
  const valueOf = (field: string) => fields.find(({ name }) => name === field)?.value ?? '';
  const checked = (field: string) =>
    fields
      .filter((box) => box.name === field && box instanceof HTMLInputElement && box.checked)
      .map(({ value }) => value);
  return {
    metric: valueOf('metric'),
    year: years[Number(valueOf('year'))] ?? 0,
    layers: checked('layer') as Layer[],
    domains: checked('domain') as Domain[],
  };
}

/** Puts a state into the fields; those that a city has no use for are hidden. */
export function writeControls(controls: HTMLElement, data: PlaceMapData, state: MapState): void {
  const metric = controls.querySelector<HTMLSelectElement>('select[name=metric]');
  if (metric) {
    metric.replaceChildren(
      ...data.metrics.map(({ id, label }) => make('option', { value: id }, label)),
      make('option', { value: '' }, mapWords.noMetric),
    );
    metric.value = state.metric;
    show(metric, data.metrics.length > 0);
  }
  const city = controls.querySelector<HTMLSelectElement>('select[name=city]');
  if (city) city.value = state.city;
  const year = controls.querySelector<HTMLInputElement>('input[name=year]');
  if (year) {
    year.max = String(Math.max(0, data.years.length - 1));
    year.value = String(data.years.indexOf(state.year));
    show(year, data.years.length > 1);
  }
  for (const box of controls.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    box.checked = [...state.layers, ...state.domains].some((each) => each === box.value);
  }
}

function show(field: Field, isShown: boolean): void {
  const part = field.closest<HTMLElement>('.metric, .year');
  if (part) part.hidden = !isShown;
}
