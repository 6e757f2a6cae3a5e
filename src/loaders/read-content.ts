import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { FeatureCollection } from 'geojson';
import { ContentError, type Problem } from '../lib/problems.ts';
import { parseBlocks, type Block } from '../markdown/blocks.ts';
import {
  departmentsFile,
  places as placesSchema,
  type Department,
  type Facility,
  type Location,
  type Place,
  type Register,
} from '../schemas/places.ts';
import {
  boundarySource,
  site as siteSchema,
  termFrontMatter,
  type BoundarySource,
  type Site,
  type Term,
} from '../schemas/site.ts';
import { vocabulary as vocabularySchema } from '../schemas/vocabulary.ts';
import { folderDigest, listFiles, readContentFile, shownPath, type Collect } from './files.ts';
import { readDocuments, splitFrontMatter, type DocumentRecords } from './read-documents.ts';
import { readLocations, readRegisters } from './read-registers.ts';
import { parseYaml } from './yaml.ts';

/** Everything below `content/`, checked. */
export interface Content extends Omit<DocumentRecords, 'blocks'> {
  site: Site;
  places: Place[];
  departments: Department[];
  facilities: Facility[];
  registers: Record<string, Register>;
  locations: Location[];
  terms: Term[];
  /** Boundary features by city code; empty when the site has none. */
  boundaries: Record<string, FeatureCollection>;
  boundarySource: BoundarySource | undefined;
}

const memory = new Map<string, { digest: string; content: Content | ContentError }>();

/**
 * Reads and checks all content once per state of the folder.
 * Throws one ContentError that holds every problem found.
 */
export function readContent(root: string): Content {
  const digest = folderDigest(root);
  let known = memory.get(root);
  if (known?.digest !== digest) {
    known = { digest, content: readAll(root) };
    memory.set(root, known);
  }
  if (known.content instanceof ContentError) throw known.content;
  return known.content;
}

function readAll(root: string): Content | ContentError {
  const problems: Problem[] = [];
  const collect: Collect = (problem) => problems.push(problem);
  const site = readYaml(root, 'site.yaml', siteSchema, collect);
  const places = readYaml(root, 'places.yaml', placesSchema, collect);
  const departments = readYaml(root, 'departments.yaml', departmentsFile, collect);
  const vocabulary = readYaml(root, 'vocabulary.yaml', vocabularySchema, collect);
  if (!site || !places || !departments || !vocabulary) return new ContentError(problems);
  checkPlaces(root, places, site, collect);

  const { blocks, ...records } = readDocuments(root, { vocabulary, places, departments }, collect);
  const references = { places, projects: records.projects, blocks };
  const locations = readLocations(root, references, collect);
  const { facilities, registers } = readRegisters(root, vocabulary, references, collect);
  const terms = readTerms(root, collect);
  const boundaries = readBoundaries(root);
  const sourcePath = join(root, 'boundaries', 'source.yaml');
  const source = existsSync(sourcePath)
    ? parseYaml(readContentFile(sourcePath), boundarySource, collect)?.value
    : undefined;
  if (problems.length > 0) return new ContentError(problems);
  return {
    ...records,
    site,
    places,
    departments: departments.bodies,
    locations,
    facilities,
    registers,
    terms,
    boundaries,
    boundarySource: source,
  };
}

function readYaml<Schema extends z.ZodType>(
  root: string,
  name: string,
  schema: Schema,
  collect: Collect,
): z.output<Schema> | undefined {
  const path = join(root, name);
  if (existsSync(path)) return parseYaml(readContentFile(path), schema, collect)?.value;
  collect({ file: shownPath(path), line: 1, column: 1, expected: 'this file', found: 'none' });
  return undefined;
}

function checkPlaces(root: string, places: Place[], site: Site, collect: Collect) {
  const problem = (name: string, expected: string, found: string) =>
    collect({ file: shownPath(join(root, name)), line: 1, column: 1, expected, found });
  const codes = places.map(({ code }) => code);
  for (const { code, level, parent } of places) {
    if (codes.indexOf(code) !== codes.lastIndexOf(code))
      problem('places.yaml', 'each code once', code);
    const isCity = places.some((place) => place.code === parent && place.level === 'city');
    if (level === 'county' && !isCity)
      problem('places.yaml', `the city of ${code} in “parent”`, `“${parent ?? ''}”`);
  }
  for (const code of site.cities) {
    const isCity = places.some((place) => place.code === code && place.level === 'city');
    if (!isCity) problem('site.yaml', 'cities of places.yaml in “cities”', code);
  }
}

function readTerms(root: string, collect: Collect): Term[] {
  return listFiles(join(root, 'glossary'), ['.md']).flatMap((path) => {
    const file = readContentFile(path);
    const at = (line: number, column: number, expected: string, found: string) =>
      collect({ file: file.path, line, column, expected, found });
    const parts = splitFrontMatter(file.text);
    if (!parts) {
      at(1, 1, 'front matter between two lines of ---', file.text.split('\n')[0] ?? '');
      return [];
    }
    const front = parseYaml(
      { path: file.path, text: parts.yaml, firstLine: 2 },
      termFrontMatter,
      collect,
    );
    const blocks = parseBlocks(parts.body, parts.bodyLine, ({ line, column }, expected, found) =>
      at(line, column, expected, found),
    );
    if (!front) return [];
    const { domain: domains, ...rest } = front.value;
    return [{ id: file.stem, ...rest, domains, paragraphs: paragraphsOf(blocks) }];
  });
}

function paragraphsOf(blocks: Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

function readBoundaries(root: string): Record<string, FeatureCollection> {
  return Object.fromEntries(
    listFiles(join(root, 'boundaries'), ['.geojson']).map((path) => {
      const { stem, text } = readContentFile(path);
      return [stem, JSON.parse(text) as FeatureCollection];
    }),
  );
}
