/** A cell of a drawn table header. */
export interface HeaderCell {
  text: string;
  rowspan: number;
  colspan: number;
}

/**
 * Rows of a drawn header from columns given by level (`['2021年', '托位']`): equal neighbours of an
 * upper level share a cell, a column with fewer levels reaches down to the last row.
 */
export function headerRows(columns: readonly (readonly string[])[]): HeaderCell[][] {
  const depth = Math.max(...columns.map((levels) => levels.length));
  return Array.from({ length: depth }, (_, level) => {
    const row: HeaderCell[] = [];
    columns.forEach((levels, index) => {
      const text = levels[level];
      if (text === undefined) return;
      const isLast = level === levels.length - 1;
      const left = columns[index - 1];
      const shared = !isLast && left !== undefined && left.length > level + 1;
      const sameAsLeft =
        shared && levels.slice(0, level + 1).every((part, at) => part === left[at]);
      const last = row.at(-1);
      if (sameAsLeft && last) last.colspan += 1;
      else row.push({ text, rowspan: isLast ? depth - level : 1, colspan: 1 });
    });
    return row;
  });
}
