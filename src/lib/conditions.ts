import { formatDate } from './format.ts';
import { removeSpace } from './text.ts';

/** What a provision works with, in the order of a page. */
export const instruments = [
  '用地',
  '审批',
  '税',
  '费',
  '补贴',
  '融资',
  '人才',
  '医保',
  '医养',
  '消防',
  '价格',
  '监管',
] as const;

/** The stages of a nursery's or a home's way, from the first to the last. */
export const stages = ['拿地', '报建', '建设', '登记备案', '运营'] as const;
export type Stage = (typeof stages)[number];

/** Documents that a text cites: each 《…》 with its number in brackets after it, once, in order. */
export function findCited(text: string): string[] {
  const found = removeSpace(text).match(
    /《[^《》]+》(?:[（(][^（）()]*[〔［\[]?\d{4}[^（）()]*[）)])?/g,
  );
  return [...new Set(found ?? [])];
}

const unchecked = '有效性未核对';

/** How long a provision is good for, and what followed it, as far as somebody has checked. */
export interface Validity {
  validUntil?: string | undefined;
  successor?: string | undefined;
}

/** Whether a provision is still in force, in plain words; `asOf` is the day of the site's content. */
export function formatValidity(validity: Validity | undefined, asOf: string): string {
  if (!validity) return unchecked;
  const { validUntil, successor } = validity;
  const end = validUntil
    ? `${validUntil < asOf ? '已于' : '到'}${formatDate(validUntil)}${validUntil < asOf ? '失效' : '为止'}`
    : '截止日期未核对';
  return [end, successor && `接替的规定：${successor}`].filter(Boolean).join('；');
}

/** How many of a measure's provisions somebody has checked for being in force; each says what was found. */
export function summarizeValidity(
  provisions: readonly { validity?: Validity | undefined }[],
): string {
  const known = provisions.filter(({ validity }) => validity !== undefined).length;
  if (known === 0) return unchecked;
  const rest = known < provisions.length ? `，其余${unchecked}` : '';
  return `${known}条核对过，见各条的“是否仍有效”${rest}`;
}
