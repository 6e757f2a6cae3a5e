import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import {
  type Card,
  type CardColour,
  type CardShape,
  cardSize,
  layOutCard,
} from '../model/card-layout/rules.ts';
import { getOutline, measureText } from './card-font.ts';
import { keepMade } from '../integrations/keep-made.ts';

/** The site's own colours: the build runs in the project's folder. */
const tokens = readFileSync('src/styles/tokens.css', 'utf8');

/** What draws a picture, for one drawn before is only taken again while all of it is the same. */
const program = [
  'src/cards/draw-card.ts',
  'src/cards/card-font.ts',
  'src/model/card-layout/rules.ts',
  'src/lib/line-breaks.ts',
  'package.json',
].map((file) => readFileSync(file, 'utf8'));

/** The light colour of a name: the first that the style sheet gives. */
function colourOf(name: CardColour): string {
  const colour = new RegExp(`--${name}: (#[\\da-f]{6});`).exec(tokens)?.[1];
  if (!colour) throw new Error(`tokens.css has no --${name}`);
  return colour;
}

/** Text as outlines of its characters: no text of a document becomes markup, and no machine's font matters. */
function drawShape(shape: CardShape): string {
  const fill = colourOf(shape.colour);
  if (!('text' in shape)) {
    const { x, y, width, height, radius } = shape;
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;
  }
  const { text, x, y, size, weight } = shape;
  let along = 0;
  const characters = [...text].map((character) => {
    const { path, advance } = getOutline(character, weight);
    const at = along;
    along += advance * 1000;
    return `<path transform="translate(${at})" d="${path}"/>`;
  });
  const scale = size / 1000;
  return `<g fill="${fill}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${characters.join('')}</g>`;
}

export function drawCardSvg(card: Card): string {
  const { width, height } = cardSize;
  const shapes = layOutCard(card, measureText).map(drawShape);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes.join('')}</svg>`;
}

/** Sixteen colours are enough for edges, and halve the bytes of more; dithering would double them. */
const format = { palette: true, colours: 16, dither: 0, effort: 1 };

/** The picture as PNG, drawn anew only when what it shows or what draws it is another. */
export async function drawCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const png = await keepMade(
    ['card', JSON.stringify(card), JSON.stringify(sharp.versions), tokens, ...program],
    () =>
      sharp(Buffer.from(drawCardSvg(card)))
        .png(format)
        .toBuffer(),
  );
  return new Uint8Array(png);
}
