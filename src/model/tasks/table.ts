import { defineTable } from '../../lib/table.ts';
import { document, domain, id, list, source, text } from '../columns/table.ts';
import type { TaskView } from './view.ts';

export const taskTable = defineTable<TaskView>({
  name: 'tasks',
  title: '任务和保障措施',
  key: ['id'],
  label: ['title'],
  columns: [
    id(),
    document((task) => task.document),
    domain(),
    text('goal', '任务目标', 'printed', (task) => task.goal),
    text('section', '所在部分或重点任务', 'printed', (task) => task.section),
    text('title', '名称', 'read', (task) => task.title),
    text('text', '原文', 'printed', (task) => task.text),
    list('lead', '牵头部门；原文没有写明的为空', 'read', ({ lead }) =>
      lead.map(({ name }) => name),
    ),
    list('responsible', '责任单位', 'read', ({ responsible }) =>
      responsible.map(({ name }) => name),
    ),
    source((task) => task.source),
  ],
});
