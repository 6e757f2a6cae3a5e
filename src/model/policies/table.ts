import { defineTable } from '../../lib/table.ts';
import { document, domain, id, source, text } from '../columns/table.ts';
import type { PolicyView } from './view.ts';

export const policyTable = defineTable<PolicyView>({
  name: 'policies',
  title: '扶持政策',
  key: ['id'],
  label: ['title'],
  columns: [
    id(),
    document((policy) => policy.document),
    text('list', '所在清单', 'printed', (policy) => policy.list),
    text('category', '类别', 'printed', (policy) => policy.category),
    domain(),
    text('title', '名称；原文没有名称的取第一分句', 'read', (policy) => policy.title),
    text('text', '原文', 'printed', (policy) => policy.text),
    source((policy) => policy.source),
  ],
});
