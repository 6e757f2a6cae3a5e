import { type CollectionKey, getCollection } from 'astro:content';

/** A page of a record: what stands in its address, and what the page is given. */
interface RecordPage<Props> {
  params: Record<string, string>;
  props: Props;
}

/**
 * The paths of a kind's pages: one for every record of its collection, each with what the model says there. Throws where
 * a record has no page or a page no record.
 */
export async function pathsOf<Props>(
  kind: CollectionKey,
  pages: readonly RecordPage<Props>[],
): Promise<RecordPage<Props>[]> {
  const byId = new Map(pages.map((page) => [Object.values(page.params).join('/'), page]));
  const records = await getCollection(kind);
  const own = records.flatMap(({ id }) => byId.get(id) ?? []);
  if (own.length < records.length || own.length < pages.length)
    throw new Error(
      `${kind}: ${records.length} records, ${pages.length} pages of which ${own.length} are theirs`,
    );
  return own;
}
