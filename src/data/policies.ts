import type { Policy } from '../schemas/records.ts';
import type { SourceLink } from './documents.ts';
import { getPages } from './records.ts';

/** A measure with its page and source. */
export interface PolicyView extends Policy {
  href: string;
  placeName: string;
  source: SourceLink;
}

/** All measures in document order. */
export async function getPolicies(): Promise<PolicyView[]> {
  return getPages('policies');
}
