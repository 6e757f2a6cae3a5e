import { groupFinder } from '../../lib/totals.ts';
import { formatDate } from '../../lib/format.ts';
import { afterTitle } from '../../lib/text.ts';
import { getPlaceBriefs } from '../briefs/view.ts';
import type { Card, CardFigure } from '../card-layout/rules.ts';
import { hasOwnCard } from '../cards/rules.ts';
import { figureOfMoney, figureOfSlots, figureOfTarget } from '../cards/words.ts';
import { getWithdrawn } from '../changes/view.ts';
import { words } from '../common/words.ts';
import { getConditionFinder } from '../conditions/view.ts';
import { summarizeValidity } from '../conditions/words.ts';
import { formatWork } from '../departments/rules.ts';
import { getDepartmentWork } from '../departments/view.ts';
import { formatPrinted } from '../departments/words.ts';
import { derive } from '../derive.ts';
import { getDocuments } from '../documents/view.ts';
import { getIndicators } from '../indicators/view.ts';
import { sumInvestment } from '../investment/rules.ts';
import { getPlaceFinder } from '../places/view.ts';
import { getPolicies } from '../policies/view.ts';
import { getProjects } from '../projects/view.ts';
import { isPastYear } from '../states/rules.ts';
import { builtUnknown, countPromises, formatCounts, formatTaskOutcome } from '../states/words.ts';
import { getTaskPages } from '../tasks/view.ts';

/** What the pictures of a page's kind say; the rest is the site's, and the same on all. */
export type Said = Pick<Card, 'title'> & Partial<Omit<Card, 'title' | 'edition' | 'address'>>;

/** The picture of the page at a path. */
export type CardEntry = [path: string, said: Said];

/** What is said of the money of a plan. */
export const notBuilt = `当时的计划，${builtUnknown}`;

/** Figures with the documents that they were read from. */
export function say(figures: (CardFigure & { title: string })[]): Partial<Said> {
  return figures.length === 0
    ? {}
    : { figures, source: formatSource(figures.map(({ title }) => title)) };
}

/** `来源：《某方案》`, or `来源：《某方案》等2份文件`. */
export function formatSource(titles: readonly string[]): string {
  const [first, ...others] = new Set(titles);
  if (first === undefined) return '';
  const count = others.length + 1;
  return `${words.source}：《${first}》${others.length > 0 ? `等${count}份文件` : ''}`;
}

/** The documents of a city, for what the site put together from all of them. */
const getCitySources = derive((content): ((city: string) => string) => {
  const documents = getDocuments(content);
  const places = getPlaceFinder(content);
  const documentsOf = groupFinder(documents, ({ place }) => places.cityOf(place).code);
  return (city) => formatSource(documentsOf(city).map(({ title }) => title));
});

/** The pictures of records, one each. */
export const listRecords = derive((content): CardEntry[] => {
  return [
    listPolicies(content),
    listTasks(content),
    listProjects(content),
    listIndicators(content),
    listDepartments(content),
    listPlaces(content),
    listDocuments(content),
    listWithdrawn(content),
  ].flat();
});

const listPolicies = derive((content): CardEntry[] => {
  const { asOf } = content.site;
  const policies = getPolicies(content);
  const conditionsOf = getConditionFinder(content);
  return policies.map(({ id, href, title, domains, placeName, text, source }) => [
    href,
    {
      title,
      domains,
      kind: `扶持政策 · ${placeName}`,
      note: afterTitle(text, title),
      status: summarizeValidity(conditionsOf('policy', id), asOf),
      source: formatSource([source.documentTitle]),
    },
  ]);
});

const listTasks = derive((content): CardEntry[] => {
  return getTaskPages(content).map(({ task, promises, siblings }) => {
    const { href, title, domains, placeName, lead, responsible, source } = task;
    const departments = [
      lead.length > 0 && `牵头：${formatPrinted(lead)}`,
      responsible.length > 0 && `责任单位：${formatPrinted(responsible)}`,
    ].filter(Boolean);
    return [
      href,
      {
        title,
        domains,
        kind: `重点任务 · ${placeName}`,
        note: departments.join('。') || `责任单位${words.unnamed}`,
        status: formatTaskOutcome({ ...promises, tasksOfGoal: siblings.ofGoal }),
        source: formatSource([source.documentTitle]),
      },
    ];
  });
});

