import { formatDate } from '../../lib/format.ts';
import { domainWords, words } from '../common/words.ts';
import type { kindWords } from '../facilities/rules.ts';

type Domain = keyof typeof domainWords;

type Kind = keyof typeof kindWords;

/** How near to its publisher the copy of a list is that this site read, nearest first. */
export const registerGrades = ['官方原件', '官方网页', '官方文件副本', '第三方副本'] as const;

/** A published list of a place's institutions, as sentences need it. */
export interface PlaceList {
  /** `截至2026年1月30日的备案公示副本` */
  readonly name: string;
  /** Kinds of which it lists all that it knows there. */
  readonly kinds: readonly Kind[];
}

/** What a list is called in a sentence: nothing is said from it without its day. */
export function nameList({ date, shortTitle }: { date: string; shortTitle: string }): string {
  return `截至${formatDate(date)}的${shortTitle}`;
}

/** `第三方副本，截至2026年1月30日`: how near to its publisher the list is, and its day. */
export function formatGrade({ grade, date }: { grade?: string | undefined; date: string }): string {
  return [grade, `截至${formatDate(date)}`].filter(Boolean).join('，');
}

const kindsOf: Readonly<Record<Domain, readonly Kind[]>> = {
  child: ['nursery', 'kindergarten'],
  elder: ['home'],
};

/** The lists that hold some of a subject's kinds. */
export function listsWith<List extends Pick<PlaceList, 'kinds'>>(
  lists: readonly List[],
  domain: Domain,
): List[] {
  return lists.filter(({ kinds }) => kindsOf[domain].some((kind) => kinds.includes(kind)));
}

/** The lists that hold all of a subject's kinds: only they tell that none is listed. */
export function listsAbout<List extends Pick<PlaceList, 'kinds'>>(
  lists: readonly List[],
  domain: Domain,
): List[] {
  return lists.filter(({ kinds }) => kindsOf[domain].every((kind) => kinds.includes(kind)));
}

/** What institutions are called by where they are from: published lists, or documents that name them. */
export function nameFacilities(registers: readonly { readonly covers?: unknown }[]): string {
  const isListed = registers.map(({ covers }) => covers !== undefined);
  if (!isListed.includes(true)) return '文件点名的机构';
  return isListed.includes(false) ? '名录和文件里的机构' : '名录里的机构';
}

/** Of which subjects this site holds no list of a place, as a sentence; empty where it holds one of each. */
export function formatUncovered(
  where: string,
  lists: readonly PlaceList[],
  domains: readonly Domain[] = ['child', 'elder'],
): string {
  return formatUnheld(
    where,
    domains.filter((domain) => listsWith(lists, domain).length === 0),
  );
}

function formatUnheld(where: string, missing: readonly Domain[]): string {
  if (missing.length === 0) return '';
  return `${of(where)}${nameInstitutions(missing)}名录，${words.unheld}。`;
}

/**
 * Why no institution of a place is shown, subject by subject: the lists that cover it name none, or the documents do
 * and no list is held. What is not listed is never said not to exist.
 */
export function formatNoneListed(
  where: string,
  lists: readonly PlaceList[],
  domains: readonly Domain[] = ['child', 'elder'],
): string {
  const covered = domains.flatMap((domain) => {
    const own = listsAbout(lists, domain);
    const names = own.map(({ name }) => name).join('、');
    return own.length > 0 ? [`${names}里没有列出${of(where)}${nameInstitutions([domain])}。`] : [];
  });
  const missing = domains.filter((domain) => listsAbout(lists, domain).length === 0);
  const unnamed =
    missing.length > 0 ? `文件没有点名${where}已有的${nameInstitutions(missing)}。` : '';
  return [...covered, unnamed, formatUnheld(where, missing)].join('');
}

/** What is said of an institution that the lists of its place do not name: never that it was not built. */
export function formatNotListed(lists: readonly PlaceList[]): string {
  return `名称相近的机构，在${lists.map(({ name }) => name).join('、')}里没有查到`;
}

function of(where: string): string {
  return where && `${where}的`;
}

function nameInstitutions(domains: readonly Domain[]): string {
  return `${domains.map((domain) => domainWords[domain]).join('、')}机构`;
}
