import type { Loader, LoaderContext } from 'astro/loaders';
import { contentRoot } from '../reading/content-root.ts';
import { type Content, readContent } from '../model/content/read.ts';

/** An entry of a collection. */
export interface Entry {
  id: string;
  data: Record<string, unknown>;
}

/**
 * A loader that takes one slice of the content. In development it follows the content folder and
 * empties its store while the content has problems; a build fails with them.
 */
export function collectionLoader(name: string, slice: (content: Content) => Entry[]): Loader {
  const load = async ({ store, parseData }: LoaderContext) => {
    const entries = slice(readContent(contentRoot));
    store.clear();
    for (const { id, data } of entries) store.set({ id, data: await parseData({ id, data }) });
  };
  return {
    name: `content-${name}`,
    load: async (context) => {
      const { watcher, store, logger } = context;
      if (!watcher) return load(context);
      const reload = async () => {
        try {
          await load(context);
        } catch (error) {
          store.clear();
          logger.error(error instanceof Error ? error.message : String(error));
        }
      };
      watcher.add(contentRoot);
      watcher.on('all', (_event, path) => {
        if (path.includes(contentRoot)) void reload();
      });
      await reload();
    },
  };
}

/** Entries of records that carry their own id. */
export function byId<Item extends { id: string }>(items: readonly Item[]): Entry[] {
  return items.map((data) => ({ id: data.id, data }));
}
