import type { ChartDrawing, ChartFill } from '../../lib/chart-svg.ts';

/** What a chart shows now, in the colours it has now; rows that a filter hides are left out. */
export function readChart(chart: HTMLElement, address: string): ChartDrawing {
  const { color } = getComputedStyle(chart);
  return {
    title: textOf(chart, 'figcaption strong'),
    caption: textOf(chart, 'figcaption span'),
    source: textOf(chart, '.notes'),
    address,
    ink: color,
    paper: getComputedStyle(document.body).backgroundColor,
    legend: [...chart.querySelectorAll('.legend li')].map((item) => ({
      label: item.textContent.trim(),
      fill: fillOf(item.querySelector('rect')),
    })),
    ticks: [...chart.querySelectorAll('.axis text')].map((tick) => ({
      label: tick.textContent.trim(),
      x: percentOf(tick, 'x'),
    })),
    rows: [...chart.querySelectorAll('ol > li:not([hidden])')].map((row) => ({
      label: textOf(row, '.label'),
      text: [textOf(row, '.value'), textOf(row, '.detail')].filter(Boolean).join('；'),
      segments: [...row.querySelectorAll('svg rect')].map((part) => ({
        x: percentOf(part, 'x'),
        width: percentOf(part, 'width'),
        fill: fillOf(part),
      })),
    })),
  };
}

function textOf(parent: Element, selector: string): string {
  return parent.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

function percentOf(element: Element, name: string): number {
  return Number.parseFloat(element.getAttribute(name) ?? '0');
}

/** A part's colour; of a hatched one that of its stripes. */
function fillOf(part: Element | null): ChartFill {
  if (!part) return { colour: 'none', isHatched: false };
  const pattern = /^url\(#(.+)\)$/.exec(part.getAttribute('fill') ?? '')?.[1];
  const stripes = pattern && document.getElementById(pattern)?.lastElementChild;
  return { colour: getComputedStyle(stripes || part).fill, isHatched: Boolean(stripes) };
}
