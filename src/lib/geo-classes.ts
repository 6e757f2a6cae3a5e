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
 * Classes with round bounds for all values that a map ever shows, so that a colour means the same on every map and in
 * every year: at most `count`, cut at 100, 250, 500, 1000 and the like where values differ tenfold, else in equal
 * steps. Without values, or with one alone, there is one class.
 */
export function scaleClasses(values: readonly number[], count = 5): Classes {
  const decimals = decimalsOf(values);
  const rounded = values.map((value) => round(value, decimals));
  const [lowest, highest] = [Math.min(...rounded), Math.max(...rounded)];
  const least = Math.min(...rounded.filter((value) => value > 0));
  const isWide = highest >= 10 * least || lowest < least;
  const steps = isWide ? series(least, highest) : [];
  const cuts = steps
    .map((step) => round(step, decimals))
    .filter((cut, index) => cut === steps[index] && cut > lowest && cut <= highest);
  const breaks = cuts.length >= 2 ? cuts : evenCuts({ lowest, highest, decimals, count });
  return { breaks: breaks.slice(1 - count), decimals };
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
    if (from === undefined) {
      const lowest = decimals === 0 && to === 1 ? '0' : `不足${text(to ?? 0)}`;
      return { level, label: to === undefined ? '全部' : lowest };
    }
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

/** 1, 2.5, 5, 10, 25 … from below `from` to above `to`, as exact as they are written. */
function series(from: number, to: number): number[] {
  if (!(from > 0)) return [];
  const [first, last] = [Math.floor(Math.log10(from)), Math.ceil(Math.log10(to))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((power) =>
    ['1', '2.5', '5'].map((digits) => Number(`${digits}e${power}`)),
  );
}

/** Multiples of the smallest round step that cuts the range into at most `count` parts. */
function evenCuts(given: {
  lowest: number;
  highest: number;
  decimals: number;
  count: number;
}): number[] {
  const { lowest, highest, decimals, count } = given;
  if (!(lowest < highest)) return [];
  const steps = series((highest - lowest) / 100, (highest - lowest) * 10);
  for (const step of steps.filter((each) => round(each, decimals) === each)) {
    const [first, last] = [Math.floor(lowest / step) + 1, Math.floor(highest / step)];
    if (last < first || last - first + 1 > count - 1) continue;
    return Array.from({ length: last - first + 1 }, (_, index) =>
      round((first + index) * step, decimals),
    );
  }
  return [highest];
}
