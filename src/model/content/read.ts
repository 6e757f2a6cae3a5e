import { ContentError, type Problem } from '../../lib/problems.ts';
import { checkTexts, type Collect, folderDigest, shownPath } from '../../reading/files.ts';
import { finishWriting } from '../../reading/finish-writing.ts';
import { readYaml } from '../../reading/yaml.ts';
import { checkBoundaries, readBoundaries } from '../boundaries/read.ts';
import type { Boundaries, BoundarySource } from '../boundaries/schema.ts';
import { readChanges } from '../changes/read.ts';
import type { Release } from '../changes/schema.ts';
import { readChecks } from '../checks/read.ts';
import type { WrittenCheck } from '../checks/schema.ts';
import { readConditions } from '../conditions/read.ts';
import type { Condition } from '../conditions/schema.ts';
import { readContacts, readHotline } from '../contacts/read.ts';
import type { Contact, Hotline } from '../contacts/schema.ts';
import { checkDepartments } from '../departments/read.ts';
import { type Department, departmentsFile } from '../departments/schema.ts';
import { type DocumentRecords, readDocuments } from '../documents/read.ts';
import type { Facility } from '../facilities/schema.ts';
import { readGap } from '../gap/read.ts';
import type { GapNote } from '../gap/schema.ts';
import { readTerms } from '../glossary/read.ts';
import type { Term } from '../glossary/schema.ts';
import { readLocations } from '../locations/read.ts';
import type { Location } from '../locations/schema.ts';
import { readNotes } from '../notes/read.ts';
import type { Note } from '../notes/schema.ts';
import { checkPlaces } from '../places/read.ts';
import { type Place, places as placesSchema } from '../places/schema.ts';
import { readPromises } from '../promises/read.ts';
import type { PromiseRecord } from '../promises/schema.ts';
import { areasOf, readRegisters } from '../registers/read.ts';
import type { Register } from '../registers/schema.ts';
import { readReleasedIds } from '../released-ids/read.ts';
import { readSynonyms } from '../search/read.ts';
import type { Synonyms } from '../search/schema.ts';
import { type Site, site as siteSchema } from '../settings/schema.ts';
import { readTowns } from '../towns/read.ts';
import type { Town } from '../towns/schema.ts';
import { checkVocabulary } from '../vocabulary/read.ts';
import { vocabulary as vocabularySchema } from '../vocabulary/schema.ts';

/** Everything below `content/`, checked. */
export interface Content extends Omit<DocumentRecords, 'blocks' | 'faulty' | 'unread'> {
  site: Site;
  places: Place[];
  departments: Department[];
  facilities: Facility[];
  registers: Record<string, Register>;
  checks: WrittenCheck[];
  conditions: Condition[];
  promises: PromiseRecord[];
  notes: Note[];
  gapNotes: GapNote[];
  releases: Release[];
  locations: Location[];
  towns: Town[];
  contacts: Contact[];
  hotline: Hotline;
  /** What the registers hold that is hard to believe, and cells of documents from which no number could be read. */
  warnings: Problem[];
  terms: Term[];
  /** Words that mean the same to whoever searches. */
  synonyms: Synonyms;
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
  const released = readReleasedIds(root, collect);
  const read = readDocuments(root, { ...surroundings, released }, collect);
  const { blocks, faulty, unread, ...records } = read;
  const sources = { ...read, places: places.value };
  const checks = readChecks(root, sources, collect);
  const conditions = readConditions(root, { ...read, released }, collect);
  const promises = readPromises(root, { ...sources, departments: departments.value.departments }, collect);
  const notes = readNotes(root, read, collect);
  const gapNotes = readGap(root, { ...sources, promises }, collect);
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
  const synonyms = readSynonyms(root, collect);
  if (!site || !hotline || problems.length > 0) return new ContentError(problems);
  return {
    ...records,
    ...registers,
    warnings: [...unread, ...registers.warnings],
    ...boundaries,
    site: site.value,
    places: places.value,
    departments: departments.value.departments,
    checks,
    conditions,
    promises,
    notes,
    gapNotes,
    releases,
    locations,
    towns,
    contacts,
    hotline,
    terms,
    synonyms,
  };
}
