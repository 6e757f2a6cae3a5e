import { words } from '../common/words.ts';
import { builtUnknown } from '../states/words.ts';
import { type GapYear, listOpenings, type Planned, type RegisterGap, sumPlanned } from './rules.ts';

/** What the columns are called, on the page and in the download. */
export const gapWords = {
  target: '托位目标',
  listed: '列入清单的项目',
  unmatched: '清单里没有项目对应的托位',
  register: '名录里的托育机构、幼儿园托班',
} as const;

/** A place with what its sentence is made from. */
export interface GapFacts {
  readonly name: string;
  /** The years that can be compared, ascending. */
  readonly years: readonly GapYear[];
  /** Listed childcare projects that state their places. */
  readonly projects: readonly Planned[];
  /** Listed childcare projects that state none. */
  readonly silent: readonly unknown[];
  readonly register: RegisterGap | undefined;
}

/** One sentence about a county: its last target, what is listed for it, and the rest. Empty without a year. */
export function formatAreaGap(facts: GapFacts): string {
  const { name, years, projects, register } = facts;
  const last = years.at(-1);
  if (!last) return '';
  const { year, target } = last;
  const aim =
    target === undefined
      ? `${name}${year}年的${gapWords.target}${words.unnamed}`
      : `${name}${year}年的${gapWords.target}是${target}个`;
  const parts = [
    aim,
    formatListed(facts, last),
    formatApart(projects, year),
    register && formatRegisterPart(register),
  ];
  return `${parts.filter(Boolean).join('；')}。`;
}

function formatListed({ projects, silent }: GapFacts, { target, listed, unmatched }: GapYear) {
  const rest = target === undefined || unmatched === undefined ? '' : formatRest(unmatched);
  if (listed > 0)
    return `列入清单的项目计划建成${listed}个${rest && unmatched === 0 ? '，不少于目标' : rest}`;
  const none =
    projects.length > 0
      ? '到这一年，列入清单的项目还没有计划建成的托位'
      : silent.length > 0
        ? `列入清单的${silent.length}项托育项目没有写明托位数`
        : '没有列入清单的托育项目';
  return `${none}${rest}`;
}

function formatRest(unmatched: number): string {
  return `，${unmatched}个在清单里没有项目对应`;
}

/** Projects that the last year does not count, and why. */
function formatApart(projects: readonly Planned[], year: number): string {
  const undated = sumPlanned(projects.filter(({ endYear }) => endYear === undefined));
  const later = sumPlanned(projects.filter(({ endYear = 0 }) => endYear > year));
  return [
    undated > 0 && `另有项目写了${undated}个托位，没有写建成年份，没有算进去`,
    later > 0 && `另有项目的${later}个托位计划在${year}年以后建成，没有算进去`,
  ]
    .filter(Boolean)
    .join('；');
}

function formatRegisterPart(register: RegisterGap): string {
  const { name, count, year, rest } = register;
  const held =
    count === 0 ? `${name}没有列出托育机构或幼儿园托班` : `${name}列出${formatRegister(register)}`;
  if (year === undefined || rest === undefined) return held;
  return `${held}，${year}年的目标减去名录里的托位是${formatRegisterRest(register)}`;
}

/** `22家，托位数没有写`, `2家，托位60个`, `4家，托位不少于103个，其中2家没有写`, or that none is listed. */
export function formatRegister({ count, slots, unknown }: RegisterGap): string {
  if (count === 0) return '没有列出';
  if (slots === undefined) return `${count}家，托位数没有写`;
  if (unknown === 0) return `${count}家，托位${slots}个`;
  return `${count}家，托位不少于${slots}个，其中${unknown}家没有写`;
}

/** `1389个`, `不多于1035个`, or that it cannot be computed. */
export function formatRegisterRest({ rest, unknown }: RegisterGap): string {
  if (rest === undefined) return '算不出来';
  return unknown > 0 && rest > 0 ? `不多于${rest}个` : `${rest}个`;
}

/** `1185张：2023年185张，2025年1000张，是否建成：本站未收录`: the beds that listed projects are to bring, year by year. */
export function formatBeds(projects: readonly Planned[]): string {
  if (projects.length === 0) return '0张：没有项目写明自己的床位';
  const openings = listOpenings(projects).map(({ endYear, count }) =>
    endYear === undefined ? `没有写年份的${count}张` : `${endYear}年${count}张`,
  );
  return `${sumPlanned(projects)}张：${openings.join('，')}，${builtUnknown}`;
}

/** What a city's opening sentences are made from. */
export interface CityGapFacts extends GapFacts {
  /** Its counties; empty where it has none, or the document sets none apart. */
  readonly areas: readonly GapFacts[];
  /** What its places were computed from, where the document sets none by year. */
  readonly basis: string | undefined;
  /** What the last year's targets must be called. */
  readonly status: string;
  /** Places that the document reports as existing, with what is known of their day. */
  readonly reported: string | undefined;
}

/** The answer first: how far the target rises, what is listed, which county has most without a project, which has none. */
export function formatCityGap(city: CityGapFacts): string {
  return [formatRise(city), formatMost(city.areas), formatWithout(city.areas)].join('');
}

/** What a reader must know with it: what is not counted, what the targets are, what is known of existing places. */
export function formatCityNotes({ years, projects, ...city }: CityGapFacts): string {
  const { status, reported, register } = city;
  const last = years.at(-1);
  const apart = last && formatApart(projects, last.year);
  const notes = [
    apart && `${apart}。`,
    last && `这些是${status}，不是已有的托位。`,
    reported && `文件报告的托位数是${reported}，不和目标相减。`,
    register
      ? `${formatRegisterPart(register)}。`
      : `全市的托育机构名录${words.unheld}，现在一共有多少托位还不知道。`,
  ];
  return notes.filter(Boolean).join('');
}

function formatRise({ name, years, basis, silent, projects }: CityGapFacts): string {
  const known = years.filter(({ target }) => target !== undefined);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return `${name}的文件${words.unnamed}全市的${gapWords.target}。`;
  const about = basis ? '约' : '';
  const [from, to] = [first.target ?? 0, last.target ?? 0];
  const [way, change] = to >= from ? ['升到', '增加'] : ['降到', '减少'];
  const aim =
    first === last
      ? `${name}${last.year}年的${gapWords.target}是${about}${to}个`
      : `${name}的${gapWords.target}从${first.year}年的${about}${from}个${way}${last.year}年的${about}${to}个，${about}${change}${Math.abs(to - from)}个`;
  const listed =
    projects.length === 0 && silent.length > 0
      ? `列入清单的${silent.length}项托育项目没有写明托位数，算0个`
      : `列入清单的项目写明的托位一共${last.listed}个`;
  return `${basis ? `${basis}，` : ''}${aim}；${listed}。`;
}

function formatMost(areas: readonly GapFacts[]): string {
  const rest = ({ years }: GapFacts) => years.at(-1)?.unmatched ?? 0;
  const most = Math.max(0, ...areas.map(rest));
  const year = areas[0]?.years.at(-1)?.year;
  if (most === 0 || year === undefined) return '';
  const names = areas.filter((area) => rest(area) === most).map(({ name }) => name);
  return `${year}年的目标里，${gapWords.unmatched}最多的是${names.join('、')}${names.length > 1 ? '，各' : '，'}${most}个。`;
}

function formatWithout(areas: readonly GapFacts[]): string {
  const names = areas
    .filter(({ projects, silent }) => projects.length + silent.length === 0)
    .map(({ name }) => name);
  return names.length === 0 ? '' : `${names.join('、')}没有列入清单的托育项目。`;
}
