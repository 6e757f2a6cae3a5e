import { createReadStream, existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { parseHeaders, type HeadersFor } from './headers.ts';

const contentTypes: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.geojson': 'application/geo+json',
  '.gif': 'image/gif',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.mjs': 'text/javascript',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.topojson': 'application/json',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

const compressors = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
    }),
  gzip: promisify(gzip),
};

/** What a file's compressed form is called beside it, where the build has written it. */
const suffixes: Record<Encoding, string> = { br: 'br', gzip: 'gz' };

/** What hosts that compress as they serve use; an unrealistically small page would fool the budgets. */
const BROTLI_QUALITY = 6;

/** How many ports are tried, counting up from the wanted one. */
const PORTS_TRIED = 20;

type Encoding = keyof typeof compressors;

interface File {
  path: string;
  size: number;
  etag: string;
}

interface Site {
  root: string;
  headersFor: HeadersFor;
  compressed: Map<string, Promise<Buffer>>;
}

/** A file as it was sent: its media type, and bytes as counted by `content-length`, so compressed. */
export interface SentFile {
  type: string;
  bytes: number;
}

/** A running server: its address without a slash at the end, and how to stop it. */
export interface ServedSite {
  origin: string;
  close(): Promise<void>;
}

/**
 * Serves a folder on this machine as a static host would: headers from its `_headers` file,
 * brotli and gzip, ranges, ETags, `/foo` → `/foo/` → `/foo/index.html`, and 404.html. Takes the
 * next free port when `port` is taken; 0 is any free port. `onSent` is told of every file that a visitor got.
 */
