import { groupFinder } from '../../lib/totals.ts';
import { formatDate, formatYears } from '../../lib/format.ts';
import { type CheckView, getCheckFinder } from '../checks/view.ts';
import { derive } from '../derive.ts';
import { type DocumentView, getDocuments, type SourceLink } from '../documents/view.ts';
import { type FacilityView, getFacilities } from '../facilities/view.ts';
import { formatFigureYear } from '../figures/words.ts';
import { type GapNoteView, getGapNotes } from '../gap-notes/view.ts';
import { type CityView, getCities, type PlaceView } from '../places/view.ts';
import { formatPopulationSource } from '../places/words.ts';
import { getListed, getProjects, type ListedProject, type ProjectView } from '../projects/view.ts';
import { getPlaceLists, type RegisterList } from '../registers/view.ts';
import { listsAbout, listsWith } from '../registers/words.ts';
import { byNewest } from '../slots/rules.ts';
import { getSlotReports, type SlotReport } from '../slots/view.ts';
import { formatTargetStatus } from '../states/words.ts';
import { byUnmatched, compareRegister, type GapYear, listGapYears, slotsOfRate } from './rules.ts';
import { formatAreaGap, formatCityGap, formatCityNotes, type GapFacts } from './words.ts';

/** What can be accounted for of a place's targets. */
export interface GapArea extends GapFacts {
  place: PlaceView;
  projects: ListedProject[];
  silent: ProjectView[];
  /** The last of its years. */
  last: GapYear | undefined;
  sentence: string;
  /** Where its targets stand. */
  source: SourceLink;
}

/** Targets of one city against what can be accounted for. */
export interface GapReport {
  city: CityView;
  /** The document that sets the targets; undefined where none does, and then nothing is compared. */
  document: DocumentView | undefined;
  /** The last year that is compared. */
  lastYear: number | undefined;
  /** What the last year's targets must be called. */
  status: string;
  /** The city as a whole; undefined where the document sets no target for it. */
  whole: GapArea | undefined;
  /** Its counties, those with most places without a listed project first. */
  areas: GapArea[];
  /** Listed projects with places that no county is named for. */
  unplaced: ListedProject[];
  /** Listed projects with beds, in the whole city. */
  bedProjects: ListedProject[];
  /** What a reader came for, in two or three sentences, and what must be known with it. */
  answer: string;
  toKnow: string;
  /** Where the targets stand. */
  source: SourceLink | undefined;
  /** What the targets were computed from and where the residents come from, where the document sets none by year. */
  basis: { text: string; source: string } | undefined;
  /** Years that the table has, but that were over when it was issued, and what was checked of them. */
  before: { years: string; issued: string; checks: CheckView[] } | undefined;
  /** What the city's documents have beside, the newest first. */
  notes: GapNoteView[];
}

/** One report for each city, in their order. */
export const getGapReports = derive((content): GapReport[] => {
  const cities = getCities(content);
  const tables = getSlotReports(content);
  const documents = getDocuments(content);
  const notes = getGapNotes(content);
  const projects = getProjects(content);
  const facilities = getFacilities(content);
  const listsOf = getPlaceLists(content);
  const listed = getListed(content, 'slots');
  const beds = getListed(content, 'beds');
  const checksOf = getCheckFinder(content);
  const { asOf } = content.site;
  const newest = documents.toSorted(byNewest);
  const age = new Map(newest.map(({ id }, index) => [id, index]));
  const notesOf = groupFinder(notes, ({ place }) => place);
  const projectsOf = groupFinder(projects, ({ city }) => city);
  const listedOf = groupFinder(listed, ({ city }) => city);
  const bedsOf = groupFinder(beds, ({ city }) => city);
  const nurseriesOf = groupFinder(facilities.filter(isNursery), ({ city }) => city);
  const tableOf = new Map(tables.map((table) => [table.city.code, table]));
  return cities.map((city): GapReport => {
    const own = notesOf(city.code).toSorted(
      (a, b) => (age.get(a.document) ?? 0) - (age.get(b.document) ?? 0),
    );
    const table = tableOf.get(city.code);
    const targets = table ? targetsOfTable(table) : targetsOfRates(city, own, documents);
    const surroundings = {
      city,
      projects: projectsOf(city.code),
      listed: listedOf(city.code),
      nurseries: nurseriesOf(city.code),
      listsOf: (place: string) => listsWith(listsOf(place), 'child'),
    };
    const areas = targets.areas.map((row) => areaOf(row, surroundings)).sort(byUnmatched);
    const whole = targets.whole && areaOf(targets.whole, surroundings);
    const lastYear = targets.years.at(-1);
    const status = lastYear === undefined ? '' : formatTargetStatus(lastYear, asOf);
    const reported = own.flatMap((note) => note.reported ?? [])[0];
    const facts = {
      ...(whole ?? factsOf(city, [], surroundings)),
      areas,
      status,
      basis: targets.basis?.text,
      reported: reported && `${reported.text}（${formatFigureYear(reported)}）`,
    };
    return {
      city,
      document: targets.document,
      lastYear,
      status,
      whole,
      areas,
      unplaced: areas.length === 0 ? [] : surroundings.listed.filter(isUnplaced(city)),
      bedProjects: [...bedsOf(city.code)],
      answer: formatCityGap(facts),
      toKnow: formatCityNotes(facts),
      source: targets.source,
      basis: targets.basis,
      before: table && beforeOf(table, checksOf),
      notes: own,
    };
  });
});

