import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create } from 'fontkitten';
import type { Weight } from '../model/card-layout/rules.ts';

/** A character as the font draws it, an em being 1000 units high, upwards. */
export interface Outline {
  path: string;
  /** How far the next character stands, in ems. */
  advance: number;
}

const files: Record<Weight, string> = {
  regular: 'NotoSansHans-Regular.otf',
  bold: 'NotoSansHans-Bold.otf',
};

/** The printers' mark for a character that they have no type of. */
const missing = '〓';

const outlines: Record<Weight, Map<string, Outline>> = { regular: new Map(), bold: new Map() };

const fonts: Partial<Record<Weight, ReturnType<typeof readFont>>> = {};

/** The package exports no address of its files; a bundled module has none of its own, so the project's folder is asked. */
function readFont(weight: Weight) {
  const entry = createRequire(join(process.cwd(), 'package.json')).resolve('@embedpdf/fonts-sc');
  const font = create(readFileSync(join(entry, '../../fonts', files[weight])));
  if (font.isCollection) throw new Error(`${files[weight]} holds several fonts`);
  return font;
}

export function hasOutline(character: string): boolean {
  const font = (fonts.regular ??= readFont('regular'));
  return font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}

/** A character that the font does not have comes as 〓. */
export function getOutline(character: string, weight: Weight): Outline {
  const known = outlines[weight].get(character);
  if (known) return known;
  const font = (fonts[weight] ??= readFont(weight));
  const shown = hasOutline(character) ? character : missing;
  const glyph = font.glyphForCodePoint(shown.codePointAt(0) ?? 0);
  const outline = {
    path: glyph.path.toSVG(),
    advance: glyph.advanceWidth / font.unitsPerEm,
  };
  outlines[weight].set(character, outline);
  return outline;
}

/** Width of a text in ems. */
export function measureText(text: string, weight: Weight): number {
  return [...text].reduce((sum, character) => sum + getOutline(character, weight).advance, 0);
}
