import type { Page } from 'playwright-core';

/** A page's text as a plain reader sees it: one string for each block, without white space. */
export interface ScannedPage {
  path: string;
  blocks: string[];
}

/**
 * Reads the blocks of built pages in the browser. It shares nothing with the index: it walks the
 * document that the browser made of the page, and ends a block at each element that a browser
 * shows as one by itself.
 */
export function scanPages(page: Page, paths: string[]): Promise<ScannedPage[]> {
  return page.evaluate(async (addresses) => {
    const inline = new Set(
      'a abbr b bdi bdo br cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tspan u var wbr'.split(
        ' ',
      ),
    );
    function readBlocks(node: Node, blocks: string[]): void {
      if (node instanceof Text) {
        blocks[blocks.length - 1] += node.data;
        return;
      }
      if (!(node instanceof Element)) return;
      if (node.matches('[data-pagefind-ignore], script, style, template')) return;
      const isBlock = !inline.has(node.localName);
      if (isBlock) blocks.push('');
      node.childNodes.forEach((child) => readBlocks(child, blocks));
      if (isBlock) blocks.push('');
    }
    const scanned: { path: string; blocks: string[] }[] = [];
    for (const path of addresses) {
      const html = await (await fetch(path)).text();
      const body = new DOMParser()
        .parseFromString(html, 'text/html')
        .querySelector('[data-pagefind-body]');
      if (!body) continue;
      const blocks = [''];
      readBlocks(body, blocks);
      scanned.push({
        path,
        blocks: blocks.map((text) => text.replace(/\s+/g, '')).filter((text) => text),
      });
    }
    return scanned;
  }, paths);
}

/**
 * What makes no difference to a search: full width or half, capitals or small letters; quotes of any kind or none;
 * one kind of brackets, （） 〔〕 【】 [] or (); one kind of dash, — – ～ · or -.
 */
function narrow(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/[\uff01-\uff5e]/g, (character) =>
      String.fromCharCode(character.charCodeAt(0) - 0xfee0),
    )
    .replace(/["'“”„‟‘’‚‛「」『』]/g, '')
    .replace(/[[〔【]/g, '(')
    .replace(/[\]〕】]/g, ')')
    .replace(/[‐‑‒–—―−~〜∼·•・‧]/g, '-')
    .toLowerCase();
}

/** The pages that hold every term of a query within one of their blocks each. */
export function findPlainly(pages: readonly ScannedPage[], query: string): string[] {
  const terms = query.split(/\s+/).map(narrow).filter(Boolean);
  return pages
    .filter(({ blocks }) => terms.every((term) => blocks.some((block) => block.includes(term))))
    .map(({ path }) => path);
}

/** Pages with their blocks narrowed, for `findPlainly`. */
export function narrowPages(pages: readonly ScannedPage[]): ScannedPage[] {
  return pages.map(({ path, blocks }) => ({ path, blocks: blocks.map(narrow) }));
}
