import type { LngLat } from '../../lib/geo.ts';
import type { Precision } from '../../model/places/schema.ts';

/** Degrees of latitude from the seat to the first point around it, about 1.5 km. */
const step = 0.0135;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** How many places of the spiral are tried before one outside the area is taken. */
const tries = 400;

/** What has to be known of a point to draw it. */
interface Placed {
  readonly lng: number;
  readonly lat: number;
  readonly precision: Precision;
  readonly area: string;
}

/**
 * Where points are drawn, in the order given. Those placed only to the county share the seat's coordinates, so they
 * are laid in a spiral around it, none on the seat itself: it is not where they are. The others stay where they are.
 *
 * @param isInArea whether a place lies in an area, so that nothing is drawn across a border
 */
export function spreadPoints(
  points: readonly Placed[],
  isInArea: (place: LngLat, area: string) => boolean = () => true,
): LngLat[] {
  const turns = new Map<string, number>();
  return points.map(({ lng, lat, precision, area }) => {
    if (precision !== 'county') return [lng, lat];
    const seat = `${lng.toFixed(4)},${lat.toFixed(4)}`;
    const first = turns.get(seat) ?? 0;
    let turn = first;
    while (turn < first + tries && !isInArea(spiral([lng, lat], turn), area)) turn += 1;
    if (turn === first + tries) turn = first;
    turns.set(seat, turn + 1);
    return spiral([lng, lat], turn);
  });
}

function spiral([lng, lat]: LngLat, turn: number): LngLat {
  const radius = step * Math.sqrt(turn + 1);
  const angle = turn * goldenAngle;
  const shrink = Math.cos((lat * Math.PI) / 180);
  return [lng + (radius * Math.sin(angle)) / shrink, lat + radius * Math.cos(angle)];
}
