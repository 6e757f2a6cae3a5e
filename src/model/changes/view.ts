import { formatCell } from '../../lib/csv.ts';
import { explainCell, type Table, titleOf } from '../../lib/table.ts';
import { groupBy } from '../../lib/totals.ts';
import { recordAddress } from '../addresses/rules.ts';
import { formatVersion } from '../citations/words.ts';
import type { Content } from '../content/read.ts';
import { derive } from '../derive.ts';
import { getTables } from '../downloads/view.ts';
import { getEveryFacility } from '../facilities/view.ts';
import { byNewestVersion, digestTables, recordTable } from './rules.ts';
import type { Release } from './schema.ts';
import { countChanges, formatCounts, type TableChanges, type WithdrawnRow } from './words.ts';

/** A row of a release that has an address on this site. */
type Linked<Row> = Row & { href: string | undefined };

/** What a release changed of one table, in the words of a page. */
export interface ChangesView extends Omit<TableChanges, 'added' | 'altered' | 'withdrawn'> {
  title: string;
  added: Linked<TableChanges['added'][number]>[];
  altered: Linked<TableChanges['altered'][number]>[];
  withdrawn: Linked<WithdrawnRow>[];
  /** What a column is called, and a cell in plain words; as they are where the table has the column no more. */
  columnTitle: (column: string) => string;
  cellText: (column: string, text: string) => string;
}

/** A release with its tables; `isFirst` has nothing to be compared with. */
export interface ReleaseView extends Omit<Release, 'tables'> {
  tables: ChangesView[];
  isFirst: boolean;
}

/** All releases, the newest first. */
export const getReleases = derive((content): ReleaseView[] => {
  const releases = readReleases(content);
  const tables = getTables(content);
  return releases.map((release, index) => ({
    ...release,
    isFirst: index === releases.length - 1,
    tables: release.tables.map((changes) => viewChanges(changes, tables)),
  }));
});

const readReleases = derive((content): Release[] => {
  return content.releases.toSorted(byNewestVersion);
});

function viewChanges(changes: TableChanges, tables: readonly Table[]): ChangesView {
  const { name } = changes;
  const table = tables.find((candidate) => candidate.name === name);
  const columnOf = (column: string) => table?.columns.find((one) => one.name === column);
  const link = <Row extends { key: string }>(row: Row) => ({
    ...row,
    href: recordAddress(name, row.key),
  });
  return {
    ...changes,
    title: table?.title ?? name,
    added: changes.added.map(link),
    altered: changes.altered.map(link),
    withdrawn: changes.withdrawn.map(link),
    columnTitle: (column) => {
      const found = columnOf(column);
      return found ? titleOf(found) : column;
    },
    cellText: (column, text) => {
      const found = columnOf(column);
      return found ? explainCell(found, text) : text;
    },
  };
}

/** What the site's tables are called by those who cite them, and their fingerprint. */
export interface VersionView {
  /** The newest release, `2026.11.22`; undefined before the first. */
  released: string | undefined;
  /** Whether the site holds something else than that release. */
  isChanged: boolean;
  digest: string;
  /** `2026.11.22版`; empty before the first release. */
  text: string;
}

export const getVersion = derive((content): VersionView => {
  const [newest] = readReleases(content);
  const digest = digestTables(getTables(content).map(recordTable));
  const released = newest?.version;
  const isChanged = newest !== undefined && newest.digest !== digest;
  return { released, isChanged, digest, text: formatVersion(released, isChanged) };
});

/** What is no more at an address of this site, with the release that withdrew it. */
export interface WithdrawnView {
  href: string;
  table: string;
  tableTitle: string;
  title: string;
  release: Pick<Release, 'version' | 'date'>;
  /** What each of its rows held, each column with its meaning. */
  rows: { name: string; text: string }[][];
}

/** All addresses whose records were withdrawn and have not come back, those withdrawn last first. */
export const getWithdrawn = derive((content): WithdrawnView[] => {
  const releases = getReleases(content);
  const tables = getTables(content);
  const facilities = getEveryFacility(content);
  const present = new Set([
    ...facilities.map(({ href }) => href),
    ...tables.flatMap(({ name, key, rows }) =>
      rows.map((row) => recordAddress(name, formatCell(row[key[0] ?? '']))),
    ),
  ]);
  const labelOf = (name: string) => tables.find((table) => table.name === name)?.label[0] ?? '';
  const rows = releases.flatMap(({ version, date, tables: changed }) =>
    changed.flatMap(({ name, title: tableTitle, withdrawn, columnTitle, cellText }) =>
      withdrawn.flatMap(({ href, title, cells }) =>
        href === undefined || present.has(href)
          ? []
          : [
              {
                href,
                table: name,
                tableTitle,
                title: cells[labelOf(name)] ?? title,
                release: { version, date },
                facts: Object.entries(cells)
                  .filter(([, text]) => text)
                  .map(([column, text]) => ({
                    name: columnTitle(column),
                    text: cellText(column, text),
                  })),
              },
            ],
      ),
    ),
  );
  return [...groupBy(rows, ({ href }) => href).values()].flatMap((own) => {
    const [newest] = own;
    if (!newest) return [];
    const last = own.filter(({ release }) => release.version === newest.release.version);
    return [{ ...newest, rows: last.map(({ facts }) => facts) }];
  });
});

/** Parts of one page that were withdrawn, by the table that they were rows of. */
export function getWithdrawnParts(content: Content, table: string): WithdrawnView[] {
  return getWithdrawn(content).filter((withdrawn) => withdrawn.table === table);
}

/** What a release changed, in one sentence. */
export function summarizeRelease(release: ReleaseView): string {
  const changed = release.isFirst
    ? `第一个版本，${release.tables.map(({ title, rows }) => `${title}${rows}行`).join('，')}`
    : listChanged(release)
        .map((table) => `${table.title}：${formatCounts(table)}`)
        .join('；');
  return [release.note, changed].filter(Boolean).join(' ');
}

/** Tables of a release that it changed. */
export function listChanged({ tables }: ReleaseView): ChangesView[] {
  return tables.filter((changes) => countChanges(changes) > 0);
}
