import { foldWidth } from './text.ts';

/** What a published telephone cell holds: numbers that can be dialled from anywhere, and what else there is. */
export interface Telephones {
  numbers: string[];
  /** Parts that lack their area code. */
  withoutAreaCode: string[];
  /** Parts that are no telephone number. */
  invalid: string[];
}

const mobile = /1[3-9]\d([ -]?)\d{4}\1\d{4}/;
const landline = /0(?:10|2\d|[3-9]\d{2})[ -]?[2-9]\d{2,3} ?\d{4}(?:(?:[-*]| ?转 ?)\d{1,6})?/;
const toll = /[48]00[ -]?\d{3}[ -]?\d{4}/;
const service = /1[12]\d{3}|95\d{3}|96\d{3,4}/;

/** A number that can be dialled, spaces inside it included, and no part of a longer one. */
const dialable = new RegExp(
  `(?<![\\d+]|\\d[.-])(?:${[landline, toll, service].map(({ source }) => source).join('|')}|${mobile.source})(?!\\d|[.-]\\d)`,
  'g',
);
const local = /(?<![\d.+-])[2-9]\d{6,7}(?![\d.*转-])/g;

/**
 * Reads a published telephone cell: mobile numbers, landlines with area code (extension after - or 转), 400 and 800
 * numbers and services (12345, 95xxx, 96xxx, 96xxxx), several of them parted by 、，, ; / or a space. Words beside a
 * number (`张主任 13945670001`) say whose it is and are left out.
 */
export function parseTelephones(text: string): Telephones {
  const numbers: string[] = [];
  const withoutAreaCode: string[] = [];
  const rest = foldWidth(text)
    .replace(/[（(](0\d{2,3})[）)]\s*/g, '$1-')
    .replace(/\s*[-—－–]\s*/g, '-')
    .replace(/\s+/g, ' ')
    .replace(dialable, (number) => {
      numbers.push(formatNumber(number));
      return ' ';
    })
    .replace(local, (number) => {
      withoutAreaCode.push(number);
      return ' ';
    });
  const parts = rest.split(/[、，,；;/\s]+/).filter(Boolean);
  const isWithNumber = numbers.length + withoutAreaCode.length > 0 || parts.some(holdsDigit);
  return { numbers, withoutAreaCode, invalid: isWithNumber ? parts.filter(holdsDigit) : parts };
}

function holdsDigit(text: string): boolean {
  return /\d/.test(text);
}

/** A number without the spaces that it was printed with: a hyphen where it has parts, none in a mobile number. */
function formatNumber(printed: string): string {
  const number = printed.replace(/ ?转 ?/, '转');
  if (/^1[3-9]/.test(number)) return number.replace(/[ -]/g, '');
  return number
    .replace(/^(0\d{2,3}) /, '$1-')
    .replace(/^(0.*) /, '$1')
    .replaceAll(' ', '-');
}

/** The address of a `tel:` link for a number that can be dialled; an extension is a pause and its digits. */
export function telephoneHref(number: string): string {
  const [main = '', extension] = number.split(/转|\*|-(?=\d{1,6}$)(?<=\d{7,}-)/);
  const digits = main.replace(/\D/g, '');
  return `tel:${digits}${extension ? `,${extension}` : ''}`;
}
