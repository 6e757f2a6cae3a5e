import { balanceLines, fitLines } from '../../lib/line-breaks.ts';
import { domainWords } from '../common/words.ts';

export const cardSize = { width: 1200, height: 630 } as const;

type Domain = keyof typeof domainWords;

/** One number of a page with what must be said with it. */
export interface CardFigure {
  /** What it counts, of which year. */
  label: string;
  /** As short as it is exact, or that it is not known. */
  value: string;
  /** Left out where the value says it itself, or is not known. */
  unit?: string | undefined;
  /** What kind of number it is: a target, a plan, what is not known of it. */
  status: string;
}

/** What the picture of a page says. */
export interface Card {
  /** What kind of page it is, and of which place. */
  kind: string;
  title: string;
  domains: readonly Domain[];
  /** At most three, one for each city. */
  figures: readonly CardFigure[];
  /** A sentence where there is no figure. */
  note?: string | undefined;
  /** What must be known of the sentence. */
  status?: string | undefined;
  /** What it was read from. */
  source: string;
  /** The site with its date. */
  edition: string;
  /** The page's address; left out while the site has none. */
  address?: string | undefined;
}

/** Colours by the names of the site's style sheet. */
export type CardColour =
  'paper' | 'ink' | 'ink-2' | 'line' | 'accent' | 'warn' | Domain | `${Domain}-soft`;

export type Weight = 'regular' | 'bold';

/** A line of text by its left end on the baseline, or a box by its upper left corner; in pixels. */
export type CardShape =
  | { text: string; x: number; y: number; size: number; weight: Weight; colour: CardColour }
  | { x: number; y: number; width: number; height: number; radius: number; colour: CardColour };

/** Width of a text in ems. */
export type MeasureCard = (text: string, weight: Weight) => number;

const left = 84;

const width = cardSize.width - left - 64;

const band = 24;

const titleTop = 122;

const footSize = 26;

const footLine = 38;

const leading = 1.32;

/** The largest first. */
const titleSizes = [76, 68, 60, 52, 46] as const;

const valueSizes = [140, 120, 104, 90, 76, 60, 48, 40] as const;

const unitSize = 0.42;

interface Block {
  shapes: CardShape[];
  /** The edge that it turns to what stands between. */
  edge: number;
}

/** Where everything of a card stands. The more there is, the smaller it is set; only then is text cut. */
export function layOutCard(card: Card, measure: MeasureCard): CardShape[] {
  const foot = layOutFoot(card, measure);
  const figures = layOutFigures(card, foot.edge, measure);
  const title = layOutTitle(card, figures.edge, measure);
  return [
    { x: 0, y: 0, ...cardSize, radius: 0, colour: 'paper' },
    ...layOutBand(card),
    ...layOutKind(card, measure),
    ...title.shapes,
    ...figures.shapes,
    ...layOutNote(card, { top: title.edge, bottom: foot.edge, measure }),
    ...foot.shapes,
  ];
}

function toneOf({ domains }: Card): CardColour {
  const [only, ...others] = domains;
  return only && others.length === 0 ? only : 'accent';
}

function layOutBand(card: Card): CardShape[] {
  const tones = card.domains.length > 0 ? card.domains : [toneOf(card)];
  const height = cardSize.height / tones.length;
  return tones.map((colour, index) => ({
    x: 0,
    y: index * height,
    width: band,
    height,
    radius: 0,
    colour,
  }));
}

function layOutKind({ kind, domains }: Card, measure: MeasureCard): CardShape[] {
  const size = 34;
  const padding = 20;
  let x = left;
  const tags = domains.flatMap((domain): CardShape[] => {
    const text = domainWords[domain];
    const wide = measure(text, 'bold') * size + 2 * padding;
    const at = x;
    x += wide + 12;
    return [
      { x: at, y: 40, width: wide, height: 54, radius: 27, colour: `${domain}-soft` },
      { text, x: at + padding, y: 79, size, weight: 'bold', colour: domain },
    ];
  });
  if (tags.length > 0) x += 8;
  const room = (left + width - x) / size;
  const measureRegular = (text: string) => measure(text, 'regular');
  const [text = ''] = fitLines(kind, { width: room, count: 1, measure: measureRegular });
  return [...tags, { text, x, y: 79, size, weight: 'regular', colour: 'ink-2' }];
}

function layOutTitle({ title, figures }: Card, bottom: number, measure: MeasureCard): Block {
  const most = figures.length > 0 ? bottom - titleTop - 8 : 300;
  const fits = titleSizes.map((size) => {
    const count = Math.min(3, Math.max(1, Math.floor(most / (size * leading))));
    const given = { width: width / size, count, measure: (text: string) => measure(text, 'bold') };
    return { size, lines: balanceLines(title, given) };
  });
  const whole = fits.find(({ lines }) => !lines.at(-1)?.endsWith('…'));
  const { size, lines } = whole ?? fits[fits.length - 1] ?? { size: titleSizes[0], lines: [] };
  return {
    shapes: lines.map((text, index) => ({
      text,
      x: left,
      y: titleTop + (index + 0.85) * size * leading,
      size,
      weight: 'bold',
      colour: 'ink',
    })),
    edge: titleTop + lines.length * size * leading,
  };
}

