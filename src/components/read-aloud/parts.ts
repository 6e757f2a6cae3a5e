/** What is read in one go: a heading, a paragraph, an item of a list, a row of a table. */
export interface Part {
  /** What is marked meanwhile. */
  element: HTMLElement;
  text: string;
}

const unread =
  'nav, form, fieldset, button, select, input, svg, script, [hidden], [aria-hidden=true], .visually-hidden, .no-print';

/** The parts of an element that a reader sees, in order. */
export function findParts(element: HTMLElement): Part[] {
  if (isUnread(element)) return [];
  if (element instanceof HTMLTableRowElement) return [{ element, text: readRow(element) }];
  const parts: Part[] = [];
  let text = '';
  const close = () => {
    if (text.trim()) parts.push({ element, text });
    text = '';
  };
  for (const node of element.childNodes) {
    if (node instanceof HTMLElement && !isInline(node)) {
      close();
      parts.push(...findParts(node));
    } else {
      text += readText(node);
    }
  }
  close();
  return parts;
}

function isUnread(element: Element): boolean {
  return element.matches(unread) || !element.checkVisibility();
}

function isInline(element: Element): boolean {
  return getComputedStyle(element).display.startsWith('inline');
}

function readText(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || isUnread(node)) return '';
  if (node instanceof HTMLBRElement) return '，';
  return [...node.childNodes].map(readText).join('');
}

/** The cells of a row, each after the head of its column, where the table has one simple head. */
function readRow(row: HTMLTableRowElement): string {
  const table = row.closest('table');
  const heads = table?.tHead?.rows.length === 1 ? table.tHead.rows[0] : undefined;
  if (row === heads) return '';
  return [...row.cells]
    .map((cell) => {
      const text = readText(cell).trim();
      const head = heads?.cells.length === row.cells.length && heads.cells[cell.cellIndex];
      const name =
        cell.dataset['label'] ?? (head && cell.cellIndex > 0 ? readText(head).trim() : '');
      return text && name + text;
    })
    .filter(Boolean)
    .join('，');
}
