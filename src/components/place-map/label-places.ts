import { derive } from '../../lib/derive.ts';
import type { LngLat, Rings } from '../../lib/geo.ts';
import { bounds } from '../../lib/geo-labels.ts';
import { labelPoint } from '../../lib/label-point.ts';
import type { PlaceMapData } from '../../model/map/rules.ts';
import { shapeOf } from './view.ts';

/** Where an area's name is written, and the zoom from which on it has room there. */
export interface LabelPlace {
  readonly at: LngLat;
  readonly zoom: number;
}

/** Places for the names: inside the shapes, or at the seats when no shapes are drawn. */
export const labelPlaces = derive((data: PlaceMapData): LabelPlace[] =>
  data.areas.map(({ code, seat }) => {
    const [largest] = shapeOf(code, data).toSorted((a, b) => sizeOf(b) - sizeOf(a));
    const at = largest && labelPoint(largest, 2);
    return at ? { at, zoom: zoomFor(sizeOf(largest)) } : { at: seat, zoom: 0 };
  }),
);

/**
 * The zoom at which something of the given width in degrees is about as wide as a name of three characters; a whole
 * number, for MapLibre tests a layer's filter at whole zooms only.
 */
function zoomFor(degrees: number): number {
  const [pixels, tile] = [48, 512];
  return Math.round(Math.log2((pixels * 360) / (tile * degrees)));
}

/** The shorter side of a polygon in degrees, a tall one's counted double: names are wider than tall. */
function sizeOf(rings: Rings): number {
  const { width, height } = bounds(rings);
  return Math.min(width, height * 2);
}
