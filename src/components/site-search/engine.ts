/** One page that a query finds. */
export interface FoundPage {
  href: string;
  title: string;
  kind: string;
  places: string[];
  /** Pieces of the page's text; the marked ones match. */
  excerpt: { text: string; isMarked: boolean }[];
}

/** What a query finds: the number of pages, and the pages one batch at a time. */
export interface Found {
  total: number;
  load: (from: number, to: number) => Promise<FoundPage[]>;
}

/** Chosen values by filter; what is empty is not filtered by. */
export type SearchFilters = Record<string, string>;

interface PagefindPage {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

interface Pagefind {
  init: () => Promise<void>;
  search: (
    query: string,
    options: { filters: Record<string, string> },
  ) => Promise<{ results: { data: () => Promise<PagefindPage> }[] }>;
}

let loading: Promise<Pagefind> | undefined;

/** Loads the index's program once; a failed load is tried again by the next query. */
function loadPagefind(): Promise<Pagefind> {
  const address = '/pagefind/pagefind.js';
  loading ??= (async () => {
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.init();
    return pagefind;
  })();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** Finds the pages that hold a query. Rejects when the index can't be loaded. */
export async function search(query: string, filters: SearchFilters): Promise<Found> {
  const pagefind = await loadPagefind();
  const chosen = Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
  const { results } = await pagefind.search(query, { filters: chosen });
  return {
    total: results.length,
    load: async (from, to) => {
      const pages = await Promise.all(results.slice(from, to).map((result) => result.data()));
      return pages.map(({ url, excerpt, meta, filters: values }) => ({
        href: url,
        title: meta['title'] ?? url,
        kind: values['kind']?.[0] ?? '',
        places: values['place'] ?? [],
        excerpt: readExcerpt(excerpt),
      }));
    },
  };
}

/** Pagefind marks matches with HTML; it is read as text and never inserted. */
function readExcerpt(html: string): FoundPage['excerpt'] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node) => ({
    text: node.textContent ?? '',
    isMarked: node.nodeName === 'MARK',
  }));
}