const listProjects = derive((content): CardEntry[] => {
  return getProjects(content).map((project) => {
    const { href, name, domains, cityName, siteName = cityName, kind, status, source } = project;
    const place = siteName === cityName ? cityName : `${cityName}${siteName}`;
    const isGroup = kind === 'group';
    return [
      href,
      {
        title: name,
        domains,
        kind: `${isGroup ? '一类项目' : '项目'} · ${place}`,
        figures: isGroup ? [] : [figureOfMoney({ label: '总投资', wan: project.totalWan, status })],
        note: project.content,
        status,
        source: formatSource([source.documentTitle]),
      },
    ];
  });
});

const listIndicators = derive((content): CardEntry[] => {
  const { asOf } = content.site;
  const indicators = getIndicators(content);
  return indicators.map(({ href, name, domains, placeName, values, source }) => [
    href,
    {
      title: name,
      domains,
      kind: `指标 · ${placeName}`,
      figures: values.slice(-1).map((value) => figureOfTarget(value, asOf)),
      source: formatSource([source.documentTitle]),
    },
  ]);
});

const listDepartments = derive((content): CardEntry[] => {
  const departments = getDepartmentWork(content);
  const sourceOf = getCitySources(content);
  return departments.map((department) => [
    department.href,
    {
      title: department.name,
      kind: `部门和单位 · ${department.placeName}`,
      note: `${formatWork(department)}。`,
      status:
        department.promises.length > 0
          ? `有期限或数字的事项${department.promises.length}项：${formatCounts(countPromises(department.promises))}。${words.notFound}`
          : undefined,
      source: sourceOf(department.city),
    },
  ]);
});

const listPlaces = derive((content): CardEntry[] => {
  const { asOf } = content.site;
  const briefs = getPlaceBriefs(content);
  const sourceOf = getCitySources(content);
  return briefs.map(({ place, city, title, slots, slotTable, projects }) => {
    const last = slots.at(-1);
    const { count, totalWan: wan } = sumInvestment(
      projects.filter(({ kind }) => kind === 'project'),
    );
    const label = `${count}个列入清单的项目，总投资`;
    const money = count > 0 ? [figureOfMoney({ label, wan, status: notBuilt })] : [];
    return [
      place.href,
      {
        title,
        kind: place.code === city.code ? (place.province ?? '') : city.name,
        figures: last ? [figureOfSlots(last, asOf)] : money,
        note: `文件没有给${place.name}定各年的托位目标，项目清单里也没有写到这里的具体项目。`,
        source: last && slotTable ? formatSource([slotTable.document.title]) : sourceOf(city.code),
      },
    ];
  });
});

const listDocuments = derive((content): CardEntry[] => {
  const { asOf } = content.site;
  const documents = getDocuments(content);
  return documents.map(({ href, title, placeName, issuerText, issuedText, term }) => [
    href,
    {
      title,
      kind: `文件原文 · ${placeName}`,
      note: '全文照录，每一段、每一行都可以引用。',
      status: `规划期${term.from}—${term.to}年（据文件里的目标年份）${isPastYear(term.to, asOf) ? '，已结束' : ''}`,
      source: `${words.source}：${issuerText}，${issuedText}`,
    },
  ]);
});

/** Addresses whose records are no more; those of records that are parts of a page have none to share. */
const listWithdrawn = derive((content): CardEntry[] => {
  return getWithdrawn(content)
    .filter(({ href }) => href.endsWith('/') && hasOwnCard(href))
    .map(({ href, title, tableTitle, release: { version, date } }) => [
      href,
      {
        title,
        kind: tableTitle,
        note: `从${formatDate(date)}的${version}版起，本站不再有它。`,
        status: '已经撤下',
      },
    ]);
});
