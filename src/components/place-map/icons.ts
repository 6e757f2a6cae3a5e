import type { Layer } from '../../model/map/rules.ts';
import type { Domain } from '../../model/common/schema.ts';
import type { Precision } from '../../model/places/schema.ts';
import type { Palette } from './palette.ts';

/** Pixels of an icon's canvas for one pixel of the page. */
export const iconRatio = 2;
const size = 24;
/** Pixels from a cluster's place up to the middle of its head. */
export const clusterRise = 38;

/** The name of a point's icon: project-county-elder. */
export function iconName(point: {
  layer: Layer;
  precision: Precision;
  domains: readonly Domain[];
}): string {
  return `${point.layer}-${point.precision}-${point.domains.length === 1 ? point.domains[0] : 'both'}`;
}

/**
 * Every icon of the map by name. Known only to the county: a hollow diamond; town: hollow; street: hollow with a dot;
 * exact: full. But for the diamond, projects are square and institutions round.
 */
export function drawIcons(palette: Palette): Map<string, ImageData> {
  const icons = new Map<string, ImageData>();
  const colors = { elder: palette.elder, child: palette.child, both: palette.ink };
  for (const layer of ['project', 'facility'] as const) {
    for (const precision of ['county', 'town', 'street', 'exact'] as const) {
      for (const [domain, color] of Object.entries(colors)) {
        icons.set(
          `${layer}-${precision}-${domain}`,
          drawPoint({ layer, precision, color, paper: palette.paper }),
        );
      }
    }
  }
  icons.set('cluster', drawCluster(palette.ink, palette.paper, false));
  icons.set('cluster-county', drawCluster(palette.paper, palette.ink, true));
  icons.set('hatch', drawHatch(palette));
  return icons;
}

function drawPoint(given: {
  layer: Layer;
  precision: Precision;
  color: string;
  paper: string;
}): ImageData {
  const { layer, precision, color, paper } = given;
  return draw(size, (context) => {
    const middle = size / 2;
    const path = new Path2D();
    if (precision === 'county') {
      path.moveTo(middle, 3);
      path.lineTo(size - 3, middle);
      path.lineTo(middle, size - 3);
      path.lineTo(3, middle);
      path.closePath();
    } else if (layer === 'project') path.roundRect(5, 5, size - 10, size - 10, 2);
    else path.arc(middle, middle, 7, 0, 2 * Math.PI);

    context.lineWidth = 5;
    context.strokeStyle = paper;
    context.stroke(path);
    context.fillStyle = precision === 'exact' ? color : paper;
    context.fill(path);
    context.lineWidth = 2.5;
    context.strokeStyle = color;
    context.stroke(path);
    if (precision !== 'street') return;
    context.fillStyle = color;
    context.beginPath();
    context.arc(middle, middle, 2.5, 0, 2 * Math.PI);
    context.fill();
  });
}

/** A head on a stem, whose foot stands where the points are: what lies there stays legible. */
function drawCluster(fill: string, line: string, isDiamond: boolean): ImageData {
  const [large, middle] = [36, 18];
  return draw(
    large,
    (context) => {
      context.lineWidth = 2;
      context.strokeStyle = isDiamond ? line : fill;
      context.beginPath();
      context.moveTo(middle, middle);
      context.lineTo(middle, middle + clusterRise);
      context.stroke();
      const path = new Path2D();
      if (isDiamond) {
        path.moveTo(middle, 2);
        path.lineTo(large - 2, middle);
        path.lineTo(middle, large - 2);
        path.lineTo(2, middle);
        path.closePath();
      } else path.arc(middle, middle, 14, 0, 2 * Math.PI);
      context.fillStyle = fill;
      context.fill(path);
      context.strokeStyle = line;
      context.stroke(path);
    },
    middle + clusterRise,
  );
}

function drawHatch({ paper, hatch }: Palette): ImageData {
  const tile = 8;
  return draw(tile, (context) => {
    context.fillStyle = paper;
    context.fillRect(0, 0, tile, tile);
    context.strokeStyle = hatch;
    context.lineWidth = 1.5;
    context.beginPath();
    for (const shift of [-tile, 0, tile]) {
      context.moveTo(shift - 1, tile + 1);
      context.lineTo(shift + tile + 1, -1);
    }
    context.stroke();
  });
}

function draw(
  width: number,
  paint: (context: CanvasRenderingContext2D) => void,
  height = width,
): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = width * iconRatio;
  canvas.height = height * iconRatio;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no canvas');
  context.scale(iconRatio, iconRatio);
  paint(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
