import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Builds the search index over the built pages, into `pagefind/`. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { index, errors } = await createIndex({ forceLanguage: 'zh' });
        if (!index) throw new Error(`pagefind: ${errors.join('; ')}`);
        const { page_count: pages, errors: pageErrors } = await index.addDirectory({
          path: folder,
        });
        const { errors: writeErrors } = await index.writeFiles({ outputPath: `${folder}pagefind` });
        await close();
        const all = [...pageErrors, ...writeErrors];
        if (all.length > 0) throw new Error(`pagefind: ${all.join('; ')}`);
        logger.info(`${pages} pages indexed`);
      },
    },
  };
}
