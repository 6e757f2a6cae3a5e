import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { ContentError, formatExpectation, type Problem } from '../lib/problems.ts';
import type { Release } from '../schemas/changes.ts';
import type { Claim } from '../schemas/claims.ts';
import {
  contacts as contactsSchema,
  hotline as hotlineSchema,
  type Contact,
  type Hotline,
} from '../schemas/contacts.ts';
import type { Provision } from '../schemas/conditions.ts';
import type { Facility, Register } from '../schemas/facilities.ts';
import type { Pledge } from '../schemas/pledges.ts';
import type { Note } from '../schemas/notes.ts';
import type { GapNote } from '../schemas/gap.ts';
import {
  departmentsFile,
  places as placesSchema,
  type Department,
  type DepartmentsFile,
  type Location,
  type Place,
  type Town,
} from '../schemas/places.ts';
import {
  boundaries as boundariesSchema,
  boundarySource,
  site as siteSchema,
  termFrontMatter,
  type Boundaries,
  type BoundarySource,
  type Site,
  type Term,
} from '../schemas/site.ts';
import { vocabulary as vocabularySchema } from '../schemas/vocabulary.ts';
import {
  checkBoundaries,
  checkContacts,
  checkDepartments,
  checkPlaces,
  checkVocabulary,
  type LocatedFile,
} from './check-settings.ts';
import { shippedRoot } from './content-root.ts';
import {
  checkTexts,
  folderDigest,
  listFiles,
  readContentFile,
  shownPath,
  stemOf,
  type Collect,
} from './files.ts';
import { finishWriting } from './finish-writing.ts';
import { parseMarkdownFile } from './markdown-file.ts';
import { readChanges } from './read-changes.ts';
import { readClaims } from './read-claims.ts';
import { readConditions } from './read-conditions.ts';
import { readDocuments, type DocumentRecords } from './read-documents.ts';
import { readGap } from './read-gap.ts';
import { readLocations, readTowns } from './read-locations.ts';
import { readPledges } from './read-pledges.ts';
import { readNotes } from './read-notes.ts';
import { areasOf, readRegisters } from './read-registers.ts';
import { valueAt } from './rows.ts';
import { parseYaml } from './yaml.ts';

/** Everything below `content/`, checked. */
export interface Content extends Omit<DocumentRecords, 'blocks' | 'faulty'> {
  site: Site;
  places: Place[];
  departments: Department[];
  facilities: Facility[];
  registers: Record<string, Register>;
  claims: Claim[];
  provisions: Provision[];
  pledges: Pledge[];
  notes: Note[];
  gapNotes: GapNote[];
  releases: Release[];
  locations: Location[];
  towns: Town[];
  contacts: Contact[];
  hotline: Hotline;
  /** What the registers hold that is hard to believe. */
  warnings: Problem[];
  terms: Term[];
  /** Boundary features by city code; empty when the site has none. */
  boundaries: Record<string, Boundaries>;
  boundarySource: BoundarySource | undefined;
}

const memory = new Map<string, { digest: string; content: Content | ContentError }>();

/**
 * Reads and checks all content once per state of the folder, after putting in place what a stopped program had written.
 * Throws one ContentError that holds every problem found.
 */
