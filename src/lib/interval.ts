import { foldWidth, removeSpace } from './text.ts';

/** All values that a printed figure may stand for, both ends included. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** A value without rounding. */
export function exactly(value: number): Interval {
  return { from: value, to: value };
}

const scales = { '': 1, '%': 0.01, '‰': 0.001, 万: 10_000, 亿: 100_000_000 } as const;

/** How a printed figure is meant: 近5000 is at most that, 超过39万, 至少1个 and 75%以上 at least, 1%左右 about. Such bounds are not rounded. */
const bounds = {
  below: /^(?:近|不足|不到)/,
  above: /^(?:超过|超|逾|大于|至少|不低于|不少于)|(?:以上|余|多)$/,
  about: /^约|左右$/,
} as const;

/** How far 近 and 约, 左右 reach, as a share of the figure. */
const reach = { near: 0.1, about: 0.25 } as const;

/**
 * The interval of a printed figure: half a unit of its last digit on both sides (17.79万 is 177850 to 177950), a whole
 * number of things exact (29家), and as far as 近, 约, 以上 and 左右 say. Percent and per mille are parts of one.
 * Undefined for what holds no single number.
 */
export function parseInterval(printed: string): Interval | undefined {
  const plain = foldWidth(removeSpace(printed)).replaceAll(',', '');
  const match = /^\D*?(\d+)(?:\.(\d+))?([万亿]|[%‰])?[^\d%‰万亿]*$/.exec(plain);
  if (!match) return undefined;
  const [, whole = '', decimals = '', unit = ''] = match;
  const scale = scales[unit as keyof typeof scales];
  const value = Number(`${whole}.${decimals || '0'}`) * scale;
  const isCount = decimals === '' && unit === '';
  const half = isCount ? 0 : (scale * 10 ** -decimals.length) / 2;
  const rounded = { from: value - half, to: value + half };
  if (bounds.below.test(plain)) return { from: value * (1 - reach.near), to: value };
  if (bounds.above.test(plain)) return { from: value, to: Infinity };
  if (bounds.about.test(plain))
    return { from: value * (1 - reach.about), to: value * (1 + reach.about) };
  return rounded;
}

/** What widens or bounds a figure and may stand beside it, a measure word or two between. */
const besideBefore = /(?:近|约有?|超过|超|逾|大于|不足|不到|至少|不低于|不少于)$/;
const besideAfter = /^\p{Script=Han}{0,2}?(?:左右|以上|余|多(?![数元种样]))/u;

/**
 * The bound that stands beside a value among its words and that the value leaves out: 左右 for 21.8万 in 约有21.8万人左右.
 * Undefined where the value is whole, and where the words do not hold it.
 */
export function findLostBound(words: string, value: string): string | undefined {
  const [plain, part] = [removeSpace(words), removeSpace(value)];
  const at = plain.indexOf(part);
  if (at < 0) return undefined;
  return (
    besideAfter.exec(plain.slice(at + part.length))?.[0] ??
    besideBefore.exec(plain.slice(0, at))?.[0]
  );
}

export function add(a: Interval, b: Interval): Interval {
  return { from: a.from + b.from, to: a.to + b.to };
}

export function subtract(a: Interval, b: Interval): Interval {
  return { from: a.from - b.to, to: a.to - b.from };
}

/** Nothing times what has no end is nothing. */
export function multiply(a: Interval, b: Interval): Interval {
  const products = [a.from, a.to].flatMap((one) =>
    [b.from, b.to].map((other) => (one === 0 || other === 0 ? 0 : one * other)),
  );
  return { from: Math.min(...products), to: Math.max(...products) };
}

/** Throws when the divisor may be 0. */
export function divide(a: Interval, b: Interval): Interval {
  if (b.from <= 0 && b.to >= 0) throw new Error('a divisor that may be 0');
  return multiply(a, { from: 1 / b.to, to: 1 / b.from });
}

/** The whole part of every value; what only the arithmetic of computers leaves below a whole number is that number. */
export function floor({ from, to }: Interval): Interval {
  const wholeOf = (value: number) => Math.floor(value + 1e-9 * Math.max(1, Math.abs(value)));
  return { from: wholeOf(from), to: wholeOf(to) };
}

/** Whether some value lies in both. Ends that differ only by the arithmetic of computers meet. */
export function meets(a: Interval, b: Interval): boolean {
  const ends = [a.from, a.to, b.from, b.to].filter(Number.isFinite).map(Math.abs);
  const slack = 1e-9 * Math.max(1e-6, ...ends);
  return a.from <= b.to + slack && b.from <= a.to + slack;
}
