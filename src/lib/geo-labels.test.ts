import { describe, expect, test } from 'vitest';
import {
  boxAround,
  fitLabel,
  isBoxInside,
  isBoxOutside,
  isInside,
  isWithin,
  overlaps,
  textWidth,
} from './geo-labels.ts';
import { labelPoint } from './label-point.ts';
import type { Rings } from './geo.ts';

/** A letter L, 100 high and wide, arms 30 wide. */
const corner: Rings = [
  [
    [0, 0],
    [30, 0],
    [30, 70],
    [100, 70],
    [100, 100],
    [0, 100],
    [0, 0],
  ],
];
/** A square of 100 with a hole in its middle. */
const ring: Rings = [
  [
    [0, 0],
    [100, 0],
    [100, 100],
    [0, 100],
    [0, 0],
  ],
  [
    [30, 30],
    [70, 30],
    [70, 70],
    [30, 70],
    [30, 30],
  ],
];

test('textWidth(text, fontSize) counts a Chinese character as one em', () => {
  expect(textWidth('甲县', 10)).toBe(20);
  expect(textWidth('甲12', 10)).toBeCloseTo(22);
});

test('overlaps(a, b, gap) sees boxes that come too near', () => {
  const a = { x: 0, y: 0, width: 10, height: 10 };
  expect(overlaps(a, { ...a, x: 9 })).toBe(true);
  expect(overlaps(a, { ...a, x: 11 })).toBe(false);
  expect(overlaps(a, { ...a, x: 11 }, 2)).toBe(true);
});

test('isWithin(inner, outer)', () => {
  const outer = { x: 0, y: 0, width: 10, height: 10 };
  expect(isWithin(boxAround([5, 5], { width: 4, height: 4 }), outer)).toBe(true);
  expect(isWithin(boxAround([9, 5], { width: 4, height: 4 }), outer)).toBe(false);
});

test('isInside(point, rings) leaves out what is around and what is a hole', () => {
  expect(isInside([10, 10], corner)).toBe(true);
  expect(isInside([60, 30], corner)).toBe(false);
  expect(isInside([50, 50], ring)).toBe(false);
});

test('isBoxInside(box, rings) refuses a box that a border crosses', () => {
  expect(isBoxInside({ x: 5, y: 75, width: 80, height: 20 }, corner)).toBe(true);
  expect(isBoxInside({ x: 5, y: 60, width: 80, height: 20 }, corner)).toBe(false);
  expect(isBoxInside({ x: 25, y: 25, width: 50, height: 50 }, ring)).toBe(false);
});

test('isBoxOutside(box, rings) refuses a box that touches the polygon', () => {
  expect(isBoxOutside({ x: 40, y: 10, width: 50, height: 50 }, corner)).toBe(true);
  expect(isBoxOutside({ x: 20, y: 10, width: 50, height: 50 }, corner)).toBe(false);
  expect(isBoxOutside({ x: 5, y: 75, width: 20, height: 20 }, corner)).toBe(false);
  expect(isBoxOutside({ x: -10, y: -10, width: 120, height: 120 }, corner)).toBe(false);
});

describe('labelPoint(rings, aspect)', () => {
  test('lies inside even where the centre of mass does not', () => {
    expect(labelPoint(corner)).toSatisfy((point) => isInside(point, corner));
    expect(labelPoint(ring)).toSatisfy((point) => isInside(point, ring));
  });

  test('moves into the wide arm for a wide label', () => {
    const [x = 0, y = 0] = labelPoint(corner, 4) ?? [];
    expect(x).toBeGreaterThan(30);
    expect(y).toBeGreaterThan(70);
  });

  test('is undefined without an area', () => {
    expect(labelPoint([[]])).toBeUndefined();
  });
});

describe('fitLabel(options)', () => {
  test('finds another place when the centre is taken', () => {
    const size = { width: 40, height: 20 };
    const first = fitLabel({ rings: corner, size });
    expect(first).toSatisfy((box) => isBoxInside(box, corner));
    const obstacles = [{ x: 60, y: 70, width: 40, height: 30 }];
    const second = fitLabel({ rings: corner, size, obstacles });
    expect(second).toSatisfy((box) => isBoxInside(box, corner) && !overlaps(box, obstacles[0]!));
  });

  test('is undefined when the label is too large', () => {
    expect(fitLabel({ rings: corner, size: { width: 60, height: 40 } })).toBeUndefined();
  });
});
