/** Digits without separators, as the documents print them, so that a number is found and pastes as one. */
export function formatNumber(value: number, digits = 0): string {
  return value.toFixed(digits);
}

/** A number as short as it is exact, at most three decimals. */
export function formatPlain(value: number): string {
  return String(Number(value.toFixed(3)));
}

/** `2022年12月31日` from `2022-12-31`. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** Share of `part` in `whole` in percent, one decimal. */
export function formatShare(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(1)}%`;
}

/** `812 B`, `12.3 KB`: the size of a file. */
export function formatBytes(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toFixed(1)} KB`;
}

/** `2021—2025年`, or `2025年` for a single year; empty for none. */
export function formatYears(years: readonly number[]): string {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (years.length === 0) return '';
  return first === last ? `${first}年` : `${first}—${last}年`;
}
