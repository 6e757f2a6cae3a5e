import { join } from 'node:path';
import { formatExpectation } from '../../lib/problems.ts';
import { type Collect, listFiles, readContentFile } from '../../reading/files.ts';
import { valueAt } from '../../reading/rows.ts';
import { type LocatedFile, readYaml, reporter } from '../../reading/yaml.ts';
import type { Content } from '../content/read.ts';
import type { Place } from '../places/schema.ts';
import type { Site } from '../settings/schema.ts';
import { type Boundaries, boundaries as boundariesSchema, boundarySource } from './schema.ts';

/** Where the site draws polygons, every area has a shape: a county, or a city that has none. */
export function checkBoundaries(
  files: Readonly<Record<string, Boundaries>>,
  places: readonly Place[],
  site: LocatedFile<Site>,
  collect: Collect,
) {
  if (site.value.map.style === 'tiles') return;
  const shapes = new Set(
    Object.values(files).flatMap(({ features }) =>
      features.map(({ properties }) => properties.code),
    ),
  );
  const parents = new Set(places.map(({ parent }) => parent));
  const areas = places.filter(({ code, level }) => level === 'county' || !parents.has(code));
  const without = areas.filter(({ code }) => !shapes.has(code));
  if (without.length === 0) return;
  const names = without.map(({ code, name }) => `${name} (${code})`).join('、');
  reporter(site, collect)(
    ['map', 'style'],
    'tiles, or a shape of every area in boundaries/',
    `polygons and no shape of ${names}`,
  );
}

export function readBoundaries(
  root: string,
  collect: Collect,
): Pick<Content, 'boundaries' | 'boundarySource'> | undefined {
  const folder = join(root, 'boundaries');
  const paths = listFiles(folder, ['.geojson']);
  if (paths.length === 0) return { boundaries: {}, boundarySource: undefined };
  const files = paths.flatMap((path) => {
    const { stem, ...file } = readContentFile(path);
    const shapes = parseBoundaries(file, collect);
    return shapes ? [[stem, shapes] as const] : [];
  });
  const source = readYaml(folder, 'source.yaml', boundarySource, collect)?.value;
  if (files.length < paths.length) return undefined;
  return { boundaries: Object.fromEntries(files), boundarySource: source };
}

/** GeoJSON has no positions: every misfit is told with the path that leads to it. */
function parseBoundaries(
  { path: file, text }: { path: string; text: string },
  collect: Collect,
): Boundaries | undefined {
  const report = (expected: string, found: string) =>
    collect({ file, line: 1, column: 1, expected, found });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    report('GeoJSON', String(error));
    return undefined;
  }
  const result = boundariesSchema.safeParse(json);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues) {
    const found = JSON.stringify(valueAt(json, path)) as string | undefined;
    report(
      `${formatExpectation(message)} in “${path.join('.')}”`,
      found?.slice(0, 60) ?? 'nothing',
    );
  }
  return undefined;
}
