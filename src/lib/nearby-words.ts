import { farthestNear, vagueness, type Hit, type NearbyResult, type Origin } from './nearby.ts';
import type { NearbyRow } from './nearby-rows.ts';
import type { NearbyState } from './nearby-state.ts';
import { words } from './words.ts';

/** How much longer a way on foot is than the straight line, and metres a minute of an elder or with a child. */
const detour = 1.3;
const metresPerMinute = 60;

/** Farther than this nobody is told to walk, metres in a straight line. */
const farthestWalk = 4000;

/** What is called around the corner: metres in a straight line. */
const nearMetres = 5000;

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
  row: Pick<NearbyRow, 'precision' | 'at'>,
  metres: number | undefined,
  origin: Origin | undefined,
): string {
  if (!row.at) return `位置${words.unknown}`;
  if (metres === undefined || !origin) return '';
  const straight = metres - vagueness[row.precision];
  if (row.precision === 'county')
    return straight <= nearMetres
      ? `具体位置${words.unknown}`
      : `具体位置${words.unknown}，到那里的县（区）政府${formatDistance(straight)}`;
  if (row.precision === 'street') return `只知道在哪个街道，到那里${formatDistance(straight)}`;
  if (row.precision === 'town') return `只知道在哪个乡镇，到那里${formatDistance(straight)}`;
  const minutes = origin.kind === 'point' ? walkingMinutes(metres) : undefined;
  const walk = minutes === undefined ? '' : `，走路约${minutes}分钟`;
  return `${formatDistance(metres)}${walk}`;
}

/** Where the distances are counted from. */
export function formatOrigin({ kind, name, basis }: Origin): string {
  if (kind === 'point') return '从选定的位置算起，直线距离';
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
export function nameAsked({ choices }: Pick<NearbyState, 'choices'>): string {
  return askedFor[choices.domain ?? ''] ?? '托育、养老机构';
}

/**
 * The answer in two or three sentences, before any list: what is there and how far, or that nothing confirmed is
 * known; then what is only planned. `full` holds the subjects of which the registers list all institutions.
 */
export function formatAnswer(
  { origin, hits }: NearbyResult,
  { state, full }: { state: NearbyState; full: readonly ('elder' | 'child')[] },
): string {
  if (origin && !origin.isCovered)
    return '你选的位置离本站收录的地方很远，那里的机构本站没有资料。下面是本站收录的，按远近排列。';
  const asked = nameAsked(state);
  const confirmed = hits.filter((hit) => hit.row.status === 'confirmed' && isAround(hit, origin));
  const planned = hits.filter(({ row, lies }) => row.status === 'planned' && lies !== 'elsewhere');
  const whose = planned.some(({ lies }) => lies === 'city') ? '全市' : '';
  const plans =
    planned.length > 0 ? `${whose}计划建设的有${planned.length}个，是否建成${words.unknown}。` : '';
  const where = origin ? placeWords(origin) : '';
  const isWhole = subjectsOf(state).every((subject) => full.includes(subject));
  const gap = isWhole ? '' : `完整的机构名录${words.unknown}。`;
  if (confirmed.length > 0)
    return `${formatConfirmed(confirmed, { asked, where, origin })}。${plans}${gap}`;
  if (isNarrowed(state)) return `${where}没有符合这些条件的${asked}。${plans}`;
  const why = isWhole ? '名录里没有' : `文件没有点名，完整的机构名录${words.unknown}`;
  return `${where}没有查到已经开办的${asked}：${why}。${plans}`;
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

/** What counts as there: what has its own point near enough, and what is only known to lie in the same place. */
function isAround({ row, metres = Infinity, lies }: Hit, origin: Origin | undefined): boolean {
  if (!origin || lies === 'here') return true;
  const isPoint = origin.kind === 'point' || (origin.kind === 'town' && origin.basis !== 'seat');
  return isPoint && isOwnPoint(row) && metres <= farthestNear;
}

function formatConfirmed(
  confirmed: NearbyResult['hits'],
  { asked, where, origin }: { asked: string; where: string; origin: Origin | undefined },
): string {
  const count = `${where}有${confirmed.length}家${asked}`;
  if (!origin || origin.kind === 'place' || origin.basis === 'seat') return count;
  const placed = confirmed.filter(({ row }) => isOwnPoint(row));
  const [nearest] = placed;
  if (nearest?.metres === undefined) return `${count}，具体位置${words.unknown}`;
  const walkable = placed.filter(({ metres = Infinity }) => metres <= nearMetres).length;
  const within = `${nearMetres / 1000}公里内`;
  const far = `最近的${formatDistance(nearest.metres)}`;
  return walkable > 0
    ? `${within}有${walkable}家${asked}，${far}`
    : `${within}没有位置清楚的${asked}，${far}`;
}

function isOwnPoint({ precision }: NearbyRow): boolean {
  return precision === 'exact';
}

function placeWords({ kind, name, basis }: Origin): string {
  if (kind === 'point') return '附近';
  if (kind === 'place') return name;
  return basis === 'seat' ? `${name}所在的县（区）` : `${name}一带`;
}
