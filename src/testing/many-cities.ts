import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';

/** The made-up city whose content is repeated; what names it and its places is renamed in each copy. */
const sample = 'src/testing/city';
const letters = '桃李杏梨枣柿榆槐柳杨松柏杉樟楠桂榕桦楸椿枫栗柚橘';

/** Lists that all cities write into; other files stand once, or in folders of their own. */
const lists = ['places.yaml', 'contacts.yaml', 'departments.yaml'];
const tables = ['locations.csv', 'towns.csv', 'registers/care.csv', 'actuals/results.csv'];

/**
 * Writes a content folder of several cities, each all that the sample city is under names and codes of its own, and
 * returns its path; whoever calls it removes it.
 */
export function writeCities(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'cities-'));
  cpSync(sample, folder, { recursive: true });
  const read = (name: string) => readFileSync(join(sample, name), 'utf8');
  const copies = Array.from({ length: count - 1 }, (_, index) => renamer(index));
  for (const name of lists) {
    const all = copies.map((rename) => parse(rename(read(name))) as unknown);
    writeFileSync(join(folder, name), stringify(joinLists([parse(read(name)), ...all])));
  }
  for (const name of tables) {
    const rows = copies.map((rename) => rename(read(name).replace(/^.*\n/, '')));
    writeFileSync(join(folder, name), read(name) + rows.join(''));
  }
  for (const rename of copies)
    for (const file of globSync('{documents/**/*.*,boundaries/*.geojson}', { cwd: sample })) {
      const copy = join(folder, rename(file));
      mkdirSync(dirname(copy), { recursive: true });
      writeFileSync(copy, rename(read(file)));
    }
  const renamed = (text: string) => copies.flatMap((rename) => parse(rename(text)) as string[]);
  rewrite(folder, 'site.yaml', (site) => ({
    ...site,
    cities: [...(site['cities'] as string[]), ...renamed("['990500', '990600']")],
  }));
  rewrite(folder, 'registers/care.yaml', (register) => ({
    ...register,
    covers: {
      places: ['990501', '990502', ...renamed("['990501', '990502']")],
      kinds: ['home'],
    },
  }));
  return folder;
}

function renamer(index: number): (text: string) => string {
  const letter = letters[index];
  if (letter === undefined) throw new Error(`There are letters for ${letters.length} copies.`);
  return (text) =>
    text
      .replaceAll('9905', `91${String(index + 10)}`)
      .replaceAll('9906', `92${String(index + 10)}`)
      .replaceAll(
        /qingwu|xiwu|elder-share|beds-by-kind|slots-project/g,
        (id) => id + String(index + 1),
      )
      .replaceAll(/\bc-(?=\d)/g, `c${index + 1}-`)
      .replaceAll('梧', letter)
      .replaceAll('孤桐', `孤${letter}`);
}

/** Lists one after the other, or what keys of maps hold. */
function joinLists(parts: readonly unknown[]): unknown {
  if (parts.every(Array.isArray)) return parts.flat();
  const keys = Object.keys(parts[0] as object);
  return Object.fromEntries(
    keys.map((key) => [
      key,
      joinLists(parts.map((part) => (part as Record<string, unknown>)[key])),
    ]),
  );
}

function rewrite(
  folder: string,
  name: string,
  change: (data: Record<string, unknown>) => Record<string, unknown>,
): void {
  const path = join(folder, name);
  const data = parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, stringify(change(data)));
}
