import { derive } from '../derive.ts';
import type { SourceLink } from '../documents/view.ts';
import type { SlipView } from '../notes/view.ts';
import { getPages } from '../records/view.ts';
import type { Policy } from './schema.ts';

/** A policy with its page and source. */
export interface PolicyView extends Policy {
  href: string;
  placeName: string;
  source: SourceLink;
  slips: SlipView[];
}

/** All policies in document order. */
export const getPolicies = derive((content): PolicyView[] => {
  return getPages(content, 'policies');
});

/** Categories of policies in their order, each once, in short: 土地 of 土地政策, 财税 of 财税支持政策. */
export function listCategories(policies: readonly Policy[]): string[] {
  return [...new Set(policies.map(({ category }) => category.replace(/(?:支持)?政策$/, '')))];
}
