import { foldWidth } from '../../lib/text.ts';

/** A published number, as it is shown and called. */
export interface Telephone {
  /** As printed, without spaces; with an area code where none was printed and this site knows it. */
  number: string;
  /** The area code that this site put before it. */
  added?: string | undefined;
  /** Why it may not reach anybody: no area code is known, or it does not look like a number. */
  doubt?: 'no-area-code' | 'no-telephone' | undefined;
}

/** What a published telephone cell holds. */
export interface Telephones {
  telephones: Telephone[];
  /** Parts that lack their area code, as printed. */
  withoutAreaCode: string[];
  /** Parts that are no telephone number, as printed; those with digits enough are called all the same. */
  invalid: string[];
}

/** The country's code, as it stands before numbers for calls from abroad. */
const country = String.raw`(?:(?:\+|00) ?86[ -]?|86[ -])`;

const extension = String.raw`(?: ?(?:转|分机)+[:：]? ?\d{1,6})?`;

const mobile = String.raw`1[3-9](?:[ -]?\d){9}`;

const toll = String.raw`[48]00(?:[ -]?\d){7}`;

const service = String.raw`1[12]\d{3}|95\d{3}|96\d{3,4}`;

/** An area code without its 0, which only a call from abroad leaves out. */
const areaCode = String.raw`(?:10|2\d|[3-9]\d{2})`;

const afterAreaCode = String.raw`[ -]?[2-9]\d{2,3} ?\d{4}(?:[-*]\d{1,6})?`;

/** A number that can be called from anywhere, and no part of a longer one. */
const whole = new RegExp(
  `(?:${country}?(?:${toll}|${mobile}|0${areaCode}${afterAreaCode})|${country}${areaCode}${afterAreaCode}|${service})${extension}(?!\\d|[.-]\\d)`,
  'g',
);

const local = new RegExp(String.raw`[2-9]\d{6,7}(?:[-*]\d{1,6})?${extension}(?![\d.*-])`, 'g');

const fromAbroad = new RegExp(`^${country}`);

/** Digits from which something that looks like no number is called all the same. */
const FEWEST_DIGITS = 5;

/**
 * Reads a published telephone cell: mobile numbers, landlines with area code, 400 and 800 numbers however they are
 * parted, services (12345, 95xxx, 96xxx, 96xxxx), extensions after 转, 分机, - or *, the country's +86; several of
 * them parted by 、，, ; / or a space. Words beside a number (`张主任 13945670001`) say whose it is and are left out.
 *
 * @param ownAreaCode of the institution's place, for numbers that are printed without one
 */
export function parseTelephones(text: string, ownAreaCode?: string): Telephones {
  const found: { at: number; telephone: Telephone }[] = [];
  const withoutAreaCode: string[] = [];
  const plain = foldWidth(text)
    .replace(/[（(](0\d{2,3})[）)]\s*/g, '$1-')
    .replace(/[（(]\s*((?:转|分机)[\s\d:：转分机]*)[）)]/g, '$1')
    .replace(/\s*[-—－–]\s*/g, '-')
    .replace(/\s+/g, ' ');
  const rest = takeNumbers(plain, whole, (printed, at) => {
    found.push({ at, telephone: { number: formatNumber(printed) } });
  });
  const left = takeNumbers(rest, local, (printed, at) => {
    withoutAreaCode.push(printed);
    found.push({ at, telephone: addAreaCode(formatNumber(printed), ownAreaCode) });
  });
  const parts = left.split(/[、，,；;/\s]+/).filter(Boolean);
  const invalid = found.length > 0 || parts.some(holdsDigit) ? parts.filter(holdsDigit) : parts;
  const guessed = invalid.flatMap((part): Telephone[] => {
    const [number] = /[+\d][\d()*-]*/.exec(part) ?? [];
    const isCalled = number && countDigits(number) >= FEWEST_DIGITS && !/\d[.eE]/.test(part);
    return isCalled ? [{ number, doubt: 'no-telephone' }] : [];
  });
  const sure = found.toSorted((a, b) => a.at - b.at).map(({ telephone }) => telephone);
  return { telephones: [...sure, ...guessed], withoutAreaCode, invalid };
}

/** Blanks the numbers of a text, places kept; a match that goes on before it is none. */
function takeNumbers(
  text: string,
  pattern: RegExp,
  take: (printed: string, at: number) => void,
): string {
  return text.replace(pattern, (printed, ...groups) => {
    const at = groups.find((group) => typeof group === 'number') ?? 0;
    if (/(?:[\d+]|\d[.-])$/.test(text.slice(0, at))) return printed;
    take(printed, at);
    return ' '.repeat(printed.length);
  });
}

function addAreaCode(number: string, ownAreaCode: string | undefined): Telephone {
  if (ownAreaCode === undefined) return { number, doubt: 'no-area-code' };
  return { number: `${ownAreaCode}-${number}`, added: ownAreaCode };
}

function holdsDigit(text: string): boolean {
  return /\d/.test(text);
}

function countDigits(text: string): number {
  return text.replace(/\D/g, '').length;
}

/** A number as it is called within the country, without spaces: a hyphen where it has parts, none in a mobile number. */
function formatNumber(printed: string): string {
  const [main = '', inner] = printed.split(/ ?(?:转|分机)+[:：]? ?/);
  const own = main.replace(fromAbroad, '');
  return formatMain(own, own !== main) + (inner === undefined ? '' : `转${inner}`);
}

function formatMain(number: string, isFromAbroad: boolean): string {
  if (/^1[3-9]/.test(number)) return number.replace(/[ -]/g, '');
  if (/^[48]00(?:[ -]?\d){7}$/.test(number)) return number.replaceAll(' ', '-');
  const within = isFromAbroad && !number.startsWith('0') ? `0${number}` : number;
  return within.replace(/^(0\d{2,3}) /, '$1-').replaceAll(' ', '');
}

/** The address of a `tel:` link; an extension is a pause and its digits. */
export function telephoneHref(number: string): string {
  const [, main = number, extension] =
    /^(.*)[转*](\d+)$/.exec(number) ?? /^(.*\d{7})-(\d{1,6})$/.exec(number) ?? [];
  const digits = main.replace(/\D/g, '');
  return `tel:${digits}${extension ? `,${extension}` : ''}`;
}
