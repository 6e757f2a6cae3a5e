import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { serveSite } from './serve.ts';
import { root, runTool } from './tool.ts';

/** A site built from another content folder. */
export interface BuiltSite {
  ok: boolean;
  output: string;
  /** Where its files are. */
  folder: string;
  /** Serves it; `close` of what comes back stops that. */
  serve: () => ReturnType<typeof serveSite>;
  remove: () => void;
}

/**
 * Builds a site from a content folder into a folder of its own below the project's, for Astro keeps what it works on in
 * one place for all output folders outside: builds side by side would take each other's files. A test's own NODE_ENV
 * and DEV would make it a build for development, which reads the content anew for every page.
 */
export async function buildSite(
  content: string,
  parent = join(root, 'node_modules/.sites'),
): Promise<BuiltSite> {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'site-'));
  const env = {
    NODE_ENV: 'production',
    DEV: undefined,
    CONTENT_ROOT: content,
    OUT_DIR: folder,
    PRECOMPRESS: 'off',
  };
  return {
    ...(await runTool('astro', ['build'], { env })),
    folder,
    serve: () => serveSite(folder),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
