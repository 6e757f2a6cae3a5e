import { formatPopulationSource } from '../../lib/measures.ts';
import { defineTable } from '../../lib/table.ts';
import type { DepartmentView } from '../departments.ts';
import type { DocumentView } from '../documents.ts';
import type { PlaceView } from '../places.ts';
import {
  address,
  choice,
  date,
  id,
  integer,
  level,
  list,
  number,
  placeCode,
  refersTo,
  text,
} from './columns.ts';

export const placeTable = defineTable<PlaceView>({
  name: 'places',
  title: '城市和县区',
  key: ['code'],
  label: ['name'],
  columns: [
    text('code', '行政区划代码', 'editor', (place) => place.code),
    text('name', '名称', 'editor', (place) => place.name),
    level((place) => place.level),
    refersTo(
      'places',
      'code',
      text('parent', '所属城市的代码；城市的为空', 'editor', (place) => place.parent),
    ),
    integer('residents', '常住人口', '人', 'census', ({ population }) => population?.residents),
    integer('residents_year', '人口年份', '年', 'census', ({ population }) => population?.year),
    text(
      'residents_source',
      '人口来源',
      'editor',
      ({ population }) => population && formatPopulationSource(population),
    ),
    number('seat_lng', '政府驻地经度，WGS-84', '度', 'seat', ({ seat }) => seat.lng),
    number('seat_lat', '政府驻地纬度，WGS-84', '度', 'seat', ({ seat }) => seat.lat),
    text('seat_source', '驻地坐标来源', 'editor', ({ seat }) => seat.source),
  ],
});

const types = { body: '单位', group: '一组单位', institution: '机构' };

export const departmentTable = defineTable<DepartmentView>({
  name: 'departments',
  title: '部门',
  key: ['id'],
  label: ['name'],
  columns: [
    id(),
    placeCode((body) => body.place),
    choice('type', '种类', types, 'editor', (body) => body.type),
    text('function', '职能，各城市相同职能相同', 'editor', (body) => body.function),
    text('name', '名称', 'editor', (body) => body.name),
    list('aliases', '文件里的写法', 'printed', (body) => body.aliases),
  ],
});

export const documentTable = defineTable<DocumentView>({
  name: 'documents',
  title: '文件',
  key: ['id'],
  label: ['title'],
  columns: [
    id(),
    text('title', '标题；原件没有标题的，由本站拟定', 'promised', (item) => item.title),
    placeCode((item) => item.place),
    text('issuer', '发布机关；没有载明的为空', 'printed', (item) => item.issuer),
    text('number', '文号；没有载明的为空', 'printed', (item) => item.number),
    date('issued', '发布日期；没有载明的为空', 'printed', (item) => item.issued),
    integer('term_from', '规划期第一年', '年', 'read', ({ term }) => term.from),
    integer('term_to', '规划期最后一年', '年', 'read', ({ term }) => term.to),
    address('address', '全文在本站的地址', 'editor', (item) => item.href),
  ],
});
