import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Card } from '../model/card-layout/rules.ts';
import { getOutline, hasOutline, measureText } from './card-font.ts';
import { drawCard, drawCardSvg } from './draw-card.ts';

const card: Card = {
  kind: '项目 · 某市',
  title: '托育中心新建项目',
  domains: ['child'],
  figures: [{ label: '总投资', value: '7000', unit: '万元', status: '是否建成：本站未收录' }],
  source: '来源：《某市方案》',
  edition: '某站 · 信息核对至2026年11月21日',
};

test('the picture is a PNG of the size that chats show whole, and small', async () => {
  const png = await drawCard(card);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(png.length).toBeLessThan(25_000);
});

test('a hostile title is drawn and never becomes markup', async () => {
  const title = `</g><script>alert(1)</script>&amp;"'${'很长的标题'.repeat(200)}\u0000\u202e😀`;
  const svg = drawCardSvg({ ...card, title });
  expect(new Set(svg.match(/<\/?\w+/g))).toEqual(
    new Set(['<svg', '<rect', '<g', '<path', '</g', '</svg']),
  );
  expect((await sharp(await drawCard({ ...card, title })).metadata()).width).toBe(1200);
});

test('a character that the font does not have is drawn as 〓', () => {
  expect(hasOutline('托')).toBe(true);
  expect(hasOutline('😀')).toBe(false);
  expect(getOutline('😀', 'bold')).toEqual(getOutline('〓', 'bold'));
});

test('all digits are equally wide', () => {
  const widths = [...'0123456789'].map((digit) => measureText(digit, 'bold'));
  expect(new Set(widths).size).toBe(1);
});