export function readContent(root: string): Content {
  const finished = finishWriting(root);
  if (finished.length > 0)
    process.stderr.write(
      `${shownPath(root)}: put in place, as a program was stopped: ${finished.join(', ')}\n`,
    );
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
  checkTexts(root, collect);
  if (problems.length > 0) return new ContentError(problems);
  const site = readYaml(root, 'site.yaml', siteSchema, collect);
  const places = readYaml(root, 'places.yaml', placesSchema, collect);
  const departments = readYaml(root, 'departments.yaml', departmentsFile, collect);
  const vocabulary = readYaml(root, 'vocabulary.yaml', vocabularySchema, collect);
  const terms = readTerms(root, collect);
  const boundaries = readBoundaries(root, collect);
  if (places) checkPlaces(places, site, collect);
  if (places && site && boundaries)
    checkBoundaries(boundaries.boundaries, places.value, site, collect);
  if (places && departments) checkDepartments(departments, places.value, collect);
  const isReadable = vocabulary !== undefined && checkVocabulary(vocabulary, collect);
  if (!places || !departments || !boundaries || !isReadable) return new ContentError(problems);

  const surroundings = {
    vocabulary: vocabulary.value,
    places: places.value,
    departments: departments.value,
  };
  const read = readDocuments(root, surroundings, collect);
  const { blocks, faulty, ...records } = read;
  const sources = { ...read, places: places.value };
  const claims = readClaims(root, sources, collect);
  const provisions = readConditions(root, read, collect);
  const pledges = readPledges(root, { ...sources, departments: departments.value.bodies }, collect);
  const notes = readNotes(root, read, collect);
  const gapNotes = readGap(root, { ...sources, pledges }, collect);
  const releases = readChanges(root, collect);
  const towns = readTowns(root, places.value, collect);
  const references = { places: places.value, towns, projects: records.projects, blocks, faulty };
  const locations = readLocations(root, references, collect);
  const areas = areasOf(boundaries.boundaries);
  const registers = readRegisters(root, vocabulary.value, references, { areas, collect });
  const contacts = readContacts(
    root,
    { places: places.value, departments: departments.value },
    collect,
  );
  const hotline = readHotline(root, collect);
  if (!site || !hotline || problems.length > 0) return new ContentError(problems);
  return {
    ...records,
    ...registers,
    ...boundaries,
    site: site.value,
    places: places.value,
    departments: departments.value.bodies,
    claims,
    provisions,
    pledges,
    notes,
    gapNotes,
    releases,
    locations,
    towns,
    contacts,
    hotline,
    terms,
  };
}

function readYaml<Schema extends z.ZodType>(
  root: string,
  name: string,
  schema: Schema,
  collect: Collect,
): LocatedFile<z.output<Schema>> | undefined {
  const path = join(root, name);
  const file = shownPath(path);
  if (!existsSync(path)) {
    collect({ file, line: 1, column: 1, expected: 'this file', found: 'none' });
    return undefined;
  }
  const yaml = parseYaml(readContentFile(path), schema, collect);
  return yaml && { ...yaml, file };
}

/** Reads `hotline.yaml`; a content folder without one has the shipped one, which holds in the whole country. */
function readHotline(root: string, collect: Collect): Hotline | undefined {
  const name = 'hotline.yaml';
  const from = existsSync(join(root, name)) ? root : shippedRoot;
  return readYaml(from, name, hotlineSchema, collect)?.value;
}

/** Reads `contacts.yaml`, if there is one; the places and bodies in it must be known. */
function readContacts(
  root: string,
  { places, departments }: { places: readonly Place[]; departments: DepartmentsFile },
  collect: Collect,
): Contact[] {
  if (!existsSync(join(root, 'contacts.yaml'))) return [];
  const contacts = readYaml(root, 'contacts.yaml', contactsSchema, collect);
  if (contacts) checkContacts(contacts, { places, departments }, collect);
  return contacts?.value ?? [];
}

function readTerms(root: string, collect: Collect): Term[] {
  const seen = new Set<string>();
  return listFiles(join(root, 'glossary'), ['.md']).flatMap((path) => {
    const parsed = parseMarkdownFile(readContentFile(path), termFrontMatter, collect);
    if (!parsed) return [];
    const { front, blocks, report } = parsed;
    const id = stemOf(path);
    if (seen.has(id))
      report({ line: 1, column: 1 }, 'one term for each file name', `“${id}” again`);
    seen.add(id);
    const paragraphs = blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return [block.text];
      report(block.at, 'only paragraphs in a term', block.kind);
      return [];
    });
    if (blocks.length === 0) report({ line: 1, column: 1 }, 'a paragraph that explains it', 'none');
    if (!front) return [];
    const { domain: domains, ...rest } = front.value;
    return [{ id, ...rest, domains, paragraphs }];
  });
}

function readBoundaries(
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
