import { encode } from 'uqr';

/** A QR code as an SVG path: one unit a module, with the quiet zone of four modules that readers need around it. */
export interface QrPath {
  /** Width and height of the drawing. */
  size: number;
  d: string;
}

/** Draws the QR code of a text, readable with a seventh of it soiled (level M). */
export function drawQrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  return { size, d: data.map(drawRow).join('') };
}

function drawRow(row: readonly boolean[], y: number): string {
  const starts = row.flatMap((isDark, x) => (isDark && !row[x - 1] ? [x] : []));
  return starts
    .map((x) => {
      const end = row.indexOf(false, x);
      const width = (end === -1 ? row.length : end) - x;
      return `M${x} ${y}h${width}v1h-${width}z`;
    })
    .join('');
}
