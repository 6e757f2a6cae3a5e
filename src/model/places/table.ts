import { definePoints } from '../../lib/point-table.ts';
import { defineTable } from '../../lib/table.ts';
import { integer, level, number, refersTo, text } from '../columns/table.ts';
import type { PlaceView } from './view.ts';
import { formatPopulationSource } from './words.ts';

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
