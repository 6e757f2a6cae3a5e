import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite, type ServedSite } from './serve.ts';

const page = '<!doctype html><title>页</title>'.repeat(100);
const files = {
  _headers: '/*\n  X-Test: all\n/data/*\n  ! X-Test\n',
  'index.html': page,
  '404.html': 'nothing here',
  'projects/index.html': 'projects',
  'data/slots.csv': 'a,b\n',
  'data/tiles.bin': '0123456789',
  '地/index.html': 'place',
};

let folder: string;
let site: ServedSite;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'));
  for (const [path, text] of Object.entries({ ...files, '../outside.txt': 'secret' })) {
    const file = join(folder, 'root', path);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, text);
  }
  site = await serveSite(join(folder, 'root'));
});

afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

/** Sends a path as it is: `fetch` would resolve dots and decompress. */
async function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number | undefined;
    headers: Record<string, string | string[] | undefined>;
    body: Buffer;
  }>();
  const { hostname, port } = new URL(site.origin);
  const sent = request({ hostname, port, path, method, headers }, (response) => {
    const { statusCode: status, headers } = response;
    response
      .toArray()
      .then((chunks) => resolve({ status, headers, body: Buffer.concat(chunks) }), reject);
  });
  sent.on('error', reject).end();
  return promise;
}

test('a folder is its index page, in UTF-8', async () => {
  const { status, headers, body } = await get('/');
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(body.toString()).toBe(page);
  expect((await get('/%E5%9C%B0/')).body.toString()).toBe('place');
});

test('a folder without its slash is sent to the address with one', async () => {
  const { status, headers } = await get('/projects?place=1');
  expect(status).toBe(301);
  expect(headers.location).toBe('/projects/?place=1');
});

test('an address without a file is the 404 page', async () => {
  const { status, body } = await get('/nothing/');
  expect(status).toBe(404);
  expect(body.toString()).toBe('nothing here');
});

test.each([
  '/../outside.txt',
  '/%2e%2e/outside.txt',
  '/..%2foutside.txt',
  '/projects/%2e%2e/%2e%2e/outside.txt',
  '/%00',
  '/%E0%A4%A',
  '/_headers',
  '//outside.example/',
])('%s leads nowhere', async (path) => {
  expect((await get(path)).status).toBe(404);
});

test('a compressed form that stands beside a file is sent as it is', async () => {
  await writeFile(join(folder, 'root/ready.txt'), 'plain');
  await writeFile(join(folder, 'root/ready.txt.br'), brotliCompressSync('made before'));
  const ready = await get('/ready.txt', { 'accept-encoding': 'br' });
  expect(brotliDecompressSync(ready.body).toString()).toBe('made before');
  expect((await get('/ready.txt')).body.toString()).toBe('plain');
});

test('text is sent as brotli, gzip or plain, as the visitor accepts', async () => {
  const brotli = await get('/', { 'accept-encoding': 'gzip, br' });
  expect(brotli.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(brotli.body).toString()).toBe(page);
  const zipped = await get('/', { 'accept-encoding': 'gzip, br;q=0' });
  expect(zipped.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(zipped.body).toString()).toBe(page);
  expect((await get('/data/tiles.bin', { 'accept-encoding': 'br' })).body.toString()).toBe(
    '0123456789',
  );
});

test('what the visitor already has is not sent again', async () => {
  const accept = { 'accept-encoding': 'br' };
  const first = await get('/', accept);
  const again = await get('/', {
    ...accept,
    'if-none-match': `"x", W/${String(first.headers.etag)}`,
  });
  expect(again.status).toBe(304);
  expect(again.body).toHaveLength(0);
  expect((await get('/', { 'if-none-match': String(first.headers.etag) })).status).toBe(200);
});

test.each([
  ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
  ['bytes=7-', 206, '789', 'bytes 7-9/10'],
  ['bytes=-2', 206, '89', 'bytes 8-9/10'],
  ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
  ['bytes=10-', 416, '', 'bytes */10'],
  ['bytes=5-2', 416, '', 'bytes */10'],
  ['bytes=0-1,3-4', 200, '0123456789', undefined],
])('the range %s is answered with %i', async (range, status, body, contentRange) => {
  const reply = await get('/data/tiles.bin', { range });
  expect(reply.status).toBe(status);
  expect(reply.body.toString()).toBe(body);
  expect(reply.headers['content-range']).toBe(contentRange);
});

test('a range of another version is answered with the whole file', async () => {
  const reply = await get('/data/tiles.bin', { range: 'bytes=0-1', 'if-range': '"old"' });
  expect(reply.status).toBe(200);
});

test('headers are those of the _headers file', async () => {
  expect((await get('/projects/')).headers['x-test']).toBe('all');
  expect((await get('/data/slots.csv')).headers['x-test']).toBeUndefined();
});

test('only reading is allowed', async () => {
  expect((await get('/', {}, 'POST')).status).toBe(405);
  const head = await get('/', {}, 'HEAD');
  expect(head.headers['content-length']).toBe(String(Buffer.byteLength(page)));
  expect(head.body).toHaveLength(0);
});

test('a taken port makes way for the next', async () => {
  const taken = Number(new URL(site.origin).port);
  const second = await serveSite(join(folder, 'root'), { port: taken });
  expect(Number(new URL(second.origin).port)).toBeGreaterThan(taken);
  await second.close();
});
