import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, test } from 'vitest';
import { isBoxOutside, isInside, overlaps, textWidth, type Box } from '../../lib/geo-labels.ts';
import type { Rings } from '../../lib/geo.ts';
import CountyMap from './CountyMap.astro';
import { layoutCountyMap, type Panel } from './county-map.ts';
import { examples } from './county-map.examples.ts';

const container = await AstroContainer.create();
const render = (name: string) =>
  container.renderToString(CountyMap, { props: { ...examples[name] } as Record<string, unknown> });
const layout = (name: string) => layoutCountyMap(examples[name]!);

describe.each(Object.keys(examples))('the example %s', (name) => {
  test('is drawn without any inline style or script', async () => {
    const html = await render(name);
    expect(html).toContain('<figure');
    expect(html).toContain(examples[name]?.title);
    expect(html).not.toMatch(/ style=|<script|NaN|undefined/);
  });

  test('names each area once to a screen reader', async () => {
    const html = await render(name);
    const said = layout(name).panels.flatMap(({ shapes }) =>
      shapes.filter(({ description }) => description),
    );
    expect(said.map(({ code }) => code).toSorted()).toEqual(
      examples[name]?.ground.areas.map(({ code }) => code),
    );
    expect(said.every(({ description }) => html.includes(`aria-label="${description}"`))).toBe(
      true,
    );
  });

  test('has ids of its own only once', async () => {
    const ids = [...(await render(name)).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('lets no label lie on another', () => {
    for (const panel of layout(name).panels) {
      const boxes = labelBoxes(panel);
      const pairs = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlaps(a, b)));
      expect(pairs).toEqual([]);
    }
  });
});

test('small areas move to an inset that is framed in the main drawing', () => {
  const [main, inset] = layout('polygons').panels;
  expect(main?.labels.map(({ lines }) => lines[0])).toEqual(['丁县', '戊县']);
  expect(main?.frame).toBeDefined();
  expect(inset?.heading).toBe('市区放大');
  expect(inset?.labels.map(({ lines }) => lines[0]).toSorted()).toEqual(['丙区', '乙区', '甲区']);
});

test('an unknown figure is hatched and said to be unpublished, never zero', async () => {
  const html = await render('polygons');
  expect(html).toContain('aria-label="戊县：未载明"');
  expect(html).toMatch(/level-unknown"[^>]* fill="url\(#polygons-hatch\)"/);
});

test('a given scale colours the figures and says that it holds for all years', async () => {
  const [scaled, own] = [layout('scaled'), layout('polygons')];
  expect(scaled.legend.map(({ label }) => label)).toEqual(['不足100', '100—499', '500及以上']);
  expect(scaled.panels[0]?.shapes).not.toEqual(own.panels[0]?.shapes);
  expect(await render('scaled')).toContain('单位：个；各年同一把尺子');
  expect(await render('polygons')).not.toContain('各年');
});

test('points of a county become one diamond with their number, others stay where they are', () => {
  const marks = layout('points').panels.flatMap((panel) => panel.marks);
  expect(
    marks.filter(({ precision }) => precision === 'county').map(({ count, kind }) => [count, kind]),
  ).toEqual([
    [2, 'both'],
    [1, 'elder'],
  ]);
  expect(marks.filter(({ precision }) => precision !== 'county')).toHaveLength(3);
  expect(marks[3]?.description ?? '').toBe(
    '戊县境内 2 处，地图位置本站未收录：福利院改造、托育中心',
  );
});

test('polygons say whether they are approved, tiles hold no boundary to approve', async () => {
  expect(await render('polygons')).toContain('示意图，边界未经审核');
  expect(await render('approved')).toContain('审图号：某S（2026）1号');
  expect(await render('tiles')).not.toMatch(/审图号|未经审核|边界：/);
});

test('a map without figures is neutral but for its area, with one label and no legend', () => {
  const { panels, legend, hasUnknown } = layout('place');
  expect(panels).toHaveLength(1);
  expect(panels[0]?.shapes.map(({ fill }) => fill)).toEqual([
    'plain',
    'plain',
    'plain',
    'plain',
    'highlight',
  ]);
  expect(panels[0]?.labels.map(({ lines }) => lines)).toEqual([['戊县']]);
  expect([legend, hasUnknown]).toEqual([[], false]);
});

test.each(['points', 'site', 'sliver', 'slivers'])(
  'every mark of the example %s stands in its own area',
  (name) => {
    const points = examples[name]?.points ?? [];
    const strays = layout(name).panels.flatMap(({ marks, shapes }) =>
      marks.filter(({ x, y, description }) => {
        const own = points.find(({ label }) => description.includes(label));
        const named = examples[name]?.ground.areas.find(({ name: area }) =>
          description.startsWith(area),
        );
        const shape = shapes.find(({ code }) => code === (named?.code ?? own?.area));
        return shape && !isInside([x, y], ringsOf(shape.d));
      }),
    );
    expect(strays).toEqual([]);
  },
);

test('a small highlighted area is not covered by its label but joined to it by a line', () => {
  const [panel] = layout('sliver').panels;
  const shape = panel?.shapes.find(({ fill }) => fill === 'highlight');
  expect(labelBoxes(panel!)).toSatisfy((boxes: Box[]) =>
    boxes.every((box) => isBoxOutside(box, ringsOf(shape!.d))),
  );
  expect(panel?.labels.map(({ lines, leader }) => [lines[0], typeof leader])).toEqual([
    ['辛区', 'string'],
  ]);
});

test('a small map is laid out once for a ground and an area', () => {
  const place = examples['place']!;
  expect(layout('place').panels).toBe(layout('place').panels);
  expect(layoutCountyMap({ ...place, highlight: '990104' })).not.toBe(layout('place'));
  expect(layoutCountyMap({ ...place, ground: { ...place.ground } })).not.toBe(layout('place'));
});

test('a map without links is one picture', async () => {
  expect(await render('unlinked')).not.toMatch(/<a |role="list/);
});

test('an area without a boundary is named', () => {
  const areas = [{ code: '990106', name: '己县', seat: [120, 40] as const }];
  const ground = { kind: 'polygons' as const, areas };
  expect(() => layoutCountyMap({ ...examples['polygons']!, ground })).toThrow(
    '己县 (990106) has no boundary',
  );
});

/** The rings of a path of straight lines. */
function ringsOf(d: string): Rings {
  return d
    .split('Z')
    .filter(Boolean)
    .map((ring) =>
      [...ring.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(
        ([, x, y]) => [Number(x), Number(y)] as const,
      ),
    )
    .map((ring) => [...ring, ...ring.slice(0, 1)]);
}

/** The boxes that a panel's labels take. */
function labelBoxes({ labels, fontSize }: Panel): Box[] {
  return labels.map(({ x, y, lines }) => {
    const width = Math.max(...lines.map((line) => textWidth(line, fontSize)));
    const height = lines.length * fontSize * 1.2;
    return { x: x - width / 2, y: y - height / 2, width, height };
  });
}
