import { foldWidth, removeSpace } from './text.ts';

/** What a published telephone cell holds: numbers that can be dialled from anywhere, and what else there is. */
export interface Telephones {
  numbers: string[];
  /** Parts that lack their area code. */
  withoutAreaCode: string[];
  /** Parts that are no telephone number. */
  invalid: string[];
}

const mobile = /^1[3-9]\d{9}$/;
const landline = /^\(?(0(?:10|2\d|[3-9]\d{2}))\)?-?([2-9]\d{6,7})(?:[-转*]\d{1,6})?$/;
const service = /^(?:[48]00-?\d{3}-?\d{4}|1\d{4}|12\d{3})$/;
const local = /^[2-9]\d{6,7}$/;

/**
 * Reads a published telephone cell: mobile numbers, landlines with area code (extension after - or 转), 400 and 800
 * numbers and five-digit services, several of them parted by 、，, ; / or a space.
 */
export function parseTelephones(text: string): Telephones {
  const parts = foldWidth(text)
    .replace(/[（(](0\d{2,3})[）)]\s*/g, '$1-')
    .replace(/\s*([-—－–])\s*/g, '-')
    .split(/[、，,；;/\s]+/)
    .map(removeSpace)
    .filter(Boolean);
  const isDialable = (part: string) =>
    mobile.test(part) || landline.test(part) || service.test(part);
  const numbers = parts.filter(isDialable);
  const withoutAreaCode = parts.filter((part) => !isDialable(part) && local.test(part));
  const invalid = parts.filter((part) => !isDialable(part) && !local.test(part));
  return { numbers, withoutAreaCode, invalid };
}

/** The address of a `tel:` link for a number that can be dialled; an extension is a pause and its digits. */
export function telephoneHref(number: string): string {
  const [main = '', extension] = number.split(/转|\*|-(?=\d{1,6}$)(?<=\d{7,}-)/);
  const digits = main.replace(/\D/g, '');
  return `tel:${digits}${extension ? `,${extension}` : ''}`;
}
