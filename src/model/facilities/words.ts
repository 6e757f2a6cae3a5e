import { formatDate } from '../../lib/format.ts';
import { type domainWords, formatDomains, formatUnknown, words } from '../common/words.ts';
import { type DoubtReason, doubtWords } from '../doubts/rules.ts';
import type { Telephone } from '../telephones/rules.ts';
import { type NurseryClass, nurseryClasses, nurseryClassNames, serviceWords } from './rules.ts';

type Domain = keyof typeof domainWords;

/** What a page says of an institution: the published values that are taken as sure, and those that are not. */
export interface FacilityLike {
  readonly domains: readonly Domain[];
  readonly telephones: readonly Telephone[];
  readonly address?: string | undefined;
  readonly nature?: string | undefined;
  readonly operation?: string | undefined;
  readonly filed?: string | undefined;
  readonly creditCode?: string | undefined;
  readonly slots?: number | undefined;
  readonly classes: Readonly<Partial<Record<NurseryClass, number>>>;
  readonly services: readonly (keyof typeof serviceWords)[];
  readonly inclusive?: boolean | undefined;
  readonly demonstration?: string | undefined;
  readonly beds?: number | undefined;
  readonly nursingBeds?: number | undefined;
  readonly level?: string | undefined;
  readonly levelDate?: string | undefined;
  readonly medical?: boolean | undefined;
  readonly fee?: string | undefined;
  readonly hours?: string | undefined;
  readonly doubts: readonly Doubt[];
}

/** A published value that cannot be taken as sure; `field` is a column of the register. */
interface Doubt {
  readonly field: string;
  readonly text: string;
  readonly reason: DoubtReason;
}

/** Name and value, ready to be shown. */
export interface Fact {
  name: string;
  text: string;
}

/** One line of a page: where it stands, the columns that it is read from, and what it says. */
interface Line {
  group: 'contact' | 'service' | 'terms' | 'origin';
  name: string;
  columns: readonly string[];
  /** Left out where it is about both. */
  domain?: Domain;
  /** Undefined where nothing is published. */
  read: (facility: FacilityLike) => string | undefined;
  /** A line that no one misses where nothing is published. */
  isExtra?: boolean;
}

const lines: readonly Line[] = [
  {
    group: 'contact',
    name: '电话',
    columns: ['telephone'],
    read: ({ telephones }) => listTelephones(telephones) || undefined,
  },
  { group: 'contact', name: '地址', columns: ['address'], read: ({ address }) => address },
  {
    group: 'service',
    name: '收多大的孩子',
    columns: nurseryClassNames,
    domain: 'child',
    read: ({ classes }) => formatClasses(classes),
  },
  {
    group: 'service',
    name: '托位',
    columns: ['slots'],
    domain: 'child',
    read: ({ slots }) => withUnit(slots, '个'),
  },
  {
    group: 'service',
    name: '服务方式',
    columns: ['services'],
    domain: 'child',
    read: ({ services }) =>
      services.map((service) => serviceWords[service]).join('、') || undefined,
  },
  {
    group: 'service',
    name: '普惠',
    columns: ['inclusive'],
    domain: 'child',
    read: ({ inclusive }) => yesOrNo(inclusive),
  },
  {
    group: 'service',
    name: '示范',
    columns: ['demonstration'],
    read: ({ demonstration }) => demonstration,
    isExtra: true,
  },
  {
    group: 'service',
    name: '床位',
    columns: ['beds'],
    domain: 'elder',
    read: ({ beds }) => withUnit(beds, '张'),
  },
  {
    group: 'service',
    name: '护理型床位',
    columns: ['nursingBeds'],
    domain: 'elder',
    read: ({ nursingBeds }) => withUnit(nursingBeds, '张'),
  },
  {
    group: 'service',
    name: '等级',
    columns: ['level'],
    domain: 'elder',
    read: ({ level, levelDate }) => level && `${level}（评定时间：${levelDate ?? words.unheld}）`,
  },
  {
    group: 'service',
    name: '医养结合',
    columns: ['medical'],
    domain: 'elder',
    read: ({ medical }) => yesOrNo(medical),
  },
  { group: 'terms', name: '收费', columns: ['fee'], read: ({ fee }) => fee },
  { group: 'terms', name: '服务时间', columns: ['hours'], read: ({ hours }) => hours },
  { group: 'origin', name: '机构性质', columns: ['nature'], read: ({ nature }) => nature },
  {
    group: 'origin',
    name: '运营方式',
    columns: ['operation'],
    domain: 'elder',
    read: ({ operation }) => operation,
  },
  {
    group: 'origin',
    name: '备案通过时间',
    columns: ['filed'],
    domain: 'child',
    read: ({ filed }) => filed && formatFiled(filed),
  },
  {
    group: 'origin',
    name: '统一社会信用代码',
    columns: ['creditCode'],
    read: ({ creditCode }) => creditCode,
    isExtra: true,
  },
];

