import { isPointed } from '../places/rules.ts';
import { formatUnknown, words } from '../common/words.ts';
import type { NearbyState } from '../nearby-address/rules.ts';
import {
  formatNoneListed,
  formatUncovered,
  listsAbout,
  type PlaceList,
} from '../registers/words.ts';
import { builtUnknown } from '../states/words.ts';
import {
  farthestWalk,
  type Hit,
  isKnown,
  isPointOrigin,
  type NearbyResult,
  type NearGroup,
  nearMetres,
  type Origin,
  vagueness,
} from './rules.ts';
import type { NearbyRow } from './schema.ts';

/** How much longer a way on foot is than the straight line, and metres a minute of an elder or with a child. */
const detour = 1.3;

const metresPerMinute = 60;

/** `约350米`, `约1.2公里`, `约34公里`. */
export function formatDistance(metres: number): string {
  if (metres < 995) return `约${Math.max(10, Math.round(metres / 10) * 10)}米`;
  const kilometres = metres / 1000;
  return kilometres < 10 ? `约${kilometres.toFixed(1)}公里` : `约${Math.round(kilometres)}公里`;
}

/** Minutes on foot; undefined where it is too far to walk. */
export function walkingMinutes(metres: number): number | undefined {
  if (metres > farthestWalk) return undefined;
  return Math.max(1, Math.round((metres * detour) / metresPerMinute));
}

/** How far a row is, and as precisely as its place is known; empty where nothing is known. */
export function formatNearness(
  row: Pick<NearbyRow, 'precision' | 'at' | 'place'>,
  metres: number | undefined,
  origin: Origin | undefined,
): string {
  if (!row.at || metres === undefined || !origin) return '';
  const straight = metres - vagueness[row.precision];
  if (row.precision === 'county')
    return row.place === origin.place ? '' : `到那里的县（区）政府${formatDistance(straight)}`;
  if (row.precision === 'street') return `只知道在哪个街道，到那里${formatDistance(straight)}`;
  if (row.precision === 'town') return `只知道在哪个乡镇，到那里${formatDistance(straight)}`;
  const minutes = origin.kind === 'point' ? walkingMinutes(metres) : undefined;
  const walk = minutes === undefined ? '' : `，走路约${minutes}分钟`;
  return `${formatDistance(metres)}${walk}`;
}

/** The address as far as it is known, and whether it can be shown on a map. */
export function formatAddress(
  { at, precision }: Pick<NearbyRow, 'precision' | 'at'>,
  address: string | undefined,
): string {
  const isMapped = at !== undefined && isPointed(precision);
  if (address) return `地址：${address}${isMapped ? '' : `；地图位置${words.unheld}`}`;
  return isMapped ? '' : `地址、地图位置：${words.unheld}`;
}

/** From here on a point is so far from the seat that it may lie in another county, metres. */
const farFromSeat = 20_000;

function formatFar({ fromSeat = 0 }: Origin): string {
  return fromSeat < farFromSeat ? '' : `（那里的政府驻地最近，${formatDistance(fromSeat)}）`;
}

/** Where the distances are counted from. */
export function formatOrigin(origin: Origin): string {
  const { kind, name, basis, isCovered } = origin;
  if (kind === 'point')
    return `直线距离，从选定的位置算起${isCovered ? `；算在${name}${formatFar(origin)}` : ''}`;
  if (kind === 'place') return `从${name}政府驻地算起，直线距离`;
  const from = {
    published: `从${name}算起，直线距离`,
    median: `从${name}各机构的中间位置算起，直线距离`,
    seat: `${name}的坐标没有公开，从县（区）政府驻地算起，直线距离`,
  };
  return from[basis ?? 'seat'];
}

const askedFor: Partial<Record<string, string>> = {
  child: '托育机构',
  kindergarten: '幼儿园托班',
  elder: '养老机构',
};

/** What a choice of 找什么 asks for, in words. */
function nameAsked({ choices }: Pick<NearbyState, 'choices'>): string {
  return askedFor[choices.domain ?? ''] ?? '托育、养老机构';
}

const groupWords: Readonly<Record<Exclude<NearGroup, 'here'>, string>> = {
  walk: '步行可到',
  near: `${nearMetres / 1000}公里内`,
  beside: '邻近县区',
  far: '更远的',
};

/** What stands over the cards that begin with a row: how near they are, or that they are only planned. */
export function formatHeading({ row, group }: Hit, origin: Origin | undefined): string {
  if (group === 'far') return groupWords.far;
  if (row.status === 'planned') return plannedHeading;
  if (!group || !origin) return '已有或已备案的';
  return group === 'here' ? `本县区（${origin.county}）` : groupWords[group];
}

const plannedHeading = `计划建设的（${formatUnknown('是否建成')}）`;

/**
 * The answer in a few sentences, before any list: what is there and how far, or that the lists that cover the place
 * name none; then what is only planned, and of what no list is held.
 */
