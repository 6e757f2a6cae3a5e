import { ownPoint } from '../../lib/own-point.ts';
import { definePoints } from '../../lib/point-table.ts';
import type { FacilityView } from '../facilities.ts';
import type { PlaceView } from '../places.ts';
import type { ProjectView } from '../projects.ts';
import { domain, id, level, number, placeCode, precision, projectKind, text } from './columns.ts';

export const placePoints = definePoints<PlaceView>({
  name: 'places',
  title: '城市和县区的政府驻地',
  columns: [
    text('code', '行政区划代码', 'editor', (place) => place.code),
    text('name', '名称', 'editor', (place) => place.name),
    level((place) => place.level),
    text('parent', '所属城市的代码', 'editor', (place) => place.parent),
    text('source', '坐标来源', 'editor', ({ seat }) => seat.source),
  ],
  idOf: ({ code }) => code,
  pointOf: ({ seat }) => seat,
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

export const facilityPoints = definePoints<FacilityView>({
  name: 'facilities',
  title: '机构的位置',
  columns: [
    id(),
    text('name', '机构名称', 'register', (facility) => facility.name),
    text('type', '机构类别', 'register', (facility) => facility.type),
    domain(),
    placeCode((facility) => facility.place),
    precision(),
  ],
  idOf: (facility) => facility.id,
  pointOf: ownPoint,
});