/** Height that a title asks for: one large line, or as many lines as it has when it is set small. */
function measureTitle(title: string, measure: MeasureCard): number {
  const linesIn = (size: number) =>
    fitLines(title, {
      width: width / size,
      count: 3,
      measure: (text) => measure(text, 'bold'),
    }).length;
  const [largest, , , small, smallest] = titleSizes;
  return linesIn(largest) === 1
    ? largest * leading
    : Math.max(2 * small, linesIn(smallest) * smallest) * leading;
}

/** Figures side by side, in one size, over the foot; as large as the title leaves room for. */
function layOutFigures(card: Card, bottom: number, measure: MeasureCard): Block {
  const { figures } = card;
  if (figures.length === 0) return { shapes: [], edge: bottom };
  const room = (width - 40 * (figures.length - 1)) / figures.length;
  const size = figures.length > 1 ? 30 : 36;
  const wrap = (text: string) =>
    balanceLines(text, {
      width: room / size,
      count: 2,
      measure: (line: string) => measure(line, 'regular'),
    });
  const texts = figures.map(({ label, status }) => ({ label: wrap(label), status: wrap(status) }));
  const below = Math.max(...texts.map(({ status }) => status.length)) * size * leading;
  const widest = Math.max(...figures.map((figure) => measureFigure(figure, measure)));
  const labels = Math.max(...texts.map(({ label }) => label.length)) * size * leading;
  const baseline = bottom - 36 - below;
  const edgeOf = (value: number) => baseline - value * 0.86 - 6 - labels;
  const top = titleTop + measureTitle(card.title, measure) + 12;
  const large =
    valueSizes.find((value) => widest * value <= room && edgeOf(value) >= top) ??
    valueSizes[valueSizes.length - 1] ??
    0;
  const cutValue = (text: string, ems: number) =>
    fitLines(text, {
      width: room / ems,
      count: 1,
      measure: (line: string) => measure(line, 'bold'),
    })[0] ?? '';
  const labelBottom = baseline - large * 0.86 - 6;
  const shapes = figures.flatMap(({ value, unit = '' }, index): CardShape[] => {
    const x = left + index * (room + 40);
    const { label = [], status = [] } = texts[index] ?? {};
    const toLine = (colour: CardColour, from: number) => (text: string, line: number) =>
      ({ text, x, y: from + line * size * leading, size, weight: 'regular', colour }) as const;
    return [
      ...label.map(toLine('ink-2', labelBottom - (label.length - 1) * size * leading)),
      {
        text: cutValue(value, large),
        x,
        y: baseline,
        size: large,
        weight: 'bold',
        colour: toneOf(card),
      },
      {
        text: unit,
        x: x + (measure(value, 'bold') + 0.08) * large,
        y: baseline,
        size: large * unitSize,
        weight: 'bold',
        colour: toneOf(card),
      },
      ...status.map(toLine('warn', baseline + 8 + size * 1.25)),
    ];
  });
  return { shapes, edge: edgeOf(large) };
}

/** Width of a value with its unit, in ems of the value. */
function measureFigure({ value, unit = '' }: CardFigure, measure: MeasureCard): number {
  return measure(value, 'bold') + 0.08 + measure(unit, 'bold') * unitSize;
}

function layOutNote(
  { figures, note = '', status = '' }: Card,
  { top, bottom, measure }: { top: number; bottom: number; measure: MeasureCard },
): CardShape[] {
  if (figures.length > 0) return [];
  const size = 38;
  const height = size * 1.5;
  const measureRegular = (text: string) => measure(text, 'regular');
  const given = { width: width / size, measure: measureRegular };
  const states = fitLines(status, { ...given, count: 2 });
  const firstState = bottom - 28 - (states.length - 1) * height;
  const room = firstState - (states.length > 0 ? height : 0) - top - 20;
  const lines = fitLines(note, { ...given, count: Math.max(1, Math.floor(room / height)) });
  const toLine = (colour: CardColour, from: number) => (text: string, index: number) =>
    ({ text, x: left, y: from + index * height, size, weight: 'regular', colour }) as const;
  return [...lines.map(toLine('ink', top + 28 + size)), ...states.map(toLine('warn', firstState))];
}

function layOutFoot(card: Card, measure: MeasureCard): Block {
  const lines = [card.source, card.edition, card.address ?? ''].filter(Boolean);
  const edge = cardSize.height - 30 - lines.length * footLine;
  const given = {
    width: width / footSize,
    count: 1,
    measure: (text: string) => measure(text, 'regular'),
  };
  return {
    shapes: [
      { x: left, y: edge, width, height: 2, radius: 0, colour: 'line' },
      ...lines.map((text, index): CardShape => ({
        text: fitLines(text, given)[0] ?? '',
        x: left,
        y: edge + 6 + (index + 1) * footLine,
        size: footSize,
        weight: 'regular',
        colour: 'ink-2',
      })),
    ],
    edge,
  };
}
