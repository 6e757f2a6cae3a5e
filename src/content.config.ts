import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { byId, collectionLoader, type Entry } from './loaders/collection-loader.ts';
import type { Content } from './model/content/read.ts';
import { release } from './model/changes/schema.ts';
import { claim } from './model/checks/schema.ts';
import { provision } from './model/conditions/schema.ts';
import { contact, hotline } from './model/contacts/schema.ts';
import { document } from './model/documents/schema.ts';
import { facility } from './model/facilities/schema.ts';
import { register } from './model/registers/schema.ts';
import { note } from './model/notes/schema.ts';
import { gapNote } from './model/gap/schema.ts';
import { department } from './model/departments/schema.ts';
import { location } from './model/locations/schema.ts';
import { place } from './model/places/schema.ts';
import { town } from './model/towns/schema.ts';
import { pledge } from './model/promises/schema.ts';
import { figure } from './model/figures/schema.ts';
import { indicator } from './model/indicators/schema.ts';
import { policy } from './model/policies/schema.ts';
import { progress } from './model/progress/schema.ts';
import { project } from './model/projects/schema.ts';
import { slot } from './model/slots/schema.ts';
import { task } from './model/tasks/schema.ts';
import { boundaries, boundarySource } from './model/boundaries/schema.ts';
import { term } from './model/glossary/schema.ts';
import { site } from './model/settings/schema.ts';

function collection<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  slice: (content: Content) => Entry[],
) {
  return defineCollection({ loader: collectionLoader(name, slice), schema });
}

export const collections = {
  site: collection('site', site, ({ site: data }) => [{ id: 'site', data }]),
  documents: collection('documents', document, (content) => byId(content.documents)),
  policies: collection('policies', policy, (content) => byId(content.policies)),
  tasks: collection('tasks', task, (content) => byId(content.tasks)),
  projects: collection('projects', project, (content) => byId(content.projects)),
  slots: collection('slots', slot, (content) => byId(content.slots)),
  indicators: collection('indicators', indicator, (content) => byId(content.indicators)),
  progress: collection('progress', progress, (content) => byId(content.progress)),
  figures: collection('figures', figure, (content) => byId(content.figures)),
  places: collection('places', place, (content) =>
    content.places.map((data) => ({ id: data.code, data })),
  ),
  departments: collection('departments', department, (content) => byId(content.departments)),
  facilities: collection('facilities', facility, (content) => byId(content.facilities)),
  registers: collection('registers', register, (content) =>
    Object.entries(content.registers).map(([id, data]) => ({ id, data })),
  ),
  claims: collection('claims', claim, (content) => byId(content.claims)),
  provisions: collection('provisions', provision, (content) => byId(content.provisions)),
  pledges: collection('pledges', pledge, (content) => byId(content.pledges)),
  notes: collection('notes', note, (content) => byId(content.notes)),
  gapNotes: collection('gapNotes', gapNote, (content) =>
    content.gapNotes.map((data) => ({ id: data.document, data })),
  ),
  releases: collection('releases', release, (content) =>
    content.releases.map((data) => ({ id: data.version, data })),
  ),
  towns: collection('towns', town, (content) =>
    content.towns.map((data) => ({ id: data.code, data })),
  ),
  contacts: collection('contacts', contact, (content) =>
    content.contacts.map((data, index) => ({ id: String(index), data })),
  ),
  hotline: collection('hotline', hotline, ({ hotline: data }) => [{ id: 'hotline', data }]),
  locations: collection('locations', location, (content) =>
    content.locations.map((data) => ({ id: data.project, data })),
  ),
  terms: collection('terms', term, (content) => byId(content.terms)),
  boundaries: collection('boundaries', z.strictObject({ collection: boundaries }), (content) =>
    Object.entries(content.boundaries).map(([id, features]) => ({
      id,
      data: { collection: features },
    })),
  ),
  boundarySource: collection('boundarySource', boundarySource, (content) =>
    content.boundarySource ? [{ id: 'source', data: { ...content.boundarySource } }] : [],
  ),
};
