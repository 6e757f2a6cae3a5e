import { foldWidth, removeSpace } from '../../lib/text.ts';

/** Why a value of a register is not taken as sure, as a page says it. */
export const doubtWords = {
  'not-a-number': '不是一个数',
  zero: '名录写的是0',
  'too-large': '大得不合常理',
  'over-standard': '超过一个班的规定人数，可能是几个班合计',
  'more-nursing': '护理型床位比床位总数还多',
  'unknown-word': '看不懂这个写法',
  'no-telephone': '不像电话号码',
  'no-area-code': '没有区号',
  'area-code-added': '没有区号，打电话的区号是本站补的',
  'no-credit-code': '不像统一社会信用代码',
  'code-twice': '同一个代码出现在几家机构上',
  'point-zero': '坐标是0',
  'point-swapped': '经度和纬度写反了',
  'point-abroad': '坐标不在中国境内',
  'point-outside': '坐标不在所属县区内',
  'point-shared': '许多机构写了同一个坐标',
} as const;

export type DoubtReason = keyof typeof doubtWords;

/** What a warning says it expected instead, for the editor. */
export const doubtExpectations: Record<DoubtReason, string> = {
  'not-a-number': 'a number',
  zero: 'a number above 0, or nothing',
  'too-large': 'a number that one institution can have',
  'over-standard': 'no more children than the standard allows in a class',
  'more-nursing': 'no more nursing beds than beds',
  'unknown-word': 'a word of registerWords in vocabulary.yaml',
  'no-telephone': 'a telephone number',
  'no-area-code': 'a telephone number with its area code',
  'area-code-added': 'a telephone number with its area code',
  'no-credit-code': 'a credit code of 18 characters with the right check character',
  'code-twice': 'each credit code once',
  'point-zero': 'coordinates other than 0',
  'point-swapped': 'longitude and latitude in their own columns',
  'point-abroad': 'a point in China',
  'point-outside': 'a point in its county',
  'point-shared': 'a point of its own',
};

/** Most places or beds of one institution that are believed. */
export const mostBelieved = { slots: 600, beds: 3000 } as const;

/** How many institutions may stand on one point (in one building) before it is doubted. */
export const mostOnOnePoint = 4;

/** Why a printed capacity is doubted; undefined for a count that can be. */
export function doubtCount(
  value: number | undefined,
  most: number,
): 'not-a-number' | 'zero' | 'too-large' | undefined {
  if (value === undefined) return 'not-a-number';
  if (value === 0) return 'zero';
  return value > most ? 'too-large' : undefined;
}

const creditCodeCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const creditCodeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** A printed 统一社会信用代码 in half width and capitals, without blanks. */
export function foldCreditCode(text: string): string {
  return removeSpace(foldWidth(text)).toUpperCase();
}

/** Whether a text is a 统一社会信用代码 with the right check character (GB 32100—2015). */
export function isCreditCode(text: string): boolean {
  if (!/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(text)) return false;
  const sum = creditCodeWeights.reduce(
    (total, weight, index) => total + weight * creditCodeCharacters.indexOf(text[index] ?? ''),
    0,
  );
  return creditCodeCharacters[(31 - (sum % 31)) % 31] === text[17];
}

/** Why a point in degrees is doubted by itself; undefined for one that lies within China's bounds. */
export function doubtPoint(
  lng: number,
  lat: number,
): 'point-zero' | 'point-swapped' | 'point-abroad' | undefined {
  if (lng === 0 || lat === 0) return 'point-zero';
  if (isInChina(lng, lat)) return undefined;
  return isInChina(lat, lng) ? 'point-swapped' : 'point-abroad';
}

/** Bounds of China's land in degrees, as the schema of a point has them. */
function isInChina(lng: number, lat: number): boolean {
  return lng >= 73 && lng <= 136 && lat >= 3 && lat <= 54;
}