export function formatAnswer(result: NearbyResult, state: NearbyState): string {
  const { origin, hits, lists } = result;
  if (origin && !origin.isCovered)
    return '你选的位置离本站收录的地方很远，那里的机构本站没有资料。本站收录的都折在下面“更远的”里。';
  const confirmed = hits.filter(isKnown);
  const subjects = subjectsOf(state);
  const where = origin?.county ?? '';
  const found =
    confirmed.length > 0
      ? formatConfirmed(confirmed, { result, state, where }) +
        formatUncovered(where, lists, subjects)
      : formatNone(result, { state, where });
  const plans = formatPlans(hits, where);
  return `${found}${plans}`;
}

/** The first sentence of an answer, which is shown large, and the rest. */
export function splitAnswer(answer: string): { first: string; rest: string } {
  const end = answer.indexOf('。') + 1;
  return { first: answer.slice(0, end), rest: answer.slice(end) };
}

/** Whether something besides the subject was chosen, so that nothing found says nothing of what there is. */
export function isNarrowed({ choices, words: typed, only }: NearbyState): boolean {
  const { domain: _domain, ...others } = choices;
  return typed !== '' || only || Object.values(others).some(Boolean);
}

function subjectsOf({ choices: { domain } }: NearbyState): ('elder' | 'child')[] {
  if (domain === 'elder') return ['elder'];
  return domain === undefined ? ['child', 'elder'] : ['child'];
}

/** How many are only planned, in the county and in those beside it. */
function formatPlans(hits: readonly Hit[], where: string): string {
  const planned = hits.filter(({ row, group }) => row.status === 'planned' && group !== 'far');
  const beside = planned.filter(({ group }) => group === 'beside').length;
  const here = planned.length - beside;
  const counts = [here > 0 && `${where}${here}个`, beside > 0 && `邻近县区${beside}个`];
  const all = counts.filter(Boolean).join('、');
  return all && `计划建设的：${all}，${builtUnknown}。`;
}

/** That none is known here, by what lists and documents say, and where the nearest are. */
function formatNone(
  { lists, others, unknown }: NearbyResult,
  { state, where }: { state: NearbyState; where: string },
): string {
  const silent = unknown > 0 ? `另有${unknown}条没有写明，不知道符合不符合。` : '';
  const why = isNarrowed(state)
    ? `没有查到${where}写明符合这些条件的${nameAsked(state)}。${silent}`
    : formatNoneListed(where, lists, subjectsOf(state));
  const nearest = others.map(
    ({ name, confirmed, metres }) => `${name}${confirmed}家（${formatDistance(metres)}）`,
  );
  return nearest.length > 0 ? `${why}离${where}最近的（按政府驻地）：${nearest.join('、')}。` : why;
}

function formatConfirmed(
  confirmed: readonly Hit[],
  { result, state, where }: { result: NearbyResult; state: NearbyState; where: string },
): string {
  const { origin, lists } = result;
  const asked = nameAsked(state);
  const placed = origin && isPointOrigin(origin) ? confirmed.filter(isPlaced) : [];
  const [nearest] = placed;
  if (nearest?.metres === undefined)
    return countByList(confirmed, { lists, where, asked, isMore: false });
  const around = placed.filter(({ metres = Infinity }) => metres <= nearMetres).length;
  const within = `${nearMetres / 1000}公里内`;
  const far = `最近的${formatDistance(nearest.metres)}`;
  const first =
    around > 0
      ? `${within}有${around}家${asked}，${far}。`
      : `${within}没有位置清楚的${asked}，${far}。`;
  const rest = confirmed.filter((hit) => !isPlaced(hit));
  return rest.length === 0
    ? first
    : first + countByList(rest, { lists, where, asked, isMore: true });
}

/** How many there are, those whose filing is published apart: a filing says nothing of free places. */
function countByList(
  hits: readonly Hit[],
  given: { lists: readonly PlaceList[]; where: string; asked: string; isMore: boolean },
): string {
  const { lists, where, asked, isMore } = given;
  const filed = hits.filter(({ row }) => row.isFiled);
  const others = hits.length - filed.length;
  const count = (number: number, what: string, more: boolean) =>
    `${where}${more ? '另' : ''}有${number}家${what}`;
  const sources = listsAbout(lists, 'child').map(({ name }) => name);
  const kinds = new Set(filed.map(({ row }) => row.kind));
  const what = kinds.size === 1 && kinds.has('kindergarten') ? '幼儿园托班' : '托育机构';
  const from = sources.length > 0 ? `${sources.join('、')}里，` : '';
  const hasFiled = filed.length > 0;
  return [
    hasFiled
      ? `${from}${count(filed.length, `${what}（备案）`, isMore)}。备案不说明现在有没有空位。`
      : '',
    others > 0 ? `${count(others, hasFiled || isMore ? '机构' : asked, hasFiled || isMore)}。` : '',
  ].join('');
}

function isPlaced({ row }: Hit): boolean {
  return row.precision === 'exact';
}
