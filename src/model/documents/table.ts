import { defineTable } from '../../lib/table.ts';
import { address, date, id, integer, placeCode, text } from '../columns/table.ts';
import type { DocumentView } from './view.ts';

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
