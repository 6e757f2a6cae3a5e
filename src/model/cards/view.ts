import { formatDate, formatNumber } from '../../lib/format.ts';
import type { Card, CardFigure } from '../card-layout/rules.ts';
import {
  type CardEntry,
  formatSource,
  listRecords,
  notBuilt,
  type Said,
  say,
} from '../card-records/view.ts';
import { verdictWords } from '../checks/rules.ts';
import { getChecks } from '../checks/view.ts';
import { formatUnknown, pageTitles, words } from '../common/words.ts';
import { getDepartmentLists } from '../departments/view.ts';
import { derive } from '../derive.ts';
import { getDocuments } from '../documents/view.ts';
import { getGapReports } from '../gap/view.ts';
import { getCities } from '../places/view.ts';
import { getPolicies } from '../policies/view.ts';
import { getProjectLists } from '../project-lists/view.ts';
import { getPromisePage } from '../promises/view.ts';
import { getSlotReports } from '../slots/view.ts';
import { getTaskPages } from '../tasks/view.ts';
import { cardName } from './rules.ts';
import { figureOfMoney, figureOfSlots } from './words.ts';

/** The picture of a page. */
export interface PageCard {
  /** Below `/cards/`. */
  name: string;
  card: Card;
}

/** Figures stand beside one another as long as they can be read. */
const mostFigures = 3;

/** The pictures of all pages that have one of their own. */
export const getCards = derive((content): PageCard[] => {
  const site = content.site;
  const records = listRecords(content);
  const overviews = listOverviews(content);
  const edition = `${site.title} · ${words.asOf}${formatDate(site.asOf)}`;
  return [...records, ...overviews].map(([path, said]): PageCard => {
    const { host, pathname } = new URL(path, site.url || 'https://none.invalid');
    const card = { kind: site.title, domains: [], figures: [], source: '', ...said };
    return {
      name: cardName(path),
      card: {
        ...card,
        figures: card.figures.length > mostFigures ? [] : card.figures,
        edition,
        address: site.url && `${host}${pathname}`,
      },
    };
  });
});

/** Pages that stand for many records, or for none. */
const listOverviews = derive((content): CardEntry[] => {
  const site = content.site;
  const cities = getCities(content);
  const documents = getDocuments(content);
  const counts = countRecords(content);
  const sums = sumCities(content);
  const general = {
    note: site.description,
    source: formatSource(documents.map(({ title }) => title)),
  };
  const toEntry = (path: string, title: string, said: Partial<Said> = {}): CardEntry => [
    path,
    { ...general, title, ...said },
  ];
  return [
    toEntry('/', site.title, { kind: cities.map(({ name }) => name).join('、') }),
    toEntry('/about/', pageTitles.about),
    toEntry('/changes/', pageTitles.changes),
    toEntry('/checks/', pageTitles.checks, { figures: counts.checks }),
    toEntry('/data/', pageTitles.data),
    toEntry('/departments/', pageTitles.departments, { figures: counts.departments }),
    toEntry('/documents/', pageTitles.documents),
    toEntry('/facilities/', pageTitles.facilities),
    toEntry('/gap/', pageTitles.gap, sums.gap),
    toEntry('/glossary/', pageTitles.glossary),
    toEntry('/indicators/', pageTitles.indicators, sums.slots),
    toEntry('/map/', pageTitles.map, sums.slots),
    toEntry('/places/', pageTitles.places, sums.slots),
    toEntry('/policies/', pageTitles.policies, { figures: counts.policies }),
    toEntry('/policies/guide/', pageTitles.guide),
    toEntry('/progress/', pageTitles.progress),
    toEntry('/projects/', pageTitles.projects, sums.projects),
    toEntry('/promises/', pageTitles.promises, sums.promises),
    toEntry('/search/', pageTitles.search),
    toEntry('/tasks/', pageTitles.tasks, { figures: counts.tasks }),
  ];
});

/** How many records a page lists; none where it has none to show. */
const countRecords = derive((content) => {
  const checks = getChecks(content);
  const departments = getDepartmentLists(content);
  const policies = getPolicies(content);
  const tasks = getTaskPages(content);
  const differing = checks.filter(({ verdict }) => verdict === 'differs');
  const of = (records: number, figure: CardFigure) => (records > 0 ? [figure] : []);
  return {
    checks: of(checks.length, {
      label: `重算${checks.length}处，其中${verdictWords.differs}`,
      value: formatNumber(differing.length),
      unit: '处',
      status: '对不上，不等于有人做错了',
    }),
    departments: of(departments.total, {
      label: '文件点名的部门和单位',
      value: formatNumber(departments.total),
      unit: '个',
      status: '各有几项任务、几个项目',
    }),
    policies: of(policies.length, {
      label: '文件里的扶持措施',
      value: formatNumber(policies.length),
      unit: '条',
      status: '是否仍在执行，请向主管部门核实',
    }),
    tasks: of(tasks.length, {
      label: '写明责任单位的养老、托育任务',
      value: formatNumber(tasks.length),
      unit: '项',
      status: formatUnknown('是否完成'),
    }),
  };
});

/** What the records of each city come to; a general picture where no city has any. */
const sumCities = derive((content) => {
  const { asOf } = content.site;
  const gaps = getGapReports(content);
  const projects = getProjectLists(content);
  const promises = getPromisePage(content);
  const slots = getSlotReports(content);
  return {
    gap: say(
      gaps.flatMap(({ city, document, whole, status, basis }) => {
        const { year, target, unmatched } = whole?.last ?? {};
        if (!document || target === undefined || unmatched === undefined) return [];
        return {
          title: document.title,
          label: `${city.name}${year}年托位目标${basis ? `约${target}个（本站按人口折算）` : `${target}个`}，清单里没有项目对应的`,
          value: formatNumber(unmatched),
          unit: '个',
          status: `按${status}算，不等于没有`,
        };
      }),
    ),
    projects: say(
      projects
        .filter((list) => list.projects.length > 0)
        .map(({ city, documentTitle, investment: { count, totalWan: wan } }) => ({
          title: documentTitle,
          ...figureOfMoney({
            label: `${city.name}${count}个项目，总投资`,
            wan,
            status: notBuilt,
          }),
        })),
    ),
    promises: say(
      promises.documents
        .filter(({ counts }) => counts.due > 0)
        .map(({ document, counts }) => ({
          title: document.title,
          label: `${document.label}：到期的期限${counts.due}个，结果${words.unheld}的`,
          value: formatNumber(counts.silent),
          unit: '个',
          status: words.notFound,
        })),
    ),
    slots: say(
      slots.map(({ city, document, rows, total, lastYear: year }) => {
        const whole = city.counties.length > 0 ? total : rows[0];
        const last = whole?.byYear.get(year)?.slots;
        const figure = figureOfSlots({ year, slots: last }, asOf);
        return { title: document.title, ...figure, label: `${city.name}${figure.label}` };
      }),
    ),
  };
});
