import { type Fact, formatLooked, words } from '../common/words.ts';
import { countPromises, formatCounts } from '../states/words.ts';
import type { DepartmentWork } from './view.ts';
import { normalizeLabel } from '../../lib/text.ts';

/** Whether a document prints a department otherwise than by its name or a part of it: a slip, a short form, several at once. */
export function isOtherWording({ name, printed }: { name: string; printed: string }): boolean {
  return !normalizeLabel(name).includes(normalizeLabel(printed));
}

/** Whether a group's printed forms mean the governments of counties (各县（区）政府), not of towns. */
export function isCountyGroup(printed: readonly string[]): boolean {
  return printed.some((form) => /[县区]/.test(form) && !/[乡镇]|街道|社区/.test(form));
}

/** Printed forms in their order, each once: one form can stand for several departments. */
export function formatPrinted(departments: readonly { printed: string }[]): string {
  return [...new Set(departments.map(({ printed }) => printed))].join('、');
}

/** What the types of departments are called. */
export const departmentTypeWords = { body: '部门', group: '统称', institution: '机构' } as const;

/** What a department is, how it is printed, what it can be held to, and that no telephone of it is held. */
export function listDepartmentFacts(department: DepartmentWork, asOf: string): Fact[] {
  const { promises, facility } = department;
  const kinds: Partial<Record<DepartmentWork['type'], string>> = {
    group: `${departmentTypeWords.group}：用一个名称指许多单位`,
    institution: `${departmentTypeWords.institution}，不是政府部门`,
  };
  const kind = kinds[department.type];
  const facts: (Fact | false | undefined | '')[] = [
    { name: '地区', text: department.placeName, href: `/places/${department.place}/` },
    kind !== undefined && { name: '类型', text: kind },
    { name: '文件中的写法', text: department.forms.join('、') },
    department.note && { name: '说明', text: department.note },
    facility && { name: '机构资料', text: facility.name, href: facility.href },
    promises.length > 0 && {
      name: '列了它的、有期限或数字的事项',
      text: `${promises.length}项：${formatCounts(countPromises(promises))}。${formatLooked(asOf)}，${words.notFound}`,
      href: `/promises/?department=${department.id}`,
    },
    department.type !== 'group' && { name: '电话', absent: 'unheld' },
  ];
  return facts.filter((fact) => typeof fact === 'object');
}
