import { z } from 'astro/zod';
import { boundaries, boundarySource } from '../boundaries/schema.ts';
import { release } from '../changes/schema.ts';
import { check } from '../checks/schema.ts';
import { condition } from '../conditions/schema.ts';
import { contact, hotline } from '../contacts/schema.ts';
import { department } from '../departments/schema.ts';
import { document } from '../documents/schema.ts';
import { facility } from '../facilities/schema.ts';
import { figure } from '../figures/schema.ts';
import { gapNote } from '../gap/schema.ts';
import { term } from '../glossary/schema.ts';
import { indicator } from '../indicators/schema.ts';
import { location } from '../locations/schema.ts';
import { note } from '../notes/schema.ts';
import { place } from '../places/schema.ts';
import { policy } from '../policies/schema.ts';
import { progress } from '../progress/schema.ts';
import { project } from '../projects/schema.ts';
import { promise } from '../promises/schema.ts';
import { register } from '../registers/schema.ts';
import { recordTitles } from '../released-ids/rules.ts';
import { site } from '../settings/schema.ts';
import { slot } from '../slots/schema.ts';
import { task } from '../tasks/schema.ts';
import { town } from '../towns/schema.ts';
import type { Content } from './read.ts';

/** An entry of a collection. */
interface Entry {
  id: string;
  data: object;
  /** What its id means, for those whose ids are published for good. */
  title?: string | undefined;
}

/** What the content holds of one kind. */
export interface RecordKind {
  schema: z.ZodType;
  /** Its entries in a content, each with its id. */
  list: (content: Content) => Entry[];
}

type ListName = {
  [Name in keyof Content]: Content[Name] extends readonly object[] ? Name : never;
}[keyof Content];

/** A kind whose records are a list of the content: how each is called, and what its id means. */
function listed<Name extends ListName>(
  name: Name,
  schema: z.ZodType,
  idOf: (item: Content[Name][number], index: number) => string,
  titleOf?: (item: Content[Name][number], content: Content) => string,
): RecordKind {
  return {
    schema,
    list: (content) =>
      content[name].map((item: Content[Name][number], index) => ({
        id: idOf(item, index),
        data: item,
        title: titleOf?.(item, content),
      })),
  };
}

/** A kind of which there is one record, or none. */
function single(
  schema: z.ZodType,
  id: string,
  itemOf: (content: Content) => object | undefined,
): RecordKind {
  return {
    schema,
    list: (content) => {
      const item = itemOf(content);
      return item ? [{ id, data: item }] : [];
    },
  };
}

/** A kind whose records are numbered within their document. */
function numbered(name: keyof ReturnType<typeof recordTitles>, schema: z.ZodType): RecordKind {
  return {
    schema,
    list: (content) => {
      const titleOf = recordTitles(content.places)[name] as (record: object) => string;
      return content[name].map((data) => ({ id: data.id, data, title: titleOf(data) }));
    },
  };
}

const ownId = ({ id }: { id: string }) => id;
const ownCode = ({ code }: { code: string }) => code;
const ownTitle = ({ title }: { title: string }) => title;
const ownName = ({ name }: { name: string }) => name;

/** Every kind of record that is published as a collection, by the collection's name. */
export const kinds: Record<string, RecordKind> = {
  documents: listed('documents', document, ownId, ownTitle),
  policies: numbered('policies', policy),
  tasks: numbered('tasks', task),
  projects: numbered('projects', project),
  slots: numbered('slots', slot),
  indicators: numbered('indicators', indicator),
  progress: numbered('progress', progress),
  figures: numbered('figures', figure),
  places: listed('places', place, ownCode, ownName),
  departments: listed('departments', department, ownId, ownName),
  facilities: listed('facilities', facility, ownId, ownName),
  conditions: listed('conditions', condition, ownId, ownTitle),
  checks: listed('checks', check, ownId, ownTitle),
  promises: listed('promises', promise, ownId, ownTitle),
  terms: listed('terms', term, ownId, (item) => item.term),
  site: single(site, 'site', (content) => content.site),
  registers: {
    schema: register,
    list: ({ registers }) => Object.entries(registers).map(([id, data]) => ({ id, data })),
  },
  notes: listed('notes', note, ownId),
  gapNotes: listed('gapNotes', gapNote, (item) => item.document),
  releases: listed('releases', release, ({ version }) => version),
  towns: listed('towns', town, ownCode),
  contacts: listed('contacts', contact, (_item, index) => String(index)),
  hotline: single(hotline, 'hotline', (content) => content.hotline),
  locations: listed('locations', location, (item) => item.project),
  boundaries: {
    schema: z.strictObject({ collection: boundaries }),
    list: (content) =>
      Object.entries(content.boundaries).map(([id, collection]) => ({ id, data: { collection } })),
  },
  boundarySource: single(boundarySource, 'source', (content) => content.boundarySource),
};
