import { Parser } from 'htmlparser2';
import type { TextClass } from '../lib/search-encoding.ts';

/** One block of a page's content. */
export interface TextBlock {
  text: string;
  textClass: TextClass;
  /** Id of the element that holds it, or of the nearest one around it. */
  anchor?: string;
}

/** What the index holds of a page. */
export interface PageText {
  title: string;
  blocks: TextBlock[];
  /** Values of `data-pagefind-filter` by name. */
  filters: Record<string, string[]>;
}

/** Elements that stand within a block and do not end it. */
const inlineNames = new Set(
  'a abbr b bdi bdo br cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tspan u var wbr'.split(
    ' ',
  ),
);

/** Elements whose text nobody reads. */
const silentNames = new Set(['script', 'style', 'template']);

const headingName = /^h[1-6]$/;

interface OpenElement {
  anchor: string | undefined;
  textClass: TextClass;
  isContent: boolean;
  isSilent: boolean;
  /** Name of the filter that the element's text is a value of. */
  filter: string | undefined;
  text: string;
}

const outside: OpenElement = {
  anchor: undefined,
  textClass: 'body',
  isContent: false,
  isSilent: false,
  filter: undefined,
  text: '',
};

function getClass(name: string, around: TextClass, hasTitle: boolean): TextClass {
  if (!headingName.test(name)) return around;
  return name === 'h1' && !hasTitle ? 'title' : 'heading';
}

/**
 * Reads the blocks of a built page: what stands inside `data-pagefind-body` and outside
 * `data-pagefind-ignore`. A block is the text between two starts or ends of elements that are not
 * inline; a line break within it is white space. The first `<h1>` is the title. An ignored element's
 * own filter counts, those inside it do not. Undefined for a page without content.
 */
export function readPageText(html: string): PageText | undefined {
  const blocks: TextBlock[] = [];
  const filters: Record<string, string[]> = {};
  const open: OpenElement[] = [];
  const state = { text: '', hasContent: false, hasTitle: false };
  const current = () => open.at(-1) ?? outside;

  function endBlock() {
    const { textClass, anchor } = current();
    const shown = state.text.replace(/\s+/g, ' ').trim();
    state.text = '';
    if (shown) blocks.push({ text: shown, textClass, ...(anchor && { anchor }) });
  }

  function addFilter(name: string, value: string) {
    const values = (filters[name] ??= []);
    if (value && !values.includes(value)) values.push(value);
  }

  const parser = new Parser({
    onopentag(name, attributes) {
      const around = current();
      if (!inlineNames.has(name) && around.isContent) endBlock();
      if (name === 'br') state.text += ' ';
      const isBody = 'data-pagefind-body' in attributes;
      const filter = attributes['data-pagefind-filter'];
      const [, filterName = filter, value] = /^([^:]+):(.*)$/s.exec(filter ?? '') ?? [];
      const element: OpenElement = {
        anchor: isBody ? undefined : (attributes['id'] ?? around.anchor),
        textClass: getClass(name, around.textClass, state.hasTitle),
        isContent: isBody || around.isContent,
        isSilent: around.isSilent || silentNames.has(name) || 'data-pagefind-ignore' in attributes,
        filter: value === undefined ? filterName : undefined,
        text: '',
      };
      if (element.isContent && !around.isSilent) {
        state.hasContent ||= isBody;
        if (filterName && value !== undefined) addFilter(filterName, value.trim());
        if (!element.isSilent) state.hasTitle ||= element.textClass === 'title';
      }
      open.push(element);
    },
    ontext(data) {
      const element = current();
      if (!element.isContent || element.isSilent) return;
      state.text += data;
      for (const around of open) if (around.filter) around.text += data;
    },
    onclosetag(name) {
      const element = current();
      if (element.isContent && !inlineNames.has(name)) endBlock();
      open.pop();
      if (element.filter && element.isContent && !element.isSilent) {
        addFilter(element.filter, element.text.replace(/\s+/g, ' ').trim());
      }
    },
  });
  parser.end(html);
  if (!state.hasContent) return undefined;
  const title = blocks.find(({ textClass }) => textClass === 'title')?.text ?? '';
  return { title, blocks, filters };
}
