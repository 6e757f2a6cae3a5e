import type { SitePage } from './site.ts';

/** Code that a full page offers to copy, with what it holds. */
export interface EmbedCode {
  /** Address of the page that offers it. */
  full: string;
  /** Address of the page that it embeds. */
  path: string;
  code: string;
  /** In pixels. */
  height: number;
}

/** What full pages offer to copy, as it reads. */
export function listEmbedCodes(pages: readonly SitePage[]): EmbedCode[] {
  return pages.flatMap(({ path: full, html }) =>
    [...html.matchAll(/<code id="embed-[^"]*"[^>]*>(.*?)<\/code>/gs)].map(([, text = '']) => {
      const code = text
        .replace(/<[^>]+>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replace(/&(quot|#34);/g, '"')
        .replaceAll('&amp;', '&');
      const path = /src="[^"]*?(\/embed\/[^"]*)"/.exec(code)?.[1] ?? 'no address';
      return { full, path, code, height: Number(/height="(\d+)"/.exec(code)?.[1]) };
    }),
  );
}
