import { parseDocument } from 'htmlparser2';

/** What a reader gets of a page, one entry a line. */
export interface PageText {
  /** Text between two block elements, and the words of attributes that are shown or read out. */
  text: string[];
  /** Addresses that the page leads to or loads, and the anchors that it offers, in their order. */
  links: string[];
}

type Node = ReturnType<typeof parseDocument>['children'][number];

const unseen = new Set(['script', 'style', 'template']);
const inline = new Set(
  'a abbr b bdi br cite code data em i kbd mark q rt ruby s small span strong sub sup time tspan u var wbr'.split(
    ' ',
  ),
);
const spoken = ['alt', 'aria-label', 'placeholder', 'title', 'value', 'content'];
const addresses = ['href', 'src', 'srcset', 'action', 'data-src', 'download', 'id'];

/** Reads a page's visible text, and the links in it; what the bundler names is left out. */
export function readPage(html: string): PageText {
  const text: string[] = [];
  const links: string[] = [];
  let line = '';
  const endLine = () => {
    const tidy = line.replace(/\s+/g, ' ').trim();
    if (tidy) text.push(tidy);
    line = '';
  };
  const visit = (node: Node) => {
    if (node.type === 'text') line += node.data;
    if (!('children' in node)) return;
    const name = 'name' in node ? node.name : '';
    const given = 'attribs' in node ? node.attribs : {};
    const isBlock = !inline.has(name);
    if (isBlock) endLine();
    for (const attribute of spoken)
      if (given[attribute]) text.push(`${attribute}: ${given[attribute]}`);
    for (const attribute of addresses)
      if (given[attribute] !== undefined && !given[attribute].startsWith('/_astro/'))
        links.push(`${name} ${attribute}=${given[attribute]}`);
    if (!unseen.has(name)) node.children.forEach(visit);
    if (isBlock) endLine();
  };
  parseDocument(html).children.forEach(visit);
  endLine();
  return { text, links };
}

/** `/_astro/map.Dk3x_1aB.js` as `/_astro/map.js`: the bundler names its files by what is in them. */
export function unhash(address: string): string {
  return address.replace(/(_astro\/[^.\s?#]+)\.[\w-]{8}(?=\.\w+)/g, '$1');
}
