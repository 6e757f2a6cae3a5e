import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPageText } from './search-blocks.ts';
import { decodeCbor, encodeCbor } from './search-cbor.ts';
import { mergeParts } from './search-merge.ts';
import { makeSearchFiles, type SearchPage } from './search-pages.ts';
import { pagefindVersion, writePagefind } from './search-pagefind.ts';
import { rankPages, readListed } from './search-rank.ts';

describe('readPageText(html)', () => {
  const read = (body: string) =>
    readPageText(`<body><main data-pagefind-body>${body}</main></body>`);
  const texts = (body: string) => read(body)?.blocks.map(({ text }) => text);

  it('ends a block where a block ends, not where inline elements do', () => {
    expect(texts('<dl><dt>甲</dt><dd>乙</dd></dl>')).toEqual(['甲', '乙']);
    expect(texts('<p>甲<a href="/">乙</a><strong>丙</strong>丁</p>')).toEqual(['甲乙丙丁']);
    expect(texts('<li>甲<ul><li>乙</li></ul>丙</li>')).toEqual(['甲', '乙', '丙']);
    expect(texts('<td>甲<br>乙&amp;<wbr>丙</td>')).toEqual(['甲 乙&丙']);
  });

  it('reads content only', () => {
    expect(readPageText('<body><p>甲</p></body>')).toBeUndefined();
    expect(texts('<p>甲</p><div data-pagefind-ignore><p>乙</p></div><script>丙</script>')).toEqual([
      '甲',
    ]);
  });

  it('knows the title, headings and anchors', () => {
    expect(
      read('<h1>题</h1><h2 id="h1">节</h2><table><tr id="r1"><td>格</td></tr></table>'),
    ).toEqual({
      title: '题',
      filters: {},
      blocks: [
        { text: '题', textClass: 'title' },
        { text: '节', textClass: 'heading', anchor: 'h1' },
        { text: '格', textClass: 'body', anchor: 'r1' },
      ],
    });
  });

  it('collects filters by value and by text, of an ignored element its own', () => {
    const html = `<span data-pagefind-filter="kind:类"></span><i data-pagefind-filter="domain">老</i>
      <div data-pagefind-ignore data-pagefind-filter="year:2022年"><i data-pagefind-filter="domain">小</i></div>`;
    expect(read(html)?.filters).toEqual({ kind: ['类'], domain: ['老'], year: ['2022年'] });
  });
});

describe('rankPages(pages, listed)', () => {
  const page = (href: string, length = 1): SearchPage => ({
    href,
    title: '',
    filters: {},
    blocks: [{ text: '甲'.repeat(length), textClass: 'body' }],
  });

  it('follows the list, then other pages, long pages last', () => {
    const listed = readListed(
      '<a href="/x/"></a><div data-everything><a href="/b/">b</a><a class="c" href="/a/#p1">a</a></div>',
    );
    const pages = [page('/a/'), page('/long/', 9000), page('/b/', 9000), page('/other/')];
    expect(rankPages(pages, listed).map(({ href }) => href)).toEqual([
      '/a/',
      '/other/',
      '/b/',
      '/long/',
    ]);
  });

  it('puts records that only a list names where that list stands', () => {
    const listed = ['/places/1/', '/homes/in/1/', '/policies/1/'];
    const pages = ['/policies/1/', '/homes/', '/homes/2/', '/homes/1/', '/places/1/'];
    expect(
      rankPages(
        pages.map((href) => page(href)),
        listed,
      ).map(({ href }) => href),
    ).toEqual(['/places/1/', '/homes/1/', '/homes/2/', '/policies/1/', '/homes/']);
  });
});

describe('makeSearchFiles(pages, sources)', () => {
  it('gives a long page several entries with anchors, a short one none', () => {
    const block = (text: string) => ({ text, textClass: 'body' as const, anchor: 'p1' });
    const pages = [[block('甲')], [block('乙'.repeat(1200)), block('丙'.repeat(1200))]].map(
      (blocks, at) => ({
        href: `/${at}/`,
        title: '',
        blocks,
        filters: { place: [at === 0 ? '子县' : '子市'] },
      }),
    );
    const { table, packs } = makeSearchFiles(pages, { within: new Map([['子县', '子市']]) });
    expect(table).toMatchObject({ entries: [1, 1, 2, 1], within: [1, -1] });
    expect(packs.flat().map(({ href, blocks }) => [href, blocks[0]?.[2]])).toEqual([
      ['/0/', undefined],
      ['/1/', 'p1'],
      ['/1/', 'p1'],
    ]);
  });
});

describe('mergeParts(parts, size)', () => {
  const file = (...words: [string, [number, number[], number[]][]][]) =>
    encodeCbor([words.map(([word, entries]) => [word, entries, []])]);

  it('joins words of all parts in order and counts entries on', () => {
    const parts = [
      {
        firstEntry: 0,
        files: [
          file(['乙', [[1, [-25, 4], []]]]),
          file([
            '甲',
            [
              [0, [3], []],
              [2, [5], []],
            ],
          ]),
        ],
      },
      {
        firstEntry: 10,
        files: [
          file(
            [
              '甲',
              [
                [3, [7], []],
                [1, [8], []],
              ],
            ],
            ['𠮷', [[0, [9], []]]],
          ),
        ],
      },
    ];
    const chunks = [...mergeParts(parts, 1)];
    expect(chunks.map(({ first, last }) => [first, last])).toEqual([
      ['乙', '乙'],
      ['甲', '甲'],
      ['𠮷', '𠮷'],
    ]);
    expect(decodeCbor(chunks[1]!.bytes)).toEqual([
      [
        [
          '甲',
          [
            [0, [3], []],
            [2, [5], []],
            [11, [7], []],
            [1, [8], []],
          ],
          [],
        ],
      ],
    ]);
    expect([...mergeParts(parts, 9999)]).toHaveLength(1);
  });
});

describe('Pagefind, as this site uses it', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'search-test-'));
    await writePagefind(
      folder,
      ['甲乙 乙丙 . 丙丁', '甲乙\ua480 .', '甲乙'].map((words) => () => words),
    );
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is pinned to the version whose files were looked through', async () => {
    const { dependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(dependencies['pagefind']).toBe(pagefindVersion);
  });

  it('writes words with entries and places, a point only counting', async () => {
    const [name] = await readdir(join(folder, 'index'));
    const bytes = gunzipSync(await readFile(join(folder, 'index', name!))).subarray(12);
    expect(decodeCbor(bytes)).toEqual([
      [
        ['丙丁', [[0, [-25, 3], []]], []],
        ['乙丙', [[0, [-25, 1], []]], []],
        [
          '甲乙',
          [
            [0, [-25, 0], []],
            [2, [-25, 0], []],
          ],
          [],
        ],
        ['甲乙\ua480', [[1, [-25, 0], []]], []],
      ],
    ]);
  });

  it('publishes its program and its words, and nothing of its own screens', async () => {
    const names = (await readdir(folder)).map((name) => name.replace(/\.[0-9a-f]{8}\./, '.*.'));
    expect(names.toSorted()).toEqual([
      'index',
      'pagefind-entry.json',
      'pagefind.*.pf_meta',
      'pagefind.js',
      'wasm.unknown.pagefind',
    ]);
  });

  it('has a program of the shape that the page drives', async () => {
    const program = await readFile(join(folder, 'pagefind.js'), 'utf8');
    for (const part of [
      'noWorker',
      'await fetch(queued.input)',
      'getAttribute("lang")',
      'id:result2.p',
    ]) {
      expect(program).toContain(part);
    }
  });
});
