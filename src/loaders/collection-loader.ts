import type { Loader, LoaderContext } from 'astro/loaders';
import { contentRoot } from '../reading/content-root.ts';
import { readContent, type Content } from '../model/content/read.ts';
import type { RecordKind } from '../model/content/kinds.ts';

/** In a build the content is read once for all collections; development reads what has changed. */
let built: Content | undefined;

/**
 * A loader that takes one kind of record from the content. In development it follows the content folder and empties its
 * store while the content has problems; a build fails with them.
 */
export function collectionLoader(kind: string, { list }: RecordKind): Loader {
  const load = async ({ store, parseData, watcher }: LoaderContext) => {
    const content = watcher ? readContent(contentRoot) : (built ??= readContent(contentRoot));
    const entries = list(content);
    store.clear();
    for (const { id, data } of entries)
      store.set({ id, data: await parseData({ id, data: { ...data } }) });
  };
  return {
    name: `content-${kind}`,
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
