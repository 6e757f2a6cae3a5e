import { describe, expect, it } from 'vitest';
import { scannedBytes } from '../model/search/rules.ts';
import { parseRecords } from '../model/search-texts/rules.ts';
import { makeTextFiles, rankPages, type SearchPage } from './search-texts.ts';

const page = (href: string, text = '甲', filters: SearchPage['filters'] = {}): SearchPage => ({
  href,
  title: href,
  filters,
  blocks: [{ text, isHeading: false, anchor: 'p1' }],
});

describe('rankPages(pages, listed)', () => {
  const rank = (pages: SearchPage[], listed: string[]) =>
    rankPages(pages, listed).map(({ href }) => href);

  it('follows the list, then other pages, long pages last', () => {
    const pages = [
      page('/a/'),
      page('/long/', '甲'.repeat(9000)),
      page('/b/', '甲'.repeat(9000)),
      page('/other/'),
    ];
    expect(rank(pages, ['/b/', '/a/'])).toEqual(['/a/', '/other/', '/b/', '/long/']);
  });

  it('puts records that only a list names where that list stands', () => {
    const pages = ['/policies/1/', '/homes/', '/homes/2/', '/homes/1/', '/places/1/'];
    expect(
      rank(
        pages.map((href) => page(href)),
        ['/places/1/', '/homes/in/1/', '/policies/1/'],
      ),
    ).toEqual(['/places/1/', '/homes/1/', '/homes/2/', '/policies/1/', '/homes/']);
  });
});

describe('makeTextFiles(pages)', () => {
  const hrefsOf = (text: string) => parseRecords(text).map(({ href }) => href);

  it('makes one file of all while that is little', () => {
    const pages = [
      page('/1/', '甲', { city: ['甲市'], place: ['甲市'], kind: ['类'] }),
      page('/2/', '甲', { city: ['甲市', '乙市'] }),
      page('/3/'),
    ];
    const [file, ...others] = makeTextFiles(pages);
    expect(others).toEqual([]);
    expect([file?.city, file?.ranges]).toEqual(['', [0, 3]]);
    expect(parseRecords(file?.text ?? '')[0]).toEqual({
      href: '/1/',
      title: '/1/',
      about: ['类', '甲市'],
      blocks: [['甲', 0]],
    });
  });

  it('cuts a city where all text is too much to be read whole, and keeps every page once', () => {
    const random = Array.from({ length: 60 }, (_, at) =>
      Array.from({ length: 9000 }, (_, step) =>
        String.fromCodePoint(0x4e00 + ((at * 7919 + step * step * 31) % 20_000)),
      ).join(''),
    );
    const files = makeTextFiles(
      random.map((text, at) => page(`/${at}/`, text, { city: at === 7 ? [] : ['甲市'] })),
    );
    expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeGreaterThan(scannedBytes);
    expect(files.length).toBeGreaterThan(10);
    const own = files.filter(({ city }) => city === '甲市');
    expect(files.filter(({ city }) => city === '').map(({ ranges }) => ranges)).toEqual([[7, 1]]);
    expect(own.flatMap(({ text }) => hrefsOf(text))).toEqual(
      random.flatMap((_, at) => (at === 7 ? [] : [`/${at}/`])),
    );
  });

  it('names the place inside long pages alone', () => {
    const blocksOf = (text: string) =>
      parseRecords(makeTextFiles([page('/1/', text)])[0]!.text)[0]?.blocks;
    expect(blocksOf('甲')).toEqual([['甲', 0]]);
    expect(blocksOf('甲'.repeat(2000))).toEqual([['甲'.repeat(2000), 0, 'p1']]);
  });
});
