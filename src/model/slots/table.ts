import { defineTable } from '../../lib/table.ts';
import { document, integer, level, placeCode, source, text, year } from '../columns/table.ts';
import type { SlotView } from './view.ts';

export const slotTable = defineTable<SlotView>({
  name: 'slots',
  title: '各县区逐年的托位和保育人员',
  key: ['document', 'place_code', 'year'],
  label: ['place', 'year'],
  columns: [
    placeCode((slot) => slot.area),
    text('place', '县区或城市', 'read', (slot) => slot.areaName),
    level((slot) => slot.level),
    year((slot) => slot.year),
    integer(
      'slots',
      '托位；是目标，公文发布前的年份没有写是目标还是实际数',
      '个',
      'printed',
      (slot) => slot.slots,
    ),
    integer('staff', '保育人员；同上', '人', 'printed', (slot) => slot.staff),
    document((slot) => slot.document),
    source((slot) => slot.source),
  ],
});
