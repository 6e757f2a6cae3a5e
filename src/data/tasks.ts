import { getCollection } from 'astro:content';
import type { Progress, Task } from '../schemas/records.ts';
import { getBodyViewer, type BodyView } from './departments.ts';
import { getSourceLinker, type SourceLink } from './documents.ts';
import { getPlaceNames } from './places.ts';
import { byOrdinal } from './policies.ts';

/** A task with its bodies, page and source. */
export interface TaskView extends Omit<Task, 'lead' | 'responsible'> {
  href: string;
  placeName: string;
  lead: BodyView[];
  responsible: BodyView[];
  source: SourceLink;
}

/** All tasks in document order. */
export async function getTasks(): Promise<TaskView[]> {
  const [entries, names, view, link] = await Promise.all([
    getCollection('tasks'),
    getPlaceNames(),
    getBodyViewer(),
    getSourceLinker(),
  ]);
  return entries
    .map(({ data }) => ({
      ...data,
      href: `/tasks/${data.id}/`,
      placeName: names.get(data.place) ?? data.place,
      lead: view(data.lead),
      responsible: view(data.responsible),
      source: link(data),
    }))
    .sort(byOrdinal);
}

/** Reported progress with its source. */
export interface ProgressView extends Progress {
  placeName: string;
  source: SourceLink;
}

export async function getProgress(): Promise<ProgressView[]> {
  const [entries, names, link] = await Promise.all([
    getCollection('progress'),
    getPlaceNames(),
    getSourceLinker(),
  ]);
  return entries
    .map(({ data }) => ({
      ...data,
      placeName: names.get(data.place) ?? data.place,
      source: link(data),
    }))
    .sort(byOrdinal);
}
