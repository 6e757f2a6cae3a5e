import { formatDate, formatYears } from '../../lib/format.ts';
import { removeSpace } from '../../lib/text.ts';
import { keysOf, uniqueBy } from '../../lib/totals.ts';
import { words } from '../common/words.ts';
import { slipWords } from '../notes/rules.ts';

/** What a condition can leave unsaid, in the order of a sentence. */
const unsaidWords = {
  who: '没有写给谁、什么条件',
  grant: '没有写给什么、给多少',
  term: '没有写期限',
} as const;

export type Unsaid = keyof typeof unsaidWords;

/** What the shown conditions do not say; one that stands at several stages counts once; and which of the stages have none. */
export function formatUnsaid(
  entries: readonly { id: string; stage: string; gaps: readonly string[] }[],
  stages: readonly string[],
): string {
  const shown = uniqueBy(entries, ({ id }) => id);
  const parts = keysOf(unsaidWords).flatMap((gap) => {
    const count = shown.filter(({ gaps }) => gaps.includes(gap)).length;
    return count > 0 ? [`${count}条${unsaidWords[gap]}`] : [];
  });
  const empty = stages.filter((stage) => !entries.some((entry) => entry.stage === stage));
  return [
    parts.length > 0 && `${shown.length}条里，${parts.join('，')}。`,
    empty.length > 0 && `一条也没有的阶段：${empty.join('、')}。`,
  ]
    .filter(Boolean)
    .join('');
}

/** What a condition works with, in the order of a page. */
export const instruments = [
  '用地',
  '审批',
  '税',
  '费',
  '补贴',
  '融资',
  '人才',
  '医保',
  '医养',
  '消防',
  '价格',
  '监管',
] as const;

/** The stages of a nursery's or a home's way, from the first to the last. */
export const stages = ['拿地', '报建', '建设', '登记备案', '运营'] as const;

export type Stage = (typeof stages)[number];

/** Whom and what kind of building a condition may be limited to. */
export const profits = ['营利', '非营利'] as const;

export const buildings = ['新建', '既有'] as const;

/** Documents that a text cites: each 《…》 with its number in brackets after it, once, in order. */
export function findCited(text: string): string[] {
  const found = removeSpace(text).match(
    /《[^《》]+》(?:[（(][^（）()]*[〔［\[]?\d{4}[^（）()]*[）)])?/g,
  );
  return [...new Set(found ?? [])];
}

/** What words name; `silent` where they leave out its amount or terms. */
interface Named {
  readonly is: string;
  readonly silent?: true | undefined;
}

/** What a condition gives or asks for, as far as a document says it. */
export interface Said {
  readonly instrument: string;
  readonly stages: readonly string[];
  readonly profit?: { readonly is: string } | undefined;
  readonly building?: { readonly is: string } | undefined;
  readonly who: readonly Named[];
  readonly grant?: Named | undefined;
  readonly term?: { readonly is: string } | undefined;
}

/** Why a condition that grants nothing is no support that lacks its amount; undefined for any other. */
function formatDuty({ instrument, stages, grant }: Said): string | undefined {
  if (grant) return undefined;
  if (instrument === '监管') return '这是要求，不是支持';
  return instrument === '审批' && stages.includes('登记备案') ? '这是手续，不是支持' : undefined;
}

/** What a condition gives, in plain words. */
export function formatGrant(said: Said): string {
  return said.grant?.is ?? formatDuty(said) ?? words.unnamed;
}

/** How long a condition's favour lasts; where that is not said, the years that its document plans for. */
export function formatTerm(
  { term }: Pick<Said, 'term'>,
  years: { from: number; to: number } | undefined,
): string {
  if (term) return term.is;
  if (!years) return words.unnamed;
  return `${words.unnamed}；所在文件的规划期是${formatYears([years.from, years.to])}`;
}

/** What a condition does not say. */
export function listUnsaid(said: Said): Unsaid[] {
  const { profit, building, who, grant, term } = said;
  const isForAnyone = !profit && !building && who.every(({ silent }) => silent);
  const gaps = {
    who: isForAnyone,
    grant: grant ? grant.silent === true : !formatDuty(said),
    term: !term,
  };
  return keysOf(unsaidWords).filter((gap) => gaps[gap]);
}

const unchecked = '有效性未核对';

/** How long a condition is good for, and what followed it, as far as somebody has checked. */
export interface Validity {
  validUntil?: string | undefined;
  successor?: string | undefined;
}

function isVoid({ validUntil }: Validity, asOf: string): boolean {
  return validUntil !== undefined && validUntil < asOf;
}

/** What is known of a condition's being in force: what was checked, and notes on what has changed since. */
interface Checked {
  readonly validity?: Validity | undefined;
  readonly changes: readonly unknown[];
}

const voidMark = '已失效';

/** What must stand beside a condition's name: that it is void, or that what it rests on has changed. */
export function formatMark({ validity, changes }: Checked, asOf: string): string | undefined {
  if (validity && isVoid(validity, asOf)) return voidMark;
  return validity?.successor || changes.length > 0 ? slipWords.change : undefined;
}

/** Demands, which support nothing, that speak of what an instrument works with: of 消防, say. */
export function findDemands<One extends { instrument: string; words: string }>(
  conditions: readonly One[],
  instrument: string,
): One[] {
  return conditions.filter((one) => one.instrument === '监管' && one.words.includes(instrument));
}

/** Whether a condition is still in force, in plain words; `asOf` is the day of the site's content. */
export function formatValidity(validity: Validity | undefined, asOf: string): string {
  if (!validity) return unchecked;
  const { validUntil, successor } = validity;
  const end = validUntil
    ? `${isVoid(validity, asOf) ? '已于' : '到'}${formatDate(validUntil)}${isVoid(validity, asOf) ? '失效' : '为止'}`
    : '原来的规定到哪天没有核对';
  return [end, successor && `现在的规定是${successor}`].filter(Boolean).join('；');
}

/** What is known of a policy's conditions: how many are void, rest on what has changed, were checked, and the rest. */
export function summarizeValidity(conditions: readonly Checked[], asOf: string): string {
  const known = conditions.filter(({ validity }) => validity).length;
  const marks = conditions.map((condition) => formatMark(condition, asOf));
  const counted = [voidMark, slipWords.change].flatMap((mark) => {
    const count = marks.filter((one) => one === mark).length;
    return count > 0 ? [`${count}条${mark}`] : [];
  });
  return [
    ...counted,
    known > 0 && `${known}条核对过，见各条的“是否仍有效”`,
    known === 0 ? unchecked : known < conditions.length && `其余${unchecked}`,
  ]
    .filter(Boolean)
    .join('，');
}
