import { definePoints } from '../../lib/point-table.ts';
import { defineTable } from '../../lib/table.ts';
import {
  document,
  domain,
  id,
  integer,
  list,
  number,
  placeCode,
  precision,
  projectKind,
  source,
  text,
} from '../columns/table.ts';
import { ownPoint } from './rules.ts';
import type { ProjectView } from './view.ts';

export const projectTable = defineTable<ProjectView>({
  name: 'projects',
  title: '项目',
  key: ['id'],
  label: ['name'],
  columns: [
    id(),
    projectKind(),
    document((project) => project.document),
    text('name', '项目名称', 'printed', (project) => project.name),
    domain(),
    placeCode((project) => project.site ?? project.place),
    text('place', '建设地点', 'read', (project) => project.siteName ?? project.cityName),
    text('nature', '建设性质', 'printed', (project) => project.nature),
    text('period', '建设期限', 'printed', (project) => project.period),
    integer('start_year', '计划开工年', '年', 'read', (project) => project.startYear),
    integer('end_year', '计划完工年', '年', 'read', (project) => project.endYear),
    text('content', '建设规模和内容', 'printed', (project) => project.content),
    number('total_wan', '计划总投资', '万元', 'printed', (project) => project.totalWan),
    number(
      'sought_wan',
      '计划争取的资金；没有写向谁争取',
      '万元',
      'printed',
      (project) => project.soughtWan,
    ),
    number('matched_wan', '计划配套的资金', '万元', 'printed', (project) => project.matchedWan),
    list('department', '责任部门', 'read', ({ department }) => department.map(({ name }) => name)),
    integer('slots', '项目自己写明的托位', '个', 'read', (project) => project.slots),
    integer('beds', '项目自己写明的床位', '张', 'read', (project) => project.beds),
    source((project) => project.source),
  ],
});

export const projectPoints = definePoints<ProjectView>({
  name: 'projects',
  title: '项目的位置',
  columns: [
    id(),
    text('name', '项目名称', 'printed', (project) => project.name),
    projectKind(),
    domain(),
    placeCode((project) => project.site ?? project.place),
    text('period', '建设期限', 'printed', (project) => project.period),
    number('total_wan', '总投资', '万元', 'printed', (project) => project.totalWan),
    precision(),
  ],
  idOf: (project) => project.id,
  pointOf: ownPoint,
});
