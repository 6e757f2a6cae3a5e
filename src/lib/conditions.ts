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
export type Instrument = (typeof instruments)[number];

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
