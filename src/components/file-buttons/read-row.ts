/** What a row shows, by the headings of its table; what a cell says of a link in it stands under a heading of its own. */
export function readRow(row: HTMLTableRowElement): Record<string, string> {
  const headings = row.closest('table')?.tHead?.rows[0]?.cells ?? [];
  const columns = [...headings].map((heading, index): [string, string][] => {
    const cell = row.cells[index];
    const tags = cell?.querySelector('.tags');
    const name = cell?.querySelector('a') ?? cell;
    return [
      [textOf(heading.firstChild), textOf(name)],
      ...(tags
        ? [['养老还是托育', [...tags.children].map(textOf).join(';')] as [string, string]]
        : []),
    ];
  });
  return Object.fromEntries(columns.flat());
}

function textOf(node: Node | null | undefined): string {
  return node?.textContent?.trim() ?? '';
}
