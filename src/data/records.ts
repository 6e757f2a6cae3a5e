import { getCollection, type CollectionEntry } from 'astro:content';
import { byOrdinal } from '../lib/anchors.ts';
import { getDocuments, getSourceLinker, type SourceLink } from './documents.ts';
import { getSlipFinder, type SlipView } from './notes.ts';
import { getPlaceFinder } from './places.ts';

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
export async function getRecords<Name extends RecordName>(
  name: Name,
): Promise<(CollectionEntry<Name>['data'] & Placed)[]> {
  const [entries, documents, places, link, slipsOf] = await Promise.all([
    getCollection(name),
    getDocuments(),
    getPlaceFinder(),
    getSourceLinker(),
    getSlipFinder(),
  ]);
  return entries
    .map(({ data }: { data: CollectionEntry<Name>['data'] }) => ({
      ...data,
      placeName: places.placeOf(data.place).name,
      source: link(data),
      slips: slipsOf(data),
    }))
    .sort(byOrdinal(documents.map(({ id }) => id)));
}

/** Such records of which each has a page of its own. */
export async function getPages<Name extends 'policies' | 'tasks' | 'projects' | 'indicators'>(
  name: Name,
): Promise<(CollectionEntry<Name>['data'] & Placed & { href: string })[]> {
  return (await getRecords(name)).map((record) => ({
    ...record,
    href: `/${name}/${record.id}/`,
  }));
}