export async function serveSite(
  root: string,
  { port = 0, onSent }: { port?: number; onSent?: (sent: SentFile) => void } = {},
): Promise<ServedSite> {
  const headersFile = join(root, '_headers');
  const site: Site = {
    root: resolve(root),
    headersFor: parseHeaders(existsSync(headersFile) ? await readFile(headersFile, 'utf8') : ''),
    compressed: new Map(),
  };
  const server = createServer((request, response) => {
    response.on('finish', () => {
      const bytes = Number(response.getHeader('content-length') ?? 0);
      const type = String(response.getHeader('content-type')).replace(/;.*/, '');
      if (request.method === 'GET' && bytes > 0) onSent?.({ type, bytes });
    });
    answer(site, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500).end('500 Internal Server Error\n');
      else response.destroy();
      if (!isAbort(error)) console.error(error);
    });
  });
  const free = await listen(server, port);
  return {
    origin: `http://localhost:${free}`,
    async close() {
      server.closeAllConnections();
      await promisify(server.close.bind(server))();
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  for (let tried = port; ; tried++) {
    try {
      await new Promise<void>((done, fail) => {
        server.once('error', fail);
        server.listen(tried, 'localhost', () => {
          server.off('error', fail);
          done();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if (!hasCode(error, 'EADDRINUSE') || tried - port >= PORTS_TRIED) throw error;
    }
  }
}

async function answer(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isHead = request.method === 'HEAD';
  if (request.method !== 'GET' && !isHead) {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const [address = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
  const path = `/${address.replace(/^\/+/, '')}`;
  response.setHeaders(site.headersFor(path));

  const local = getLocalPath(site.root, path);
  const file = local && (await findFile(local.endsWith(sep) ? join(local, 'index.html') : local));
  if (file) {
    await sendFile({ site, file, request, response, status: 200 });
  } else if (local && !local.endsWith(sep) && (await findFile(join(local, 'index.html')))) {
    response.writeHead(301, { location: `${path}/${query ? `?${query}` : ''}` }).end();
  } else {
    const page = await findFile(join(site.root, '404.html'));
    if (page) await sendFile({ site, file: page, request, response, status: 404 });
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('404 Not Found\n');
  }
}

/** The file or folder under the root that an address path names; undefined where none may be. */
function getLocalPath(root: string, path: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded === '/_headers') return undefined;
  const local = join(root, decoded);
  return local.startsWith(root + sep) ? local : undefined;
}

async function findFile(path: string): Promise<File | undefined> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return undefined;
    const { size, mtimeMs } = found;
    return { path, size, etag: `${size.toString(36)}-${Math.round(mtimeMs).toString(36)}` };
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR') || hasCode(error, 'ENAMETOOLONG'))
      return undefined;
    throw error;
  }
}

async function sendFile(reply: {
  site: Site;
  file: File;
  request: IncomingMessage;
  response: ServerResponse;
  status: 200 | 404;
}): Promise<void> {
  const { site, file, request, response, status } = reply;
  const type = contentTypes[extname(file.path).toLowerCase()] ?? 'application/octet-stream';
  const isText = /^text\/|json|xml|javascript/.test(type);
  const encoding = isText ? chooseEncoding(request) : undefined;
  const etag = `"${file.etag}${encoding ? `-${encoding}` : ''}"`;
  response.setHeader('content-type', isText ? `${type}; charset=utf-8` : type);
  response.setHeader('etag', etag);
  if (isText) response.setHeader('vary', 'accept-encoding');

  if (status === 200 && isSameVersion(request.headers['if-none-match'], etag)) {
    response.writeHead(304).end();
    return;
  }
  if (encoding) {
    const bytes = await compress(site, file, encoding);
    response.writeHead(status, { 'content-encoding': encoding, 'content-length': bytes.length });
    response.end(request.method === 'HEAD' ? undefined : bytes);
    return;
  }

  response.setHeader('accept-ranges', 'bytes');
  const range = status === 200 ? getRange(request, file.size, etag) : undefined;
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'content-range': `bytes */${file.size}` }).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  if (range) response.setHeader('content-range', `bytes ${start}-${end}/${file.size}`);
  response.writeHead(range ? 206 : status, { 'content-length': end - start + 1 });
  if (request.method === 'HEAD' || file.size === 0) response.end();
  else await pipeline(createReadStream(file.path, { start, end }), response);
}

/** The best encoding that the request accepts; none for a range, which counts unencoded bytes. */
function chooseEncoding({ headers }: IncomingMessage): Encoding | undefined {
  if (headers.range) return undefined;
  const accepted = String(headers['accept-encoding'] ?? '').split(/\s*,\s*/);
  return (['br', 'gzip'] as const).find((name) =>
    accepted.some((entry) => entry.split(';')[0] === name && !/;\s*q=0(\.0*)?$/.test(entry)),
  );
}

function compress(site: Site, file: File, encoding: Encoding): Promise<Buffer> {
  const key = `${file.path} ${file.etag} ${encoding}`;
  const cached = site.compressed.get(key);
  if (cached) return cached;
  const bytes = readFile(`${file.path}.${suffixes[encoding]}`).catch(() =>
    readFile(file.path).then(compressors[encoding]),
  );
  site.compressed.set(key, bytes);
  return bytes;
}

/** Whether an If-None-Match header names this version. */
function isSameVersion(header: string | undefined, etag: string): boolean {
  const named = header?.split(/\s*,\s*/).map((entry) => entry.replace(/^W\//, ''));
  return named?.some((entry) => entry === etag || entry === '*') ?? false;
}

/**
 * The inclusive bytes that a Range header asks for. Undefined, so the whole file, without one, for
 * several ranges or other units, and when If-Range names another version.
 */
function getRange(
  { headers }: IncomingMessage,
  size: number,
  etag: string,
): { start: number; end: number } | 'unsatisfiable' | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? [];
  if (first === undefined || last === undefined || first + last === '') return undefined;
  if (headers['if-range'] !== undefined && headers['if-range'] !== etag) return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start > end ? 'unsatisfiable' : { start, end };
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** Whether a visitor merely went away before everything was sent. */
function isAbort(error: unknown): boolean {
  return hasCode(error, 'ERR_STREAM_PREMATURE_CLOSE') || hasCode(error, 'ECONNRESET');
}

if (import.meta.main) {
  const { origin } = await serveSite(process.env.OUT_DIR ?? 'dist', {
    port: Number(process.env.PORT ?? 4321),
  });
  console.log(`Serving the site at ${origin}/ (Ctrl+C stops it)`);
}
