/** A cell of a download; arrays are joined by `;`. */
export type CsvValue = string | number | boolean | undefined | readonly string[];

/**
 * CSV text (RFC 4180) with a byte-order mark, so that spreadsheets read it as UTF-8. Text that a
 * spreadsheet would run as a formula, in full width too, gets a leading apostrophe, and so does such
 * text that has one already: taking one away gives the text back.
 */
export function formatCsv(
  columns: readonly string[],
  rows: readonly Record<string, CsvValue>[],
): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => csvText(row[column])))];
  return `\uFEFF${lines.map((cells) => cells.map(quoteCell).join(',')).join('\r\n')}\r\n`;
}

/** A cell as text, before it is guarded: the items of a list are joined by `;`, the unknown is empty. */
export function formatCell(value: CsvValue): string {
  return typeof value === 'object' ? value.join(';') : String(value ?? '');
}

function csvText(value: CsvValue): string {
  const text = formatCell(value);
  if (typeof value === 'number') return text;
  return /^'*[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
}

/** The text of such a cell again: what a guarded one was before. */
export function unguard(cell: string): string {
  return cell.replace(/^'(?='*[=+\-@＝＋－＠\t\r\n])/, '');
}

/** A cell as CSV has it: in quotes where RFC 4180 asks for them. */
export function quoteCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
