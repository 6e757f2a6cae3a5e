import { describe, expect, it } from 'vitest';
import { cutExcerpt, findMatches, markText } from './rules.ts';

const show = (pieces: { text: string; isMarked: boolean }[]) =>
  pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

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

describe('cutExcerpt(blocks, terms)', () => {
  it('cuts around the first match and says where it stands', () => {
    const text = `${'一'.repeat(100)}目标${'二'.repeat(200)}`;
    const { pieces, anchor } = cutExcerpt([[text, 0, 'p7']], ['目标']);
    expect(anchor).toBe('p7');
    expect(show(pieces)).toMatch(/^…一+\[目标\]二+…$/);
  });

  it('reads the block that holds most terms, a sentence rather than a heading', () => {
    const blocks: Parameters<typeof cutExcerpt>[0] = [
      ['甲', 1],
      ['只有甲', 0],
      ['甲和乙在一起', 0],
    ];
    expect(show(cutExcerpt(blocks, ['甲乙', '甲', '乙']).pieces)).toContain('[甲]和[乙]在一起');
    expect(show(cutExcerpt(blocks, ['甲']).pieces)).toContain('[甲]和乙');
  });

  it('shows a cell with its neighbours of the same row', () => {
    const { pieces } = cutExcerpt(
      [
        ['子县', 0, 't1-r1'],
        ['甲区', 0, 't1-r2'],
        ['24', 0, 't1-r2'],
        ['30', 0, 't1-r3'],
      ],
      ['24'],
    );
    expect(show(pieces)).toBe('甲区 · [24]');
  });

  it('shows the beginning of the body when only the title matched', () => {
    const { pieces, anchor } = cutExcerpt(
      [
        ['小标题', 1],
        ['正文开头', 0],
      ],
      ['题目'],
    );
    expect(show(pieces)).toBe('正文开头');
    expect(anchor).toBeUndefined();
  });
});
