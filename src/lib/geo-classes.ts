/** A colour step of `--scale-0` … `--scale-5`. */
export type Level = 0 | 1 | 2 | 3 | 4 | 5;

/** Classes of a choropleth: class i holds the values from `breaks[i - 1]` up to, not including, `breaks[i]`. */
export interface Classes {
  /** Ascending lower bounds of every class but the first. */
  readonly breaks: readonly number[];
  /** Decimals that the values are compared and shown with, 0 to 2. */
  readonly decimals: number;
}

/**
 * Classes of about equal numbers of values, at most `count`, cut at the roundest number between two neighbours.
 * Equal values stay together. Without values there is one class.
 */
export function quantileClasses(values: readonly number[], count = 5): Classes {
  const decimals = decimalsOf(values);
  const sorted = values.map((value) => round(value, decimals)).toSorted((a, b) => a - b);
  const breaks: number[] = [];
  for (let i = 1; i < count; i++) {
    const index = Math.round((i * sorted.length) / count);
    const [below, above] = [sorted[index - 1], sorted[index]];
    if (below === undefined || above === undefined) continue;
    const cut = below < above ? roundestIn(below, above, decimals) : above;
    if (cut > (breaks.at(-1) ?? sorted[0] ?? cut)) breaks.push(cut);
  }
  return { breaks, decimals };
}

/** The class a value falls in, from 0. */
function classOf(value: number, { breaks, decimals }: Classes): number {
  const rounded = round(value, decimals);
  return breaks.filter((lower) => rounded >= lower).length;
}

/** The colour step of a value; few classes are spread over the scale, whose palest step is kept for six. */
export function levelOf(value: number, classes: Classes): Level {
  return levelOfClass(classOf(value, classes), classes.breaks.length + 1);
}

/** The classes as a legend reads them, palest first: 不足100, 100—249, 250及以上. */
export function legendOf(classes: Classes): { level: Level; label: string }[] {
  const { breaks, decimals } = classes;
  const text = (value: number) => value.toFixed(decimals);
  const last = breaks.length;
  return Array.from({ length: last + 1 }, (_, index) => {
    const [from, to] = [breaks[index - 1], breaks[index]];
    const level = levelOfClass(index, last + 1);
    if (from === undefined) return { level, label: to === undefined ? '全部' : `不足${text(to)}` };
    if (to === undefined) return { level, label: `${text(from)}及以上` };
    const upto = text(to - 10 ** -decimals);
    return { level, label: upto === text(from) ? upto : `${text(from)}—${upto}` };
  });
}

function levelOfClass(index: number, count: number): Level {
  if (count >= 6) return Math.min(5, index) as Level;
  if (count === 1) return 3;
  return Math.round(1 + (index * 4) / (count - 1)) as Level;
}

function decimalsOf(values: readonly number[]): number {
  return [0, 1].find((decimals) => values.every((value) => round(value, decimals) === value)) ?? 2;
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** The number in (below, above] with the fewest digits, the nearest to the middle among equals. */
function roundestIn(below: number, above: number, decimals: number): number {
  const middle = (below + above) / 2;
  const top = Math.ceil(Math.log10(Math.max(Math.abs(above), 1)));
  for (let power = top; power >= -decimals; power--) {
    for (const part of [1, 0.5]) {
      const step = part * 10 ** power;
      if (step < 10 ** -decimals) continue;
      const near = Math.round(middle / step) * step;
      const found = [near, near - step, near + step]
        .map((value) => round(value, decimals))
        .find((value) => value > below && value <= above);
      if (found !== undefined) return found;
    }
  }
  return above;
}