/** What is published and sure of the given groups, in the order that a family asks. */
export function listFacts(facility: FacilityLike, groups: readonly Line['group'][]): Fact[] {
  return lines.flatMap(({ group, name, read }) => {
    const text = groups.includes(group) ? read(facility) : undefined;
    return text === undefined ? [] : [{ name, text }];
  });
}

/** What is not published, in one sentence, group by group; undefined when nothing is missing. */
export function formatMissing(facility: FacilityLike): string | undefined {
  const doubted = new Set(facility.doubts.map(({ field }) => field));
  const missing = lines.filter(
    ({ domain, columns, isExtra, read }) =>
      !isExtra &&
      (!domain || facility.domains.includes(domain)) &&
      !columns.some((column) => doubted.has(column)) &&
      read(facility) === undefined,
  );
  const groups = (['contact', 'service', 'terms', 'origin'] as const).map((group) =>
    missing
      .filter((line) => line.group === group)
      .map(({ name }) => name)
      .join('、'),
  );
  return groups.filter(Boolean).join('；') || undefined;
}

/** Columns that a doubt can be about and that are no line of their own. */
const columnNames: Readonly<Record<string, string>> = {
  lng: '位置的坐标',
  ...Object.fromEntries(nurseryClassNames.map((name) => [name, nurseryClasses[name].name])),
};

/** What a register prints and this site does not take as sure: what of, as published, and why not. */
export function listDoubts({
  doubts,
}: Pick<FacilityLike, 'doubts'>): { name: string; text: string; reason: string }[] {
  return doubts.map(({ field, text, reason }) => ({
    name: columnNames[field] ?? lines.find(({ columns }) => columns[0] === field)?.name ?? field,
    text,
    reason: doubtWords[reason],
  }));
}

/** The day of a filing as people write it; what is printed otherwise stays as it is. */
export function formatFiled(filed: string): string {
  const day = /^\d{4}-\d{2}-\d{2}(?= |$)/.exec(filed)?.[0];
  return day ? formatDate(day) : filed;
}

/** What stands beside a number: that its area code is not the register's, or why it is doubted; '' for a sure one. */
export function noteTelephone({ added, doubt }: Telephone): string {
  if (added) return `区号${added}是本站按所在地补的，名录没有写`;
  return doubt ? `${words.doubted}：${doubtWords[doubt]}` : '';
}

function listTelephones(telephones: readonly Telephone[]): string {
  return telephones
    .map((telephone) => {
      const note = noteTelephone(telephone);
      return note ? `${telephone.number}（${note}）` : telephone.number;
    })
    .join('、');
}

/** The printed numbers, with what is to be known of them; else that what is published is doubted, or that nothing is. */
export function formatTelephones({
  telephones,
  doubts,
}: Pick<FacilityLike, 'telephones' | 'doubts'>): string {
  if (telephones.length > 0) return listTelephones(telephones);
  return doubts.some(({ field }) => field === 'telephone') ? words.doubted : words.unheld;
}

/** What stands first where a document only plans the service. */
export function formatPlannedService(domains: readonly Domain[]): string {
  return `${formatDomains(domains)}服务是计划的，${formatUnknown('是否开办')}`;
}

/** What stands first where the register does not list it any more. `gone` is the day of that register. */
export function formatGone(gone: string): string {
  return `从${formatDate(gone)}起，名录里不再有这家机构，${formatUnknown('是否还在办')}。下面是以前名录里写的`;
}

/** One line a class: `乳儿班 6—12个月：10个`. */
function formatClasses(classes: FacilityLike['classes']): string | undefined {
  const parts = nurseryClassNames.flatMap((key) => {
    const { name, fromMonth, toMonth } = nurseryClasses[key];
    const count = classes[key];
    return count === undefined ? [] : [`${name} ${fromMonth}—${toMonth}个月：${count}个`];
  });
  return parts.join('\n') || undefined;
}

function withUnit(count: number | undefined, unit: string): string | undefined {
  return count === undefined ? undefined : `${count}${unit}`;
}

function yesOrNo(answer: boolean | undefined): string | undefined {
  if (answer === undefined) return undefined;
  return answer ? '是' : '不是';
}
