import { headerRows } from '../lib/table-header.ts';
import type { DocumentBlock } from '../model/documents/schema.ts';
import { cellText, type TableBlock } from './blocks.ts';
import type { RecognizedTable } from './recognize.ts';

type DrawnTable = Extract<DocumentBlock, { kind: 'table' }>;

/** A table as published: merged cells and group rows span again what they cover. */
export function drawnTable(table: TableBlock, recognized: RecognizedTable | undefined): DrawnTable {
  const isGroup = (anchor: string) => recognized?.groupAnchors.has(anchor) ?? false;
  const rowspanAt = (rowIndex: number, column: number): number => {
    if (!recognized?.groupColumns.has(column)) return 1;
    const isCovered = (index: number): boolean => {
      const row = table.rows[index];
      const cell = row?.cells[column];
      return (
        row !== undefined && cell !== undefined && cellText(cell) === '' && !isGroup(row.anchor)
      );
    };
    if (isCovered(rowIndex)) return 0;
    let span = 1;
    while (isCovered(rowIndex + span)) span += 1;
    return span;
  };
  return {
    kind: 'table',
    anchor: table.anchor,
    holds: recognized?.kind ?? 'text',
    header: headerRows(table.columns.map(({ levels }) => levels)).map((row) =>
      row.map(({ text, rowspan, colspan }) => ({ lines: [text], rowspan, colspan })),
    ),
    rows: table.rows.map((row, rowIndex) => {
      const group = isGroup(row.anchor);
      const cells = row.cells.map(({ lines }, column) =>
        group
          ? { lines, rowspan: 1, colspan: column === 0 ? row.cells.length : 0 }
          : { lines, rowspan: rowspanAt(rowIndex, column), colspan: 1 },
      );
      return { anchor: row.anchor, group, cells };
    }),
  };
}
