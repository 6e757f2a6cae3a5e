import { describe, expect, test } from 'vitest';
import { overlaps, boxAround, textWidth } from '../../lib/geo-labels.ts';
import { polygonsExample as data, tilesExample } from './place-map.examples.ts';
import { labelSize, layOutSketch, lineHeight } from './sketch.ts';
import { defaultState } from './state.ts';
import { viewOf } from './view.ts';

const size = { width: 360, height: 320 };
const state = defaultState(data);
const sketch = layOutSketch(data, viewOf(data, state), size);
const boxOf = ({ at, lines }: (typeof sketch.labels)[number]) =>
  boxAround(at, {
    width: Math.max(...lines.map((line) => textWidth(line, labelSize))),
    height: lines.length * lineHeight,
  });

describe('layOutSketch(data, view, size)', () => {
  test('fills the box with the areas, north up', () => {
    const numbers = sketch.areas.flatMap(({ d }) =>
      [...d.matchAll(/([\d.-]+),([\d.-]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const),
    );
    const [xs, ys] = [numbers.map(([x]) => x), numbers.map(([, y]) => y)];
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([20, 340]);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(20);
    expect(Math.max(...ys)).toBeLessThanOrEqual(300);
    const heights = sketch.areas.map(({ d }) => /M[\d.]+,([\d.]+)/.exec(d)?.[1]);
    expect(Number(heights[0])).toBeCloseTo(Math.max(...ys));
  });

  test('colours areas by their step, what is unpublished and what nobody chose apart', () => {
    expect(sketch.areas.map(({ code, fill }) => [code, fill])).toEqual([
      ['990101', 5],
      ['990102', 1],
    ]);
    const plain = layOutSketch(data, viewOf(data, { ...state, metric: '' }), size);
    expect(plain.areas.map(({ fill }) => fill)).toEqual(['plain', 'plain']);
  });

  test('joins points that would lie on each other, and loses none', () => {
    const { points } = viewOf(data, state);
    expect(sketch.groups.flatMap((group) => group.points)).toHaveLength(points.length);
    for (const [index, { at }] of sketch.groups.entries())
      for (const { at: other } of sketch.groups.slice(index + 1))
        expect(Math.hypot(at[0] - other[0], at[1] - other[1])).toBeGreaterThanOrEqual(30);
    const many = data.points.flatMap((point) => [point, { ...point, id: `${point.id}-again` }]);
    const double = layOutSketch(data, { ...viewOf(data, state), points: many }, size);
    expect(double.groups).toHaveLength(sketch.groups.length);
  });

  test('writes no name over another or outside of the box', () => {
    const boxes = sketch.labels.map(boxOf);
    expect(boxes.length).toBeGreaterThan(0);
    for (const [index, box] of boxes.entries()) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(size.width);
      for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
    }
    const small = layOutSketch(data, viewOf(data, state), { width: 120, height: 60 });
    expect(small.labels.length).toBeLessThanOrEqual(sketch.labels.length);
  });

  test('draws points and names alone where a city has no boundaries', () => {
    const view = viewOf(tilesExample, defaultState(tilesExample));
    const tiles = layOutSketch(tilesExample, view, size);
    expect(tiles.areas).toEqual([]);
    expect(tiles.labels.length).toBeGreaterThan(0);
    expect(new Set(tiles.labels.map(({ fill }) => fill))).toEqual(new Set(['plain']));
    expect([...tiles.anchors.keys()]).toEqual(tilesExample.areas.map(({ code }) => code));
  });
});
