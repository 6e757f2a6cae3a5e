import { formatNumber, formatPlain } from '../../lib/format.ts';
import type { CardFigure } from '../card-layout/rules.ts';
import { words } from '../common/words.ts';
import { formatWan } from '../investment/words.ts';
import { formatTargetStatus } from '../states/words.ts';

interface Target {
  year: number;
  /** As printed. */
  text: string;
  /** What is read from it. */
  value?: number | undefined;
  unit?: string | undefined;
}

/** Printed text that can stand as a number in large type. */
const longestValue = 12;

/** A printed target; where it is more than a number, the number that is read from it, with the printed words. */
export function figureOfTarget({ year, text, value, unit }: Target, asOf: string): CardFigure {
  const label = `${year}年`;
  const status = formatTargetStatus(year, asOf);
  if (text.length > longestValue && value !== undefined)
    return { label, value: formatPlain(value), unit, status: `${status}，原文“${text}”` };
  const [, number, printedUnit] = /^([\d.]+)(\p{Script=Han}{0,3})$/u.exec(text) ?? [];
  if (number === undefined) return { label, value: text, status };
  const known = printedUnit || unit;
  return {
    label,
    value: number,
    unit: known,
    status: known ? status : `${status}，原文没有写单位`,
  };
}

/** Childcare places that a plan sets for a year. */
export function figureOfSlots(
  { year, slots }: { year: number; slots?: number | undefined },
  asOf: string,
): CardFigure {
  const status = formatTargetStatus(year, asOf);
  const label = `${year}年托位目标`;
  if (slots === undefined) return { label, value: words.unnamed, status };
  return { label, value: formatNumber(slots), unit: '个', status: `${status}，不是实有数` };
}

/** Money of a plan, in 万元. */
export function figureOfMoney(given: {
  label: string;
  wan: number | undefined;
  status: string;
}): CardFigure {
  const { label, wan, status } = given;
  return wan === undefined
    ? { label, value: words.unnamed, status }
    : { label, value: formatWan(wan), unit: '万元', status };
}
