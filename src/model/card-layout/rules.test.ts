import { expect, test } from 'vitest';
import { type Card, type CardShape, cardSize, layOutCard } from './rules.ts';

const measure = (text: string) =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 0.6 : 1), 0);

const figure = {
  label: '某某某市2025年托位目标5100个，清单里没有项目对应的',
  value: '4724',
  unit: '个',
  status: '计划目标（期限已过），本站按人口折算',
};
const plain: Card = {
  kind: '项目 · 某市某区',
  title: '某市托育服务综合指导中心项目',
  domains: ['child'],
  figures: [figure],
  source: '来源：《某市“一老一小”整体解决方案》',
  edition: '某站 · 信息核对至2026年11月21日',
};
const long = '支持社会力量发展普惠非营利性托育服务设施建设项目，';

const cards: Record<string, Card> = {
  plain,
  'two kinds, an address': {
    ...plain,
    domains: ['elder', 'child'],
    address: `example.org/${'long/'.repeat(30)}`,
  },
  'three figures under a long title': {
    ...plain,
    title: long.repeat(3),
    figures: [figure, figure, figure],
  },
  'a printed text in place of a number': {
    ...plain,
    figures: [{ label: '2030年', value: long.repeat(3), status: '计划目标' }],
  },
  'a long note': {
    ...plain,
    title: long.repeat(9),
    figures: [],
    note: long.repeat(9),
    status: long.repeat(9),
    source: long.repeat(9),
    kind: long.repeat(9),
  },
};

type Text = Extract<CardShape, { text: string }>;
const textsOf = (card: Card) =>
  layOutCard(card, measure).filter((shape): shape is Text => 'text' in shape && shape.text !== '');

const boxOf = ({ text, x, y, size }: Text) => ({
  text,
  left: x,
  right: x + measure(text) * size,
  top: y - 0.74 * size,
  bottom: y + 0.1 * size,
});

test.for(Object.entries(cards))('%s: no text leaves the picture', ([, card]) => {
  const outside = textsOf(card)
    .map(boxOf)
    .filter(
      ({ left, right, top, bottom }) =>
        left < 0 || right > cardSize.width - 40 || top < 0 || bottom > cardSize.height,
    );
  expect(outside).toEqual([]);
});

test.for(Object.entries(cards))('%s: no text lies on another', ([, card]) => {
  const boxes = textsOf(card).map(boxOf);
  const pairs = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  );
  expect(pairs).toEqual([]);
});

test('a title is set as large as it fits, and ends in an ellipsis after three lines', () => {
  const titleOf = (card: Card) =>
    textsOf(card).filter(({ weight, colour }) => weight === 'bold' && colour === 'ink');
  const lines = titleOf({ ...plain, title: long.repeat(9), figures: [] });
  expect(titleOf({ ...plain, title: '项目' })).toMatchObject([{ text: '项目', size: 76 }]);
  expect(lines).toHaveLength(3);
  expect(lines.at(-1)?.text).toMatch(/…$/);
});

test('a figure never stands without its unit and status', () => {
  const texts = textsOf(plain).map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining([figure.value, figure.unit, figure.status]));
});

test('one kind of care has its colour, both have theirs side by side', () => {
  const coloursOf = (card: Card) =>
    layOutCard(card, measure)
      .filter(({ x }) => x === 0)
      .map(({ colour }) => colour);
  expect(coloursOf(plain)).toEqual(['paper', 'child']);
  expect(coloursOf({ ...plain, domains: ['elder', 'child'] })).toEqual(['paper', 'elder', 'child']);
  expect(coloursOf({ ...plain, domains: [] })).toEqual(['paper', 'accent']);
});
