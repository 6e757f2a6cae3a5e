import { formatNumber } from '../../lib/format.ts';
import { words } from '../common/words.ts';
import type { SlotView } from './view.ts';

/** A target as a table shows it: its number, else what is printed, else 未载明. */
export function formatTarget(target: SlotView | undefined, kind: 'slots' | 'staff'): string {
  const count = target?.[kind];
  return count === undefined ? (target?.printed[kind]?.text ?? words.unnamed) : formatNumber(count);
}
