import { foldWidth, removeSpace } from './text.ts';

/**
 * A whole, non-negative number as printed in a table, times a power of ten; undefined for anything else. Takes full-width
 * digits and thousands separators, and decimals where the power makes them whole (1.2 of 百个).
 */
export function parseCount(text: string, power = 0): number | undefined {
  const count = power > 0 || /^[^.．]*$/.test(text) ? parseAmount(text, power) : undefined;
  return Number.isInteger(count) ? count : undefined;
}

/** A non-negative amount, times a power of ten, exactly: 0.57 of 亿元 is 5700 of 万元; undefined for anything else. */
export function parseAmount(text: string, power = 0): number | undefined {
  const plain = foldWidth(removeSpace(text));
  return /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(plain)
    ? Number(`${plain.replaceAll(',', '')}e${power}`)
    : undefined;
}

export interface Quantity {
  value: number;
  /** As printed (张, 万人, ‰, 元/人/年); empty when there is none. */
  unit: string;
}

/**
 * The number that a published value begins with and its unit: `4个（市级3个）` is 4 个, `近5000人次` is 5000 人次.
 * Undefined for words and for ranges (`3-5家`): those have no single number.
 */
export function parseQuantity(text: string): Quantity | undefined {
  const plain = foldWidth(removeSpace(text)).replace(
    /^(?:近|约|超过|超|达到|达|至少|不低于|不少于)/,
    '',
  );
  const match = /^((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)([^\d(（]*)(?:[(（].*)?$/.exec(plain);
  if (!match) return undefined;
  const unit = (match[2] ?? '').replace(/^余/, '').replace(/(?:左右|以上|以内|以下|多)+$/, '');
  if (/[—~～\-–至,]/.test(unit)) return undefined;
  return { value: Number(match[1]?.replaceAll(',', '')), unit };
}

const monthlyYear = String.raw`(\d{4})(?:年|(?:年|\.)\d{1,2}月?)?`;
const period = new RegExp(String.raw`^${monthlyYear}(?:[-‐‑‒–—―−─~～〜至到]+${monthlyYear})?底?$`);

/**
 * First and last year of a printed period (`2023—2024年`, `2023年5月至2024年10月`, `2025年`), whichever dash is
 * printed; undefined when it is none, or runs backwards.
 */
export function parsePeriod(text: string): { from: number; to: number } | undefined {
  const match = period.exec(foldWidth(removeSpace(text)));
  if (!match) return undefined;
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  return from <= to ? { from, to } : undefined;
}