/** Targets of a place, before anything is held against them. */
interface TargetRow {
  place: PlaceView;
  targets: { year: number; slots?: number | undefined }[];
  source: SourceLink;
}

interface Targets {
  document: DocumentView | undefined;
  years: number[];
  whole: TargetRow | undefined;
  areas: TargetRow[];
  source: SourceLink | undefined;
  basis: GapReport['basis'];
}

/** The table's years, those aside that were over when it was issued: what they are is not said. */
function targetsOfTable({ city, document, rows, total, source, ...table }: SlotReport): Targets {
  const years = table.years.filter((year) => !table.yearsBeforeIssue.includes(year));
  const toRow = (row: (typeof rows)[number]): TargetRow => ({
    place: row.place,
    targets: years.map((year) => ({ year, slots: row.byYear.get(year)?.slots })),
    source: row.source,
  });
  const [only] = rows;
  const hasCounties = city.counties.length > 0;
  const whole = hasCounties ? total : only;
  return {
    document,
    years,
    whole: whole && toRow(whole),
    areas: hasCounties ? rows.map(toRow) : [],
    source,
    basis: undefined,
  };
}

/** Places that the first rates per thousand among the notes come to for the city's residents; none without rates. */
function targetsOfRates(
  city: CityView,
  notes: readonly GapNoteView[],
  documents: readonly DocumentView[],
): Targets {
  const none = { document: undefined, years: [], whole: undefined, areas: [], source: undefined };
  const { population } = city;
  const note = notes.find(({ rates }) => rates.length > 0);
  const document = documents.find(({ id }) => id === note?.document);
  const rates = note?.rates ?? [];
  const last = rates.at(-1);
  if (!population || !last) return { ...none, basis: undefined };
  const targets = rates.map(({ year, perThousand }) => ({
    year,
    slots: slotsOfRate(perThousand, population.residents),
  }));
  const printed = rates.map(({ year, text }) => `${year}年${text}`).join('，');
  return {
    document,
    years: targets.map(({ year }) => year),
    whole: { place: city, targets, source: last.source },
    areas: [],
    source: last.source,
    basis: {
      text: `按每千人口的托位数（${printed}）和${population.year}年常住人口${population.residents}人折算`,
      source: formatPopulationSource(population),
    },
  };
}

interface Surroundings {
  city: CityView;
  projects: readonly ProjectView[];
  listed: readonly ListedProject[];
  nurseries: readonly FacilityView[];
  /** The lists of nurseries that cover a place. */
  listsOf: (place: string) => RegisterList[];
}

function areaOf({ place, targets, source }: TargetRow, given: Surroundings): GapArea {
  const facts = factsOf(place, targets, given);
  return { ...facts, place, last: facts.years.at(-1), sentence: formatAreaGap(facts), source };
}

function factsOf(place: PlaceView, targets: TargetRow['targets'], given: Surroundings) {
  const isCity = place.code === given.city.code;
  const isHere = ({ site }: { site?: string | undefined }) => isCity || site === place.code;
  const projects = given.listed.filter(isHere);
  const silent = given.projects.filter(
    (project) => isHere(project) && project.domains.includes('child') && !project.slots,
  );
  const years = listGapYears(targets, projects);
  const register = registerOf(place, years, given);
  return { name: place.name, years, projects, silent, register };
}

function isNursery({ status, domains }: FacilityView): boolean {
  return status === 'confirmed' && domains.includes('child');
}

/** What the lists that cover a place hold of it; undefined where none does, or none tells that there are none. */
function registerOf(
  { code }: PlaceView,
  years: readonly GapYear[],
  { city, nurseries, listsOf }: Surroundings,
): GapArea['register'] {
  const lists = listsOf(code);
  const dates = lists.map(({ register }) => register.date).toSorted();
  const date = dates.at(-1);
  if (date === undefined) return undefined;
  const ids = new Set(lists.map(({ register }) => register.id));
  const isHere = ({ place, city: own }: FacilityView) =>
    code === city.code ? own === code : place === code;
  const listed = nurseries.filter((nursery) => ids.has(nursery.register.id) && isHere(nursery));
  if (listed.length === 0 && listsAbout(lists, 'child').length === 0) return undefined;
  return compareRegister({
    date,
    name: lists.map(({ name }) => name).join('、'),
    nurseries: listed,
    years,
  });
}

function isUnplaced(city: CityView) {
  return ({ site }: ListedProject) => !city.counties.some(({ code }) => code === site);
}

function beforeOf(
  { document, total, rows, yearsBeforeIssue }: SlotReport,
  checksOf: ReturnType<typeof getCheckFinder>,
): GapReport['before'] {
  if (yearsBeforeIssue.length === 0 || !document.issued) return undefined;
  const row = total ?? rows[0];
  const checks = yearsBeforeIssue.flatMap((year) => {
    const slot = row?.byYear.get(year);
    return slot?.slots === undefined ? [] : checksOf(slot, String(slot.slots));
  });
  return { years: formatYears(yearsBeforeIssue), issued: formatDate(document.issued), checks };
}
