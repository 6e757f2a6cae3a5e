import { groupFinder, groupsFinder } from '../../lib/totals.ts';

interface Assigned {
  lead: readonly { id: string; printed: string }[];
  responsible: readonly { id: string; printed: string }[];
}

interface Managed {
  department: readonly { id: string; printed: string }[];
}

/** What records say of one department. */
export interface Work<Task, Project> {
  /** Tasks that print it as lead. */
  leads: { task: Task; isResponsibleToo: boolean }[];
  /** Tasks that print it as responsible, and not as lead. */
  shares: Task[];
  /** Projects that print it as responsible. */
  projects: Project[];
  /** Forms that these records print, each once. */
  printed: string[];
}

/** Finds the work of a department by its id, from all records in their order. */
export function collectWork<Task extends Assigned, Project extends Managed>(
  tasks: readonly Task[],
  projects: readonly Project[],
): (id: string) => Work<Task, Project> {
  const idsOf = (departments: readonly { id: string }[]) => [
    ...new Set(departments.map(({ id }) => id)),
  ];
  const leadBy = groupsFinder(tasks, ({ lead }) => idsOf(lead));
  const sharedBy = groupsFinder(tasks, ({ lead, responsible }) => {
    const leaders = new Set(idsOf(lead));
    return idsOf(responsible).filter((id) => !leaders.has(id));
  });
  const managedBy = groupsFinder(projects, ({ department }) => idsOf(department));
  const refs = [
    ...tasks.flatMap(({ lead, responsible }) => [...lead, ...responsible]),
    ...projects.flatMap(({ department }) => department),
  ];
  const refsOf = groupFinder(refs, ({ id }) => id);
  return (id) => ({
    leads: leadBy(id).map((task) => ({
      task,
      isResponsibleToo: task.responsible.some((department) => department.id === id),
    })),
    shares: [...sharedBy(id)],
    projects: [...managedBy(id)],
    printed: [...new Set(refsOf(id).map(({ printed }) => printed))],
  });
}

type Counted = Readonly<Record<'leads' | 'shares' | 'projects', readonly unknown[]>>;

/** Orders departments by what they lead, then share, then by their projects, most first. */
export function compareWork(a: Counted, b: Counted): number {
  return (
    b.leads.length - a.leads.length ||
    b.shares.length - a.shares.length ||
    b.projects.length - a.projects.length
  );
}

/** What a department does, as values of a filter. */
export function listRoles({ leads, shares, projects }: Counted): DepartmentRole[] {
  const roles: [DepartmentRole, number][] = [
    ['lead', leads.length],
    ['share', shares.length],
    ['project', projects.length],
  ];
  return roles.filter(([, count]) => count > 0).map(([role]) => role);
}

export type DepartmentRole = 'lead' | 'share' | 'project';

/** `牵头10项任务，另列为3项任务的责任单位，负责1个项目`; says so when no record names the department. */
export function formatWork({ leads, shares, projects }: Counted): string {
  const parts = [
    leads.length > 0 && `牵头${leads.length}项任务`,
    shares.length > 0 && `${leads.length > 0 ? '另' : ''}列为${shares.length}项任务的责任单位`,
    projects.length > 0 && `负责${projects.length}个项目`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('，') : '没有任务或项目写明由它负责';
}
