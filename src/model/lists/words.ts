import type { FeatureCollection, Geometry } from 'geojson';
import { formatCsv } from '../../lib/csv.ts';
import { words as siteWords } from '../common/words.ts';

/** A list as a visitor filtered and sorted it. */
export interface ListView {
  title: string;
  /** Address that shows it again. */
  address: string;
  /** What is chosen: 县（区）, 甲县. */
  choices: readonly { name: string; value: string }[];
  /** Search words, empty for none. */
  words: string;
  /** Records in the order of the list. */
  ids: readonly string[];
}

/** A list with what its table shows of each record, by the headings of its columns. */
export interface ShownView extends ListView {
  shown: readonly Readonly<Record<string, string>>[];
}

/** A row of a download (`/data/<name>.json`). */
export type DownloadRow = Readonly<Record<string, string | number | boolean | string[] | null>>;

/** What stands in a file beside its rows, so that it says by itself what it holds. */
function describeView({ title, address, choices, words, ids }: ListView) {
  return {
    title,
    address,
    filters: Object.fromEntries(choices.map(({ name, value }) => [name, value])),
    words,
    count: ids.length,
  };
}

/** The items of a view in its order. Throws for a record that the download does not have. */
function select<Item>(
  items: readonly Item[],
  ids: readonly string[],
  idOf: (item: Item) => unknown,
): Item[] {
  const byId = new Map(items.map((item) => [idOf(item), item]));
  return ids.map((id) => {
    const item = byId.get(id);
    if (item === undefined) throw new Error(`no record ${id}`);
    return item;
  });
}

/** The columns of the table on screen under its headings, between the records' ids and their sources. */
export function formatViewCsv({ ids, shown }: ShownView, rows: readonly DownloadRow[]): string {
  const sources = select(rows, ids, ({ id }) => id).map(({ source }) => String(source ?? ''));
  const [first, last] = ['编号', siteWords.sourceRow];
  const headings = [...new Set(shown.flatMap((cells) => Object.keys(cells)))];
  return formatCsv(
    [first, ...headings, last],
    ids.map((id, index) => ({ ...shown[index], [first]: id, [last]: sources[index] })),
  );
}

export function formatViewJson(view: ListView, rows: readonly DownloadRow[]): string {
  return JSON.stringify(
    { ...describeView(view), rows: select(rows, view.ids, ({ id }) => id) },
    null,
    2,
  );
}

/** RFC 7946; what describes the view stands in foreign members. */
export function formatViewGeoJson(
  view: ListView,
  collection: FeatureCollection<Geometry | null>,
): string {
  const features = select(collection.features, view.ids, ({ id }) => id);
  return JSON.stringify({ ...collection, ...describeView(view), features });
}

/** A file's name that says what was chosen, without what file systems refuse. */
export function formatFileName(
  { title, choices, words }: Pick<ListView, 'title' | 'choices' | 'words'>,
  extension: string,
): string {
  const parts = [title, ...choices.map(({ value }) => value), words].filter(Boolean);
  return `${parts.join('-').replace(/[\\/:*?"<>|\s]+/g, '_')}.${extension}`;
}
