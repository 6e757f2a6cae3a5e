import type { Page, Request } from 'playwright-core';

/** One thing that a page loaded. Bytes are as sent, so compressed, without headers. */
export interface Resource {
  path: string;
  kind: string;
  bytes: number;
  /** Whether the page shows nothing before it is there. */
  isBlocking: boolean;
}

/** What a page loads for a new visitor, with an empty cache, until nothing more comes. */
export async function readLoading(page: Page, path: string): Promise<Resource[]> {
  const requests: Request[] = [];
  page.on('requestfinished', (request) => requests.push(request));
  await page.goto(path, { waitUntil: 'networkidle' });
  const blocking = new Set(await page.evaluate(findBlocking));
  const resources: Resource[] = [];
  for (const request of requests) {
    const url = request.url();
    if (!url.startsWith('http')) continue;
    const { responseBodySize: bytes } = await request.sizes();
    const kind = request.resourceType();
    resources.push({
      path: new URL(url).pathname,
      kind,
      bytes,
      isBlocking: kind === 'document' || blocking.has(url),
    });
  }
  return resources;
}

/** Runs in the browser: the addresses that it had to have before it painted. */
function findBlocking(): string[] {
  return performance
    .getEntriesByType('resource')
    .filter((entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking')
    .map(({ name }) => name);
}

export function sumBytes(resources: Resource[]): number {
  return resources.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Notes from now on the addresses of what a page loads, its workers aside. */
export function listenForFiles(page: Page): Set<string> {
  const files = new Set<string>();
  page.on('requestfinished', (request) => {
    if (request.url().startsWith('http')) files.add(new URL(request.url()).pathname);
  });
  return files;
}
