/** A table as a release keeps it: text cells, without columns whose change is none of the record. */
export interface RecordedTable {
  name: string;
  key: readonly string[];
  label: readonly string[];
  columns: readonly string[];
  rows: readonly Readonly<Record<string, string>>[];
}

/** A row that a table has had no more since a release, with its last cells. */
export interface WithdrawnRow {
  /** Its key columns, separated by spaces. */
  key: string;
  title: string;
  cells: Record<string, string>;
}

/** What became of one table from one release to the next. */
export interface TableChanges {
  name: string;
  /** How many rows it has now. */
  rows: number;
  added: { key: string; title: string }[];
  /** Of each changed cell the column with what it held; empty where it held nothing. */
  altered: { key: string; title: string; cells: { column: string; old: string; new: string }[] }[];
  withdrawn: WithdrawnRow[];
}

/** Rows of one kind that a page lists of one table. */
export const mostListed = 200;

/** How many rows a table's changes concern. */
export function countChanges({ added, altered, withdrawn }: Omit<TableChanges, 'name' | 'rows'>) {
  return added.length + altered.length + withdrawn.length;
}

/** `新增3条，撤下1条`; empty where nothing changed. */
export function formatCounts({
  added,
  altered,
  withdrawn,
}: Omit<TableChanges, 'name' | 'rows'>): string {
  return [
    added.length > 0 && `新增${added.length}条`,
    altered.length > 0 && `改动${altered.length}条`,
    withdrawn.length > 0 && `撤下${withdrawn.length}条`,
  ]
    .filter(Boolean)
    .join('，');
}
