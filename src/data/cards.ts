import { formatWork } from '../lib/body-work.ts';
import { formatPrinted } from '../lib/bodies.ts';
import { cardName, hasOwnCard } from '../lib/card-address.ts';
import { figureOfMoney, figureOfSlots, figureOfTarget } from '../lib/card-figures.ts';
import type { Card, CardFigure } from '../lib/card-layout.ts';
import { verdictWords } from '../lib/checks.ts';
import { summarizeValidity } from '../lib/conditions.ts';
import { formatDate, formatNumber } from '../lib/format.ts';
import { sumInvestment } from '../lib/investment.ts';
import { countPledges, formatCounts } from '../lib/pledge-state.ts';
import { isPastYear } from '../lib/status.ts';
import { afterTitle } from '../lib/text.ts';
import { pageTitles, words } from '../lib/words.ts';
import { getChecks } from './checks.ts';
import { getDepartmentLists } from './department-lists.ts';
import { getDepartmentWork } from './department-work.ts';
import { getDocuments } from './documents.ts';
import { getGapReports } from './gap.ts';
import { getSlotReports } from './indicator-groups.ts';
import { getIndicators } from './indicators.ts';
import { getPlaceBriefs } from './place-brief.ts';
import { getCities, getPlaceFinder } from './places.ts';
import { getPledgePage } from './pledge-page.ts';
import { getPolicies } from './policies.ts';
import { getProjectLists } from './project-lists.ts';
import { getProjects } from './projects.ts';
import { getProvisionFinder } from './provisions.ts';
import { getWithdrawn } from './releases.ts';
import { getSettings } from './settings.ts';
import { getTaskPages } from './task-pages.ts';

/** The picture of a page. */
export interface PageCard {
  /** Below `/cards/`. */
  name: string;
  card: Card;
}

/** What the pictures of a page's kind say; the rest is the site's, and the same on all. */
type Said = Pick<Card, 'title'> & Partial<Omit<Card, 'title' | 'edition' | 'address'>>;

/** Figures stand beside one another as long as they can be read. */
const mostFigures = 3;

const notBuilt = '当时的计划，是否建成未公布';

/** The pictures of all pages that have one of their own. */
export async function getCards(): Promise<PageCard[]> {
  const [site, records, overviews] = await Promise.all([
    getSettings(),
    listRecords(),
    listOverviews(),
  ]);
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
}

type Entry = [path: string, said: Said];

async function listRecords(): Promise<Entry[]> {
  return (
    await Promise.all([
      listPolicies(),
      listTasks(),
      listProjects(),
      listIndicators(),
      listDepartments(),
      listPlaces(),
      listDocuments(),
      listWithdrawn(),
    ])
  ).flat();
}

async function listPolicies(): Promise<Entry[]> {
  const [policies, provisionsOf] = await Promise.all([getPolicies(), getProvisionFinder()]);
  return policies.map(({ id, href, title, domains, placeName, text, source }) => [
    href,
    {
      title,
      domains,
      kind: `扶持政策 · ${placeName}`,
      note: afterTitle(text, title),
      status: summarizeValidity(provisionsOf('measure', id)),
      source: formatSource([source.documentTitle]),
    },
  ]);
}

async function listTasks(): Promise<Entry[]> {
  return (await getTaskPages()).map(({ task, pledges }) => {
    const { href, title, domains, placeName, lead, responsible, source } = task;
    const counts = formatCounts(countPledges([...pledges.own, ...pledges.ofGoal]));
    const bodies = [
      lead.length > 0 && `牵头：${formatPrinted(lead)}`,
      responsible.length > 0 && `责任单位：${formatPrinted(responsible)}`,
    ].filter(Boolean);
    return [
      href,
      {
        title,
        domains,
        kind: `重点任务 · ${placeName}`,
        note: bodies.join('。') || `责任单位${words.unnamed}`,
        status: counts ? `写明的承诺：${counts}` : '没有写明期限和数字，是否完成未公布',
        source: formatSource([source.documentTitle]),
      },
    ];
  });
}

