import { escapeMarkup } from './markup.ts';

/** How a part of a bar is filled. */
export interface ChartFill {
  /** As CSS writes it. */
  colour: string;
  isHatched: boolean;
}

/** A chart of bars as it is to stand alone: x and width in percent of the drawing. */
export interface ChartDrawing {
  title: string;
  caption: string;
  /** Whole line, with its 来源. */
  source: string;
  address: string;
  ink: string;
  paper: string;
  legend: readonly { label: string; fill: ChartFill }[];
  /** Axis over the bars, where it has one. */
  ticks: readonly { label: string; x: number }[];
  rows: readonly {
    label: string;
    text: string;
    segments: readonly { x: number; width: number; fill: ChartFill }[];
  }[];
}

const width = 800;
const margin = 20;
const inner = width - 2 * margin;
const rowHeight = 58;

/** An SVG file of a chart with its title, source and address; it needs no style of a page. */
export function formatChartSvg(chart: ChartDrawing): string {
  const { title, caption, source, address, ink, paper, legend, ticks, rows } = chart;
  const at = (percent: number) => margin + (inner * percent) / 100;
  const fills = [...legend, ...rows.flatMap(({ segments }) => segments)].map(({ fill }) => fill);
  const hatched = [...new Set(fills.flatMap((fill) => (fill.isHatched ? [fill.colour] : [])))];
  const paint = ({ colour, isHatched }: ChartFill) =>
    isHatched ? `url(#hatch-${hatched.indexOf(colour)})` : colour;
  const bar = (given: { x: number; y: number; width: number; fill: ChartFill }) =>
    element('rect', {
      ...{ x: one(given.x), y: given.y, width: one(given.width), height: 14 },
      ...{ fill: paint(given.fill), stroke: given.fill.colour },
    });
  const legendY = 74;
  const top = (legend.length > 0 ? legendY + 24 : legendY - 6) + (ticks.length > 0 ? 18 : 0);
  const bottom = top + rows.length * rowHeight;
  const step = inner / legend.length;
  const height = bottom + 64;
  const body = [
    element('rect', { width, height, fill: paper }),
    words({ x: margin, y: 34, size: 20, isBold: true }, title),
    words({ x: margin, y: 58, size: 14 }, caption),
    ...legend.flatMap(({ label, fill }, index) => [
      bar({ x: margin + index * step, y: legendY, width: 24, fill }),
      words({ x: margin + index * step + 32, y: legendY + 12, size: 14 }, label),
    ]),
    ...ticks.map(({ label, x }) =>
      words({ x: at(x), y: top - 4, size: 13, isCentred: true }, label),
    ),
    ...rows.flatMap(({ label, text, segments }, index) => {
      const y = top + index * rowHeight;
      return [
        words({ x: margin, y: y + 18, size: 15 }, label),
        ...segments.map((part) =>
          bar({ x: at(part.x), y: y + 24, width: (inner * part.width) / 100, fill: part.fill }),
        ),
        words({ x: margin, y: y + 52, size: 12 }, text),
      ];
    }),
    words({ x: margin, y: bottom + 26, size: 12 }, source),
    words({ x: margin, y: bottom + 46, size: 12 }, address),
  ];
  const patterns = hatched.map((colour, index) => hatch(`hatch-${index}`, colour, paper));
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      ...{ width, height, fill: ink },
      'font-family': 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif',
    },
    [element('title', {}, [escapeMarkup(title)]), element('defs', {}, patterns), ...body],
  );
}

function hatch(id: string, colour: string, paper: string): string {
  const size = { width: 6, height: 6 };
  return element(
    'pattern',
    { id, ...size, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    [
      element('rect', { ...size, fill: paper }),
      element('rect', { width: 3, height: 6, fill: colour }),
    ],
  );
}

function words(
  given: { x: number; y: number; size: number; isBold?: boolean; isCentred?: boolean },
  text: string,
): string {
  const { x, y, size, isBold, isCentred } = given;
  return element(
    'text',
    {
      ...{ x: one(x), y, 'font-size': size },
      ...(isBold && { 'font-weight': 'bold' }),
      ...(isCentred && { 'text-anchor': 'middle' }),
    },
    [escapeMarkup(text)],
  );
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly string[] = [],
): string {
  const printed = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`,
  );
  return `<${name}${printed.join('')}>${children.join('')}</${name}>`;
}

function one(value: number): number {
  return Number(value.toFixed(1));
}
