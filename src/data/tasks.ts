import { derive } from './derive.ts';
import type { Progress, Task } from '../schemas/records.ts';
import { getBodyViewer, type BodyView } from './departments.ts';
import type { SourceLink } from './documents.ts';
import type { SlipView } from './notes.ts';
import { getPages, getRecords } from './records.ts';

/** A task with its bodies, page and source. */
export interface TaskView extends Omit<Task, 'lead' | 'responsible'> {
  href: string;
  placeName: string;
  lead: BodyView[];
  responsible: BodyView[];
  source: SourceLink;
  slips: SlipView[];
}

/** All tasks in document order. */
export const getTasks = derive((content): TaskView[] => {
  const tasks = getPages(content, 'tasks');
  const view = getBodyViewer(content);
  return tasks.map((task) => ({
    ...task,
    lead: view(task.lead),
    responsible: view(task.responsible),
  }));
});

/** Reported progress with its source. */
export interface ProgressView extends Progress {
  placeName: string;
  source: SourceLink;
  slips: SlipView[];
}

/** All reports of progress in document order. */
export const getProgress = derive((content): ProgressView[] => {
  return getRecords(content, 'progress');
});