async function listProjects(): Promise<Entry[]> {
  return (await getProjects()).map((project) => {
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
}

async function listIndicators(): Promise<Entry[]> {
  const [{ asOf }, indicators] = await Promise.all([getSettings(), getIndicators()]);
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
}

async function listDepartments(): Promise<Entry[]> {
  const [bodies, sourceOf] = await Promise.all([getDepartmentWork(), getCitySources()]);
  return bodies.map((body) => [
    body.href,
    {
      title: body.name,
      kind: `部门和单位 · ${body.placeName}`,
      note: `${formatWork(body)}。`,
      status:
        body.pledges.length > 0
          ? `有期限或数字的事项${body.pledges.length}项：${formatCounts(countPledges(body.pledges))}`
          : undefined,
      source: sourceOf(body.city),
    },
  ]);
}

async function listPlaces(): Promise<Entry[]> {
  const [{ asOf }, briefs, sourceOf] = await Promise.all([
    getSettings(),
    getPlaceBriefs(),
    getCitySources(),
  ]);
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
}

async function listDocuments(): Promise<Entry[]> {
  const [{ asOf }, documents] = await Promise.all([getSettings(), getDocuments()]);
  return documents.map(({ href, title, placeName, issuerText, issuedText, term }) => [
    href,
    {
      title,
      kind: `文件原文 · ${placeName}`,
      note: '全文照录，每一段、每一行都可以引用。',
      status: `规划期${term.from}—${term.to}年${isPastYear(term.to, asOf) ? '，已结束' : ''}`,
      source: `${words.source}：${issuerText}，${issuedText}`,
    },
  ]);
}

/** Addresses whose records are no more; those of records that are parts of a page have none to share. */
async function listWithdrawn(): Promise<Entry[]> {
  return (await getWithdrawn())
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
}

/** Pages that stand for many records, or for none. */
async function listOverviews(): Promise<Entry[]> {
  const [site, cities, documents, counts, sums] = await Promise.all([
    getSettings(),
    getCities(),
    getDocuments(),
    countRecords(),
    sumCities(),
  ]);
  const general = {
    note: site.description,
    source: formatSource(documents.map(({ title }) => title)),
  };
  const toEntry = (path: string, title: string, said: Partial<Said> = {}): Entry => [
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
}

/** How many records a page lists; none where it has none to show. */
async function countRecords() {
  const [checks, bodies, policies, tasks] = await Promise.all([
    getChecks(),
    getDepartmentLists(),
    getPolicies(),
    getTaskPages(),
  ]);
  const differing = checks.filter(({ verdict }) => verdict === 'differs');
  const of = (records: number, figure: CardFigure) => (records > 0 ? [figure] : []);
  return {
    checks: of(checks.length, {
      label: `重算${checks.length}处，其中${verdictWords.differs}`,
      value: formatNumber(differing.length),
      unit: '处',
      status: '对不上，不等于有人做错了',
    }),
    departments: of(bodies.total, {
      label: '文件点名的部门和单位',
      value: formatNumber(bodies.total),
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
      status: '是否完成未公布',
    }),
  };
}

/** What the records of each city come to; a general picture where no city has any. */
async function sumCities() {
  const [{ asOf }, gaps, projects, promises, slots] = await Promise.all([
    getSettings(),
    getGapReports(),
    getProjectLists(),
    getPledgePage(),
    getSlotReports(),
  ]);
  return {
    gap: say(
      gaps.flatMap(({ city, document, whole, status, basis }) => {
        const { year, target, unmatched } = whole?.last ?? {};
        if (!document || target === undefined || unmatched === undefined) return [];
        return {
          title: document.title,
          label: `${city.name}${year}年托位目标${target}个，没有公布的项目对应的`,
          value: formatNumber(unmatched),
          unit: '个',
          status: `按${status}算，不等于没有${basis ? '；目标由本站按人口折算' : ''}`,
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
          label: `${document.label}：到期的期限${counts.due}个，结果至今未见公布的`,
          value: formatNumber(counts.silent),
          unit: '个',
          status: '本站收录的资料里没有，不等于没有做到',
        })),
    ),
    slots: say(
      slots.map(({ city, document, rows, total, lastYear: year }) => {
        const last = (total ?? rows[0])?.byYear.get(year)?.slots;
        const figure = figureOfSlots({ year, slots: last }, asOf);
        return { title: document.title, ...figure, label: `${city.name}${figure.label}` };
      }),
    ),
  };
}

/** Figures with the documents that they were read from. */
function say(figures: (CardFigure & { title: string })[]): Partial<Said> {
  return figures.length === 0
    ? {}
    : { figures, source: formatSource(figures.map(({ title }) => title)) };
}

/** `来源：《某方案》`, or `来源：《某方案》等2份文件`. */
function formatSource(titles: readonly string[]): string {
  const [first, ...others] = new Set(titles);
  if (first === undefined) return '';
  const count = others.length + 1;
  return `${words.source}：《${first}》${others.length > 0 ? `等${count}份文件` : ''}`;
}

/** The documents of a city, for what the site put together from all of them. */
async function getCitySources(): Promise<(city: string) => string> {
  const [documents, places] = await Promise.all([getDocuments(), getPlaceFinder()]);
  return (city) =>
    formatSource(
      documents.filter(({ place }) => places.cityOf(place).code === city).map(({ title }) => title),
    );
}
