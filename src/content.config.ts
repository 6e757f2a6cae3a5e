import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { byId, collectionLoader, type Entry } from './loaders/collection-loader.ts';
import type { Content } from './loaders/read-content.ts';
import { release } from './schemas/changes.ts';
import { claim } from './schemas/claims.ts';
import { provision } from './schemas/conditions.ts';
import { contact, hotline } from './schemas/contacts.ts';
import { document } from './schemas/document.ts';
import { facility, register } from './schemas/facilities.ts';
import { note } from './schemas/notes.ts';
import { gapNote } from './schemas/gap.ts';
import { department, location, place, town } from './schemas/places.ts';
import { pledge } from './schemas/pledges.ts';
import { figure, indicator, policy, progress, project, slot, task } from './schemas/records.ts';
import { boundaries, boundarySource, site, term } from './schemas/site.ts';

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
