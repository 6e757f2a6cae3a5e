import type { Content } from '../content/read.ts';
import { byOrdinal } from '../documents/rules.ts';
import { getDocuments, getSourceLinker, type SourceLink } from '../documents/view.ts';
import { getSlipFinder, type SlipView } from '../notes/view.ts';
import { getPlaceFinder } from '../places/view.ts';

/** Collections that are read from documents. */
type RecordName =
  'policies' | 'tasks' | 'projects' | 'slots' | 'indicators' | 'progress' | 'figures';

/** What pages say of every record: whose it is, where it stands, and what slips of wording it keeps. */
interface Placed {
  placeName: string;
  source: SourceLink;
  slips: SlipView[];
}

/** Records of one collection with their place and source, in the order of the documents. */
export function getRecords<Name extends RecordName>(
  content: Content,
  name: Name,
): (Content[Name][number] & Placed)[] {
  const entries: readonly Content[Name][number][] = content[name];
  const documents = getDocuments(content);
  const places = getPlaceFinder(content);
  const link = getSourceLinker(content);
  const slipsOf = getSlipFinder(content);
  return entries
    .map((record) => ({
      ...record,
      placeName: places.placeOf(record.place).name,
      source: link(record),
      slips: slipsOf(record),
    }))
    .sort(byOrdinal(documents.map(({ id }) => id)));
}

/** Such records of which each has a page of its own. */
export function getPages<Name extends 'policies' | 'tasks' | 'projects' | 'indicators'>(
  content: Content,
  name: Name,
): (Content[Name][number] & Placed & { href: string })[] {
  return getRecords(content, name).map((record) => ({
    ...record,
    href: `/${name}/${record.id}/`,
  }));
}
