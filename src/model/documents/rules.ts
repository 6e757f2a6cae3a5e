/** The table that holds a row: `t3` of `t3-r5`; any other anchor as it is. */
export function tableAnchor(anchor: string): string {
  return anchor.replace(/-r\d+$/, '');
}

interface Numbered {
  /** The document's id and an ordinal: `city-2022-25`. */
  id: string;
  document: string;
}

/** Orders records by their documents, in the order given, then by their place in the document. */
export function byOrdinal(documents: readonly string[]): (a: Numbered, b: Numbered) => number {
  const order = new Map(documents.map((id, index) => [id, index]));
  const positionOf = ({ document }: Numbered) => order.get(document) ?? documents.length;
  return (a, b) => positionOf(a) - positionOf(b) || ordinalOf(a.id) - ordinalOf(b.id);
}

function ordinalOf(id: string): number {
  return Number(id.slice(id.lastIndexOf('-') + 1));
}
