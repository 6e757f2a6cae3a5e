import {
  areaName,
  type PlaceMapData,
  type PlaceMapPoint,
  type PlaceMapUnlocated,
} from '../../model/map/rules.ts';
import { domainWords, formatUnit, words } from '../../model/common/words.ts';
import { layerWords } from '../../model/map/words.ts';
import { precisionWords } from '../../model/places/words.ts';
import { make, makeSvg } from './make.ts';
import type { Selection } from './state.ts';
import type { AreaFigure, View } from './view.ts';
import { mapWords } from './words.ts';

/** What a popup says of a point. */
function pointContent(point: PlaceMapPoint, data: PlaceMapData): HTMLElement {
  const kinds = [layerWords[point.layer], ...point.domains.map((domain) => domainWords[domain])];
  return make(
    'div',
    { class: 'popup' },
    make('strong', {}, point.name),
    make('p', {}, [areaName(point, data), ...kinds].join(' · ')),
    make('p', {}, point.text),
    make('p', { class: 'precision' }, precisionWords[point.precision]),
    make('a', { href: point.href }, mapWords.details),
  );
}

/** What a popup says of an area: every figure of the year. */
function areaContent({ area }: AreaFigure, data: PlaceMapData, view: View): HTMLElement {
  const row = view.rows.find((each) => each.area === area);
  const lines = data.metrics.map(({ label, unit }, index) =>
    make('p', {}, mapWords.figure(label, row?.texts[index], unit)),
  );
  return make(
    'div',
    { class: 'popup' },
    make('strong', {}, area.name),
    make('p', {}, view.yearText),
    ...lines,
    make('a', { href: area.href }, mapWords.details),
  );
}

/** What the popup of a selection says; undefined where the view does not show it. */
export function selectionContent(
  { type, id }: Selection,
  data: PlaceMapData,
  view: View,
): HTMLElement | undefined {
  if (type === 'area') {
    const figure = view.figures.find(({ area }) => area.code === id);
    return figure && areaContent(figure, data, view);
  }
  const point = view.points.find((each) => each.id === id);
  return point && pointContent(point, data);
}

/** The colours' legend, or the unit alone where no areas are coloured; empty when no metric is chosen. */
export function legendItems(
  { kind, years }: PlaceMapData,
  { legend, metric, hasUnknown }: View,
): HTMLElement[] {
  if (!metric) return [];
  if (kind === 'tiles')
    return [make('li', { class: 'muted' }, `${metric.label}，${formatUnit(metric.unit, false)}`)];
  const items = legend.map(({ level, label }) => make('li', {}, swatch(`level-${level}`), label));
  if (hasUnknown) items.push(make('li', {}, swatch('level-unknown'), words.unnamed));
  return [...items, make('li', { class: 'muted' }, formatUnit(metric.unit, years.length > 1))];
}

/** The list of points and of what has no place, `limit` at most, and how many more there are. */
export function listItems(
  data: PlaceMapData,
  view: View,
  limit: number,
): { items: HTMLElement[]; rest: number } {
  const located = view.points.slice(0, limit).map((point) => locatedItem(point, data));
  const unlocated = view.unlocated
    .slice(0, Math.max(0, limit - located.length))
    .map((each) => unlocatedItem(each));
  const all = view.points.length + view.unlocated.length;
  if (all === 0) return { items: [make('li', { class: 'muted' }, mapWords.nothing)], rest: 0 };
  const items = [...located, ...unlocated];
  return { items, rest: all - items.length };
}

/** Marks the selected entry in a list or table. */
export function markSelected(root: ParentNode, selected: Selection | null): void {
  for (const button of root.querySelectorAll<HTMLElement>('button[data-id]')) {
    const { type, id } = button.dataset;
    button.setAttribute('aria-pressed', String(type === selected?.type && id === selected?.id));
  }
}

/** Fills the table with the figures of the year. */
export function fillTable(table: HTMLTableElement, data: PlaceMapData, view: View): void {
  const caption = make('caption', {}, mapWords.tableCaption(data.city.name, view.yearText));
  const head = make('tr', {}, make('th', { scope: 'col' }, mapWords.county));
  for (const { id, label, unit } of data.metrics) {
    const current = id === view.metric?.id ? { 'aria-current': 'true' } : {};
    head.append(make('th', { scope: 'col', ...current }, `${label}（${unit}）`));
  }
  const body = view.rows.map(({ area, texts }) =>
    make(
      'tr',
      {},
      make('th', { scope: 'row' }, selectButton({ type: 'area', id: area.code }, area.name)),
      ...texts.map((text) => make('td', {}, text ?? words.unnamed)),
    ),
  );
  table.replaceChildren(caption, make('thead', {}, head), make('tbody', {}, ...body));
}

function locatedItem(point: PlaceMapPoint, data: PlaceMapData): HTMLElement {
  const button = selectButton({ type: 'point', id: point.id }, mapWords.showOnMap);
  button.setAttribute('aria-label', `${mapWords.showOnMap}：${point.name}`);
  const about = [
    layerWords[point.layer],
    areaName(point, data),
    precisionWords[point.precision],
  ].join(' · ');
  return make(
    'li',
    {},
    make('a', { href: point.href }, point.name),
    make('span', { class: 'muted' }, about),
    button,
  );
}

function unlocatedItem({ layer, name, href }: PlaceMapUnlocated): HTMLElement {
  const about = `${layerWords[layer]} · ${mapWords.unlocated}`;
  return make('li', {}, make('a', { href }, name), make('span', { class: 'muted' }, about));
}

function selectButton({ type, id }: Selection, text: string): HTMLButtonElement {
  return make(
    'button',
    { type: 'button', 'data-type': type, 'data-id': id, 'aria-pressed': 'false' },
    text,
  );
}

function swatch(level: string): SVGSVGElement {
  const fill = level === 'level-unknown' ? { fill: 'url(#place-map-hatch)' } : {};
  return makeSvg(
    'svg',
    { width: 24, height: 16, 'aria-hidden': 'true' },
    makeSvg('rect', { class: level, width: 24, height: 16, rx: 2, ...fill }),
  );
}
