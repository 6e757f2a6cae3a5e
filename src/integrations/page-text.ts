import { DomUtils, ElementType, parseDocument } from 'htmlparser2';

type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;

/** A block of a page's content. */
interface PageBlock {
  text: string;
  isHeading: boolean;
  /** Id of the block's element, or of the nearest one around it. */
  anchor?: string | undefined;
}

/** What of a built page can be found. */
export interface PageText {
  /** Text of the first `<h1>`. */
  title: string;
  blocks: PageBlock[];
  /** Values of `data-pagefind-filter` by name. */
  filters: Record<string, string[]>;
}

/** Elements that stand within a block and do not end it. */
const inlineNames = new Set(
  'a abbr b bdi bdo br cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tspan u var wbr'.split(
    ' ',
  ),
);

/**
 * Reads what stands inside `data-pagefind-body` and outside `data-pagefind-ignore`. A block is the text between two
 * starts or ends of elements that are not inline; a line break within it is white space. An ignored element's own filter
 * counts, those inside it do not. Undefined for a page without content.
 */
export function readPageText(html: string): PageText | undefined {
  const body = DomUtils.findOne(
    ({ attribs }) => 'data-pagefind-body' in attribs,
    [parseDocument(html)],
  );
  if (!body) return undefined;
  const page: PageText = { title: '', blocks: [], filters: {} };
  let text = '';

  function endBlock(element: Element, { isHeading, anchor }: Omit<PageBlock, 'text'>): void {
    const shown = clean(text);
    text = '';
    if (!shown) return;
    if (element.name === 'h1' && !page.title) page.title = shown;
    else page.blocks.push({ text: shown, isHeading, anchor });
  }

  function read(element: Element, around: Omit<PageBlock, 'text'>, block: Element): void {
    for (const child of element.children) {
      if (child.type === ElementType.Text) text += child.data;
      if (child.type !== ElementType.Tag) continue;
      addFilter(page.filters, child);
      if (child.name === 'template' || 'data-pagefind-ignore' in child.attribs) continue;
      if (child.name === 'br') text += ' ';
      if (inlineNames.has(child.name)) {
        read(child, around, block);
        continue;
      }
      endBlock(block, around);
      const own = {
        isHeading: around.isHeading || /^h[1-6]$/.test(child.name),
        anchor: child.attribs['id'] ?? around.anchor,
      };
      read(child, own, child);
      endBlock(child, own);
    }
  }

  read(body, { isHeading: false }, body);
  endBlock(body, { isHeading: false });
  return page;
}

/** Notes a filter, `name:value` or its name alone, where the element's text is the value. */
function addFilter(filters: PageText['filters'], element: Element): void {
  const filter = element.attribs['data-pagefind-filter'];
  if (!filter) return;
  const [, name = filter, given] = /^([^:]+):(.*)$/s.exec(filter) ?? [];
  const value = clean(given ?? DomUtils.textContent(element));
  const values = (filters[name] ??= []);
  if (value && !values.includes(value)) values.push(value);
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
