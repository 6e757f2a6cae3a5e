import { describe, expect, test } from 'vitest';
import {
  formatEdition,
  formatPlainCitation,
  formatStandardCitation,
  formatVersion,
} from './words.ts';

const edition = { title: '某站', sponsor: '', version: '2026.11.22版', asOf: '2026-11-21' };
const source = {
  documentTitle: '某市方案',
  issuer: '某市人民政府',
  issued: '2022-12-31',
  number: '某政发〔2022〕1号',
  locator: '政策清单 · 表中第3行',
};

test('formatEdition(site)', () => {
  expect(formatEdition(edition)).toBe('2026.11.22版，信息核对至2026年11月21日');
});

describe('formatPlainCitation(cited)', () => {
  test('a record is cited from its document, row and title', () => {
    expect(formatPlainCitation({ title: '开办补助', source, edition })).toBe(
      '某市人民政府：《某市方案》（某政发〔2022〕1号），2022年12月31日，政策清单 · 表中第3行：开办补助。' +
        '转引自“某站”（2026.11.22版，信息核对至2026年11月21日），访问日期：____年__月__日，',
    );
  });

  test('what a document does not say is said to be missing', () => {
    expect(
      formatPlainCitation({ title: '开办补助', source: { documentTitle: '某清单' }, edition }),
    ).toMatch(/^发布机关未载明：《某清单》，未注明日期，开办补助。/);
  });

  test('a document is named once', () => {
    const document = { ...source, locator: undefined };
    expect(formatPlainCitation({ title: '某市方案', source: document, edition })).toMatch(
      /^某市人民政府：《某市方案》（某政发〔2022〕1号），2022年12月31日。转引自/,
    );
  });

  test('what the site put together is cited as its sponsor’s, where it has one', () => {
    expect(formatPlainCitation({ title: '数字核对', edition })).toMatch(
      /^“数字核对”，某站（2026\.11\.22版，信息核对至/,
    );
    const sponsored = { ...edition, sponsor: '某单位' };
    expect(formatPlainCitation({ title: '数字核对', edition: sponsored })).toMatch(
      /^某单位：“数字核对”，某站（/,
    );
  });
});

describe('formatStandardCitation(cited)', () => {
  test('a record is a part of its document', () => {
    expect(formatStandardCitation({ title: '开办补助', source, edition })).toBe(
      '某市人民政府. 开办补助[EB/OL]//某市方案: 某政发〔2022〕1号, 政策清单 · 表中第3行, 2022-12-31. ' +
        '某站 2026.11.22版. (2026-11-21)[引用日期]. ',
    );
  });

  test('a document stands by itself', () => {
    const document = { ...source, number: undefined, locator: undefined };
    expect(formatStandardCitation({ title: '某市方案', source: document, edition })).toBe(
      '某市人民政府. 某市方案: 2022-12-31[EB/OL]. 某站 2026.11.22版. (2026-11-21)[引用日期]. ',
    );
  });

  test('what is unknown is left out', () => {
    expect(
      formatStandardCitation({ title: '某清单', source: { documentTitle: '某清单' }, edition }),
    ).toBe('某清单[EB/OL]. 某站 2026.11.22版. (2026-11-21)[引用日期]. ');
  });

  test('what the site put together is a database', () => {
    expect(formatStandardCitation({ title: '数字核对', edition })).toBe(
      '某站. 数字核对[DB/OL]. 某站 2026.11.22版. (2026-11-21)[引用日期]. ',
    );
  });
});

test('formatVersion says when a site holds more than its newest release', () => {
  expect(formatVersion(undefined, false)).toBe('');
  expect(formatVersion('2026.11.22', false)).toBe('2026.11.22版');
  expect(formatVersion('2026.11.22', true)).toBe('2026.11.22版之后有改动');
});

test('a citation before the first release names the day alone', () => {
  const unreleased = { ...edition, version: '' };
  expect(formatEdition(unreleased)).toBe('信息核对至2026年11月21日');
  expect(formatStandardCitation({ title: '数字核对', edition: unreleased })).toBe(
    '某站. 数字核对[DB/OL]. 某站. (2026-11-21)[引用日期]. ',
  );
});
