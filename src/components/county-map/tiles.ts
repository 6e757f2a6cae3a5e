import { layoutTiles } from '../../lib/geo-tiles.ts';
import { textWidth } from '../../lib/geo-labels.ts';
import { commonKind, describePoints } from './points.ts';
import type { FilledArea, MapPoint, Panel } from './types.ts';

const width = 360;
const gap = 6;
const fontSize = 13;

/** The tile grid: one square a county, no boundary. Points of an area are counted in its tile. */
export function layoutTileGrid(given: {
  areas: readonly FilledArea[];
  points: readonly MapPoint[];
  highlight?: string | undefined;
}): Panel[] {
  const { areas, points, highlight } = given;
  const { columns, rows, places } = layoutTiles(areas);
  const tileWidth = Math.min(120, (width - gap * (columns + 1)) / columns);
  const tileHeight = Math.max(62, Math.min(76, tileWidth * 0.8));
  const left = (width - columns * (tileWidth + gap) + gap) / 2;
  const tiles = areas.map((area, index) => {
    const [col, row] = places[index] ?? [0, 0];
    return {
      area,
      x: left + col * (tileWidth + gap),
      y: gap + row * (tileHeight + gap),
      points: points.filter((point) => point.area === area.code),
    };
  });
  const path = (tile: (typeof tiles)[number]) =>
    `M${one(tile.x)},${one(tile.y)}h${one(tileWidth)}v${one(tileHeight)}h${one(-tileWidth)}Z`;
  const outlined = tiles.find(({ area }) => area.code === highlight);
  return [
    {
      name: 'main',
      width,
      height: Math.ceil(rows * (tileHeight + gap) + gap),
      fontSize,
      shapes: tiles.map((tile) => ({ ...tile.area, d: path(tile) })),
      labels: tiles.map(({ area, x, y, points: inside }) => ({
        code: area.code,
        x: x + tileWidth / 2,
        y: y + tileHeight / 2 - (inside.length > 0 ? 8 : 0),
        fill: area.fill,
        lines: area.lines.flatMap((line) => wrap(line, tileWidth - 8)),
      })),
      marks: tiles
        .filter((tile) => tile.points.length > 0)
        .map(({ area, x, y, points: inside }) => ({
          x: x + tileWidth / 2 - (inside.length > 1 ? 6 : 0),
          y: y + tileHeight - 12,
          precision: 'county',
          kind: commonKind(inside),
          count: inside.length,
          href: inside.length === 1 ? inside[0]?.href : undefined,
          description: describePoints(
            inside.map((point) => ({ ...point, precision: 'county' })),
            area.name,
          ),
        })),
      outline: outlined && path(outlined),
    },
  ];
}

/** A long name in two lines of about equal length. */
function wrap(text: string, room: number): string[] {
  if (textWidth(text, fontSize) <= room) return [text];
  const half = Math.ceil(text.length / 2);
  return [text.slice(0, half), text.slice(half)];
}

function one(value: number): number {
  return Number(value.toFixed(1));
}
