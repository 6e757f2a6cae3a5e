import { describe, expect, it } from 'vitest';
import { cutExcerpt, findMatches, markText } from './search-excerpt.ts';
import type { EntryText } from './search-table.ts';

const show = (pieces: { text: string; isMarked: boolean }[]) =>
  pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

const entry = (blocks: EntryText['blocks']): EntryText => ({ href: '/a/', title: '题', blocks });

describe('findMatches(text, terms)', () => {
  it('finds folded terms in the original, whatever its spaces and widths', () => {
    expect(findMatches('共 ５ ０张床', ['50张'])).toEqual([{ from: 2, to: 6 }]);
  });

  it('joins what overlaps', () => {
    expect(findMatches('甲乙丙', ['甲乙', '乙丙'])).toEqual([{ from: 0, to: 3 }]);
  });
});

describe('markText(text, terms)', () => {
  it('marks every match and keeps all text', () => {
    expect(show(markText('甲乙丙甲乙', ['甲乙']))).toBe('[甲乙]丙[甲乙]');
    expect(show(markText('子丑', ['寅']))).toBe('子丑');
  });
});

describe('cutExcerpt(entry, terms)', () => {
  it('cuts around the first match and says where it stands', () => {
    const text = `${'一'.repeat(100)}目标${'二'.repeat(200)}`;
    const { pieces, anchor } = cutExcerpt(
      entry([
        ['题', 0],
        [text, 2, 'p7'],
      ]),
      ['目标'],
    );
    expect(anchor).toBe('p7');
    expect(show(pieces)).toMatch(/^…一+\[目标\]二+…$/);
  });

  it('reads the block that holds most terms, a sentence rather than a heading', () => {
    const { pieces } = cutExcerpt(
      entry([
        ['甲', 1],
        ['只有甲', 2],
        ['甲和乙在一起', 2],
      ]),
      ['甲乙', '甲', '乙'],
    );
    expect(show(pieces)).toContain('[甲]和[乙]在一起');
  });

  it('shows a cell with its neighbours of the same row', () => {
    const { pieces } = cutExcerpt(
      entry([
        ['子县', 2, 't1-r1'],
        ['甲区', 2, 't1-r2'],
        ['24', 2, 't1-r2'],
        ['30', 2, 't1-r3'],
      ]),
      ['24'],
    );
    expect(show(pieces)).toBe('甲区 · [24]');
  });

  it('shows the beginning when only the title matched', () => {
    const { pieces, anchor } = cutExcerpt(
      entry([
        ['题', 0],
        ['正文开头', 2],
      ]),
      ['题'],
    );
    expect(show(pieces)).toBe('正文开头');
    expect(anchor).toBeUndefined();
  });
});
