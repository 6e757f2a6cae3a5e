import type { AstroIntegration } from 'astro';
import { ContentError, formatProblem } from '../lib/problems.ts';
import { readContent } from '../model/content/read.ts';

/**
 * In development, answers every page with the list of problems while the content has any. A build names the doubts
 * that registers raise.
 */
export function contentProblems(root: string): AstroIntegration {
  return {
    name: 'content-problems',
    hooks: {
      'astro:build:start': ({ logger }) => {
        for (const warning of readContent(root).warnings) logger.warn(formatProblem(warning));
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (!request.headers.accept?.includes('text/html')) return next();
          try {
            readContent(root);
            next();
          } catch (error) {
            if (!(error instanceof ContentError)) return next(error);
            response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
            response.end(error.message);
          }
        });
      },
    },
  };
}
