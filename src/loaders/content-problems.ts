import type { AstroIntegration } from 'astro';
import { ContentError } from '../lib/problems.ts';
import { readContent } from './read-content.ts';

/** In development, answers every page with the list of problems while the content has any. */
export function contentProblems(root: string): AstroIntegration {
  return {
    name: 'content-problems',
    hooks: {
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
