import { formatPlain, formatShare } from '../../lib/format.ts';
import type { Absence, Fact } from '../common/words.ts';
import type { Published } from '../common/schema.ts';
import { costPerPlace, costPerSquareMetre } from '../investment/rules.ts';
import { formatPrintedMoney, fundWords } from '../investment/words.ts';
import { builtUnknown } from '../states/words.ts';
import type { ProjectView } from './view.ts';

/** Places that a project's own words state. */
export interface StatedCapacity {
  kind: 'slots' | 'beds';
  /** Nursing beds (护理型床位) among beds. */
  nursing: boolean;
  count: number;
}

/** `80个托位`, `500张床位`, `35张护理床位`. */
export function formatCapacity({ kind, nursing, count }: StatedCapacity): string {
  if (kind === 'slots') return `${count}个托位`;
  return `${count}张${nursing ? '护理' : ''}床位`;
}

const unstated = { absent: 'unstated' } as const satisfies { absent: Absence };

/** What a document prints of a project, name by name, with what this site computes of it. */
export function listProjectFacts(project: ProjectView): Fact[] {
  const { capacities, floorAreas, department } = project;
  return [
    { name: '建设时间', ...(project.period ? { text: `计划${project.period}` } : unstated) },
    { name: '建设性质', ...(project.nature ? { text: project.nature } : unstated) },
    {
      name: '建设地点',
      ...(project.siteName ? { text: project.siteName, href: project.siteHref } : unstated),
    },
    { name: '总投资', ...moneyOf(project.total) },
    { name: `打算${fundWords.sought}`, ...moneyOf(project.sought, project.totalWan) },
    { name: fundWords.matched, ...moneyOf(project.matched, project.totalWan) },
    ...capacities.map((capacity) => ({
      name: capacity.kind === 'slots' ? '托位' : '床位',
      text: `${formatCapacity(capacity)}（原文“${capacity.words}”）`,
    })),
    ...floorAreas.map(({ squareMetres, words }) => ({
      name: '建筑面积',
      text: `${formatPlain(squareMetres)}平方米（原文“${words}”）`,
    })),
    ...listUnitCosts(project),
    ...(capacities.length === 0 ? [{ name: '托位、床位', ...unstated }] : []),
    ...department.map(({ name, printed, href }) => ({
      name: '责任部门',
      text: name === printed ? name : `${name}（原文“${printed}”）`,
      href,
    })),
    ...(department.length === 0 ? [{ name: '责任部门', ...unstated }] : []),
  ];
}

/** An amount, with its share of the total where that is given. */
function moneyOf(amount: Published | undefined, totalWan?: number) {
  if (!amount) return unstated;
  const { value } = amount;
  const part = totalWan && value !== undefined ? `，占总投资${formatShare(value, totalWan)}` : '';
  return { text: `${formatPrintedMoney(amount)}${part}` };
}

function listUnitCosts(project: ProjectView): Fact[] {
  const perMetre = costPerSquareMetre(project);
  const perPlace = costPerPlace(project);
  const place = project.slots === undefined ? '床位' : '托位';
  const costs = [
    ...(perMetre === undefined ? [] : [`每平方米${perMetre}元`]),
    ...(perPlace === undefined ? [] : [`每个${place}${perPlace}万元`]),
  ];
  return costs.length > 0
    ? [{ name: '平均（本站计算）', text: `${costs.join('；')}；含设备等，只供比较` }]
    : [];
}

/** What is planned and what is known of it, in one or two sentences. */
export function formatProjectNotice(
  { kind, status }: Pick<ProjectView, 'kind' | 'status'>,
  notListed: string | undefined,
): string {
  if (kind === 'group')
    return `文件只写了要建这一类项目，没有写是哪一个、投多少钱、何时建成；${builtUnknown}。`;
  return [status, notListed].flatMap((part) => (part ? `${part}。` : [])).join('');
}

/** All that a project's page says in words that may need to be explained. */
export function joinSpoken({ name, content, soughtWan, matchedWan }: ProjectView): string {
  return [name, content, soughtWan && '争取资金', matchedWan && '配套资金'].join(' ');
}
