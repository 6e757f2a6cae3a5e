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

function csvText(value: CsvValue): string {
  if (value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : value.join(';');
  return /^'*[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
}

/** A cell as CSV has it: in quotes where RFC 4180 asks for them. */
export function quoteCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
