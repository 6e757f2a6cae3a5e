import { layoutBars } from '../../lib/chart-scale.ts';
import type { MoneyBar } from '../../model/money-bars/rules.ts';

/** A part of a bar as the page was built with it, by chart and key: what is drawn anew looks the same. */
const patterns = new WeakMap<Element, Map<string | undefined, SVGRectElement>>();

/** Draws bars of a chart anew, on one scale; its other rows stay as they are. */
export function drawBars(chart: HTMLElement, rows: readonly { item: Element; bar: MoneyBar }[]) {
  const list = chart.querySelector('ol');
  const keys = list?.dataset['keys']?.split(' ') ?? [];
  const parts = patternsOf(chart);
  const bars = layoutBars(
    rows.map(({ bar }) => bar.parts),
    keys,
  );
  for (const [index, { item, bar }] of rows.entries()) {
    setText(item.querySelector('.value'), bar.text);
    setText(item.querySelector('.detail'), bar.detail ?? '');
    const drawing = item.querySelector('svg');
    for (const old of drawing?.querySelectorAll('rect') ?? []) old.remove();
    for (const { key, x, width } of bars[index] ?? []) {
      const part = parts.get(key)?.cloneNode();
      if (!(part instanceof SVGRectElement)) continue;
      part.setAttribute('x', `${x}%`);
      part.setAttribute('width', `${width}%`);
      drawing?.append(part);
    }
  }
}

function patternsOf(chart: Element) {
  const known = patterns.get(chart);
  if (known) return known;
  const parts = [...chart.querySelectorAll<SVGRectElement>('rect[data-key]')];
  const found = new Map(parts.map((part) => [part.dataset['key'], part]));
  patterns.set(chart, found);
  return found;
}

function setText(element: Element | null, text: string) {
  if (element) element.textContent = text;
}
