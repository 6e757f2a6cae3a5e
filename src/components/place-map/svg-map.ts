import type { PlaceMapData, PlaceMapPoint } from '../../model/map/rules.ts';
import type { Point } from '../../lib/geo.ts';
import type { DrawnMap } from './drawn-map.ts';
import { make, makeSvg } from './make.ts';
import { labelSize, layOutSketch, lineHeight, type PointGroup, type Sketch } from './sketch.ts';
import type { Selection } from './state.ts';
import type { View } from './view.ts';
import { mapWords } from './words.ts';

/** Pixels between a point and its popup. */
const gap = 16;

/** Draws a map of the whole city into the element, as SVG: nothing to load, and nothing to zoom. */
export function drawSvgMap(
  container: HTMLElement,
  onSelect: (selection: Selection | null) => void,
): DrawnMap {
  let data: PlaceMapData | undefined;
  let view: View | undefined;
  let sketch: Sketch | undefined;
  let selected: Selection | null = null;
  let content: HTMLElement | undefined;
  let bubble: HTMLElement | undefined;
  const resized = new ResizeObserver(() => {
    const hadFocus = bubble?.contains(document.activeElement) === true;
    draw();
    showSelection(hadFocus);
  });
  resized.observe(container);

  function draw(): void {
    if (!data || !view) return;
    const { clientWidth: width, clientHeight: height } = container;
    sketch = layOutSketch(data, view, { width, height });
    container.replaceChildren(
      makeSvg(
        'svg',
        {
          class: 'sketch',
          viewBox: `0 0 ${width} ${height}`,
          role: 'img',
          'aria-label': mapWords.sketch(data.city.name),
        },
        ...drawAreas(sketch),
        ...drawLabels(sketch),
        ...sketch.groups.map(drawGroup),
      ),
    );
  }

  function showSelection(takeFocus: boolean): void {
    closeBubble();
    markSelection();
    const at = selected && content && findPlace(selected);
    if (at && content) openBubble(at, content, takeFocus);
  }

  function findPlace({ type, id }: Selection): Point | undefined {
    if (type === 'area') return sketch?.anchors.get(id);
    return sketch?.groups.find(({ points }) => points.some((point) => point.id === id))?.at;
  }

  function markSelection(): void {
    for (const mark of container.querySelectorAll<SVGElement>('[data-code], [data-points]')) {
      const { code, points } = mark.dataset;
      const isSelected =
        selected?.type === 'area'
          ? code === selected.id
          : points?.split(' ').includes(selected?.id ?? '');
      mark.classList.toggle('selected', isSelected === true);
    }
  }

  function closeBubble(): void {
    bubble?.remove();
    bubble = undefined;
  }

  function openBubble(at: Point, text: HTMLElement, takeFocus: boolean): void {
    closeBubble();
    const close = make(
      'button',
      { type: 'button', class: 'close', 'aria-label': mapWords.close },
      '×',
    );
    close.addEventListener('click', () => {
      closeBubble();
      onSelect(null);
    });
    bubble = make('div', { class: 'bubble', tabindex: '-1' }, close, text);
    container.append(bubble);
    const { clientWidth, clientHeight } = container;
    const { offsetWidth: width, offsetHeight: height } = bubble;
    const [x, y] = at;
    const top = y > clientHeight / 2 ? y - gap - height : y + gap;
    const within = (from: number, room: number) => `${Math.max(0, Math.min(from, room))}px`;
    bubble.style.left = within(x - width / 2, clientWidth - width);
    bubble.style.top = within(top, clientHeight - height);
    if (takeFocus) bubble.focus();
  }

  function listGroup({ at, points }: PointGroup): void {
    const buttons = points.map(({ id, name }) => {
      const button = make('button', { type: 'button' }, name);
      button.addEventListener('click', () => onSelect({ type: 'point', id }));
      return make('li', {}, button);
    });
    const title = make('strong', {}, mapWords.group(points.length));
    openBubble(at, make('div', { class: 'popup' }, title, make('ul', {}, ...buttons)), true);
  }

  const life = new AbortController();
  container.addEventListener(
    'click',
    ({ target }) => {
      const mark =
        target instanceof Element ? target.closest<SVGElement>('[data-code], [data-points]') : null;
      const { code, points } = mark?.dataset ?? {};
      const group = sketch?.groups.find((each) => keyOf(each) === points);
      const [first, second] = group?.points ?? [];
      if (group && second) listGroup(group);
      else if (first) onSelect({ type: 'point', id: first.id });
      else if (code) onSelect({ type: 'area', id: code });
    },
    { signal: life.signal },
  );

  container.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape') closeBubble();
    },
    { signal: life.signal },
  );

  return {
    show(next) {
      data = next;
    },
    update(next) {
      view = next;
      draw();
    },
    select(selection, options) {
      selected = selection;
      ({ content } = options);
      showSelection(options.takeFocus);
    },
    fit: () => undefined,
    repaint: () => undefined,
    remove() {
      life.abort();
      resized.disconnect();
      container.replaceChildren();
    },
  };
}

function keyOf({ points }: PointGroup): string {
  return points.map(({ id }) => id).join(' ');
}

function drawAreas({ areas }: Sketch): SVGElement[] {
  return areas.map(({ code, d, fill }) =>
    makeSvg('path', {
      class: `area level-${fill}`,
      'data-code': code,
      d,
      ...(fill === 'unknown' && { fill: 'url(#place-map-hatch)' }),
    }),
  );
}

function drawLabels({ labels }: Sketch): SVGElement[] {
  return labels.map(({ code, at: [x, y], lines, fill }) =>
    makeSvg(
      'text',
      { class: `name on-${fill}`, 'data-code': code },
      ...lines.map((line, index) =>
        makeSvg(
          'tspan',
          { x, y: y + (index - (lines.length - 1) / 2) * lineHeight + labelSize * 0.35 },
          line,
        ),
      ),
    ),
  );
}

function drawGroup(group: PointGroup): SVGElement {
  const { at, points } = group;
  const [first, second] = points;
  const isOfCounty = points.every(({ precision }) => precision === 'county');
  const attributes = { 'data-points': keyOf(group), transform: `translate(${at.join(' ')})` };
  if (first && !second)
    return makeSvg('g', { ...attributes, class: signClass(first) }, ...drawSign(first));
  return makeSvg(
    'g',
    { ...attributes, class: isOfCounty ? 'group county' : 'group' },
    isOfCounty ? makeSvg('path', { d: 'M0,-17L17,0L0,17L-17,0Z' }) : makeSvg('circle', { r: 14 }),
    makeSvg('text', { y: labelSize * 0.35 }, String(points.length)),
  );
}

/** The classes of a point's sign: what it is known to, and which domain it is for where it is one. */
function signClass({ precision, domains }: PlaceMapPoint): string {
  return `point at-${precision} ${domains.length === 1 ? `of-${domains[0]}` : ''}`;
}

/** As the signs of the large map: a diamond for the county, else a square for projects and a circle for institutions. */
function drawSign({ layer, precision }: PlaceMapPoint): SVGElement[] {
  const outline =
    precision === 'county'
      ? makeSvg('path', { d: 'M0,-9L9,0L0,9L-9,0Z' })
      : layer === 'project'
        ? makeSvg('rect', { x: -7, y: -7, width: 14, height: 14, rx: 2 })
        : makeSvg('circle', { r: 7 });
  return precision === 'street'
    ? [outline, makeSvg('circle', { r: 2.5, class: 'dot' })]
    : [outline];
}
