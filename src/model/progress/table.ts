import { defineTable } from '../../lib/table.ts';
import { document, domain, id, placeCode, source, text } from '../columns/table.ts';
import type { ProgressView } from './view.ts';

export const progressTable = defineTable<ProgressView>({
  name: 'progress',
  title: '工作进展',
  key: ['id'],
  label: ['goal'],
  columns: [
    id(),
    document((report) => report.document),
    placeCode((report) => report.place),
    domain(),
    text('goal', '任务目标', 'printed', (report) => report.goal),
    text('text', '工作进展', 'printed', (report) => report.text),
    source((report) => report.source),
  ],
});
