import { normalizeLabel } from './text.ts';

const powersOf: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** The power of ten of words such as 万 (4) or 百万 (6); 0 for none. */
export function powerOf(words: string): number {
  return [...words].reduce((power, word) => power + (powersOf[word] ?? 0), 0);
}

/** The power of ten of the unit of money that a text names, in 元 (万元 4, 亿元 8); undefined where it names none, several, or another currency. */
export function moneyPower(text: string): number | undefined {
  const units = [
    ...normalizeLabel(text).matchAll(/([美欧日港澳]?)([十百千万亿]*)([美欧日港澳]?)元(\/?)/g),
  ];
  const isPlain = units.every(([, before, , currency, per]) => !before && !currency && !per);
  const powers = new Set(units.map(([, , scale = '']) => powerOf(scale)));
  const [power] = powers;
  return isPlain && powers.size === 1 ? power : undefined;
}

const counted = '个张人名位家所';
const scaled = new RegExp(`^([十百千万亿]*)[${counted}]$`);
const scaledAtEnd = new RegExp(`([十百千万亿]+)[${counted}]$`);
const otherUnit = /[%‰元亩㎡米]|[十百千万亿]/;

/**
 * The power of ten by which a header counts: 0 for （个） and for a header without unit, 2 for （百个）. Undefined where
 * its brackets hold a unit that counts nothing (%, 平方米).
 */
export function countPower(header: string): number | undefined {
  const label = normalizeLabel(header);
  for (const [, words = ''] of label.matchAll(/\(([^()]*)\)/g)) {
    const scale = scaled.exec(words)?.[1];
    if (scale !== undefined) return powerOf(scale);
    if (otherUnit.test(words)) return undefined;
  }
  return powerOf(scaledAtEnd.exec(label)?.[1] ?? '');
}

/** What the brackets of a header say of its unit; undefined where they hold none. */
export function bracketedUnit(header: string): string | undefined {
  const words = [...normalizeLabel(header).matchAll(/\(([^()]*)\)/g)].map(
    ([, inside = '']) => inside,
  );
  return words.find((inside) => scaled.test(inside) || otherUnit.test(inside));
}
