import { normalizeLabel } from '../../src/lib/text.ts';
import type { RegisterWords } from '../../src/model/vocabulary/schema.ts';

/** What a spreadsheet shows for a formula that failed, or for a number that its column is too narrow for. */
const failed =
  /^#(?:(?:REF|VALUE|NULL|NUM|DIV\/0|SPILL|CALC|FIELD|BLOCKED|CONNECT|UNKNOWN|BUSY)!|NAME\?|N\/A|GETTING_DATA|#+)$/i;

/** Dashes, slashes and dots that are printed for nothing. */
const signs = /^[-－–—―_/／\\.。·…\s]*$/;

/** Columns of yes and no, where 无 may be an answer. */
const answers = ['inclusive', 'medical'];

export function isFailed(cell: string): boolean {
  return failed.test(cell);
}

/** Whether a cell of a column gives anything: not the words and signs that lists print for nothing, nor a failed formula. */
export function isGiven(
  cell: string,
  field: string,
  { yes, no, nothing }: Pick<RegisterWords, 'yes' | 'no' | 'nothing'>,
): boolean {
  if (signs.test(cell) || isFailed(cell)) return false;
  if (answers.includes(field) && [...yes, ...no].includes(cell)) return true;
  const label = normalizeLabel(cell).toUpperCase();
  return !nothing.some((word) => normalizeLabel(word).toUpperCase() === label);
}

/** A fee with what its header says of it: 1000 under 床位费（元/月） is 床位费1000元/月. */
export function withFeeUnit(cell: string, header: string): string {
  const unit = /[（(]([^（()）]*元[^（()）]*)[）)]/.exec(header)?.[1] ?? '';
  const isBare = /^[\d,.]+(?:[-—–~～至][\d,.]+)?$/.test(cell);
  const kind = header.replace(unit && `(${unit})`, '');
  return `${/^(?:收费|价格|收费价格)(?:标准)?$/.test(kind) ? '' : kind}${cell}${isBare ? unit : ''}`;
}

/** A level with the scale that its header names: 三 under 星级 is 三星级. */
export function withStars(cell: string, header: string): string {
  return header.includes('星') && /^[一二三四五1-5]级?$/.test(cell)
    ? `${cell.replace('级', '')}星级`
    : cell;
}

/** One axis of a point that is printed in one cell, longitude first. */
export function axisOf(cell: string, axis: 'lng' | 'lat'): string {
  const [lng = '', lat = ''] = cell.split(/[,，;；、\s]+/);
  return axis === 'lng' ? lng : lat;
}
