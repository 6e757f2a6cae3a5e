import type { Browser } from 'playwright-core';
import type { SitePage } from './site.ts';

/** What the checks look at in a page, as a browser without script reads its HTML. */
export interface Outline {
  path: string;
  type: string;
  headings: { level: number; text: string }[];
  ids: string[];
  /** Every address that the page points to, as written, with the element that does. */
  links: { href: string; element: string }[];
  /** Script, style and handlers inside the HTML, which the content security policy forbids. */
  inline: string[];
  policy: string | null;
  lang: string;
  title: string;
}

/** Reads pages with the browser's own parser; nothing in them is run or fetched. */
export async function readOutlines(browser: Browser, pages: SitePage[]): Promise<Outline[]> {
  const reader = await browser.newPage();
  const outlines: Outline[] = [];
  for (const { path, type, html } of pages) {
    outlines.push({ path, type, ...(await reader.evaluate(outlineOf, html)) });
  }
  await reader.close();
  return outlines;
}

/** Runs in the browser, so it may use nothing from outside itself. */
function outlineOf(html: string): Omit<Outline, 'path' | 'type'> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const all = [...page.querySelectorAll('*')];
  const nameOf = (element: Element) => (element.cloneNode() as Element).outerHTML.slice(0, 120);
  const policy = page.querySelector('meta[http-equiv="Content-Security-Policy" i]');
  const linkAttributes = ['href', 'src', 'action', 'formaction', 'poster', 'xlink:href', 'data'];
  return {
    headings: [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => ({
      level: Number(heading.localName.slice(1)),
      text: heading.textContent.trim(),
    })),
    ids: all.map(({ id }) => id).filter(Boolean),
    links: all.flatMap((element) =>
      linkAttributes
        .map((name) => element.getAttribute(name))
        .filter((href) => href !== null)
        .map((href) => ({ href, element: nameOf(element) })),
    ),
    inline: all
      .filter(
        (element) =>
          element.localName === 'style' ||
          element.hasAttribute('style') ||
          element.getAttributeNames().some((name) => name.startsWith('on')) ||
          /^\s*javascript:/i.test(element.getAttribute('href') ?? '') ||
          (element.matches('script:not([src])') &&
            !/json/.test(element.getAttribute('type') ?? '')),
      )
      .map(nameOf),
    policy: policy?.getAttribute('content') ?? null,
    lang: page.documentElement.lang,
    title: page.title,
  };
}
