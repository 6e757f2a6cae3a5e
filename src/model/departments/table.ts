import { defineTable } from '../../lib/table.ts';
import { choice, id, list, placeCode, text } from '../columns/table.ts';
import type { DepartmentView } from './view.ts';

const types = { body: '单位', group: '一组单位', institution: '机构' };

export const departmentTable = defineTable<DepartmentView>({
  name: 'departments',
  title: '部门',
  key: ['id'],
  label: ['name'],
  columns: [
    id(),
    placeCode((department) => department.place),
    choice('type', '种类', types, 'editor', (department) => department.type),
    text('function', '职能，各城市相同职能相同', 'editor', (department) => department.function),
    text('name', '名称', 'editor', (department) => department.name),
    list('aliases', '文件里的写法', 'printed', (department) => department.aliases),
  ],
});
