import { formatDate } from '../../lib/format.ts';
import { words } from '../common/words.ts';

/** What a page's content was published in, before this site. */
export interface PublishedSource {
  documentTitle: string;
  /** Who issued it; left out where it does not say. */
  issuer?: string | undefined;
  /** Date of issue, `2022-12-31`; left out where it bears none. */
  issued?: string | undefined;
  /** 文号 */
  number?: string | undefined;
  /** Nearest heading and row: `重大政策清单 · 表中第3行`. */
  locator?: string | undefined;
}

/** Which state of the site is cited. */
export interface Edition {
  /** Name of the site. */
  title: string;
  /** Who runs it, or nothing. */
  sponsor: string;
  /** `2026.11.22版`, or nothing before the first release. */
  version: string;
  asOf: string;
}

interface Cited {
  /** What the page is called. */
  title: string;
  /** Left out where the site itself put the page together from its data. */
  source?: PublishedSource | undefined;
  edition: Edition;
}

/** The newest release as a citation names it, and whether the site has changed since; empty before the first. */
export function formatVersion(released: string | undefined, isChanged: boolean): string {
  if (released === undefined) return '';
  return isChanged ? `${released}版之后有改动` : `${released}版`;
}

/** `2026.11.22版，信息核对至2026年11月21日`: which together name a state of the site. */
export function formatEdition({ version, asOf }: Pick<Edition, 'version' | 'asOf'>): string {
  return [version, `${words.asOf}${formatDate(asOf)}`].filter(Boolean).join('，');
}

/** A page cited in a sentence, up to its address. The reader fills in the day of the visit. */
export function formatPlainCitation({ title, source, edition }: Cited): string {
  const state = `（${formatEdition(edition)}），访问日期：____年__月__日，`;
  if (!source)
    return `${edition.sponsor && `${edition.sponsor}：`}“${title}”，${edition.title}${state}`;
  const { documentTitle, issuer, issued, number, locator } = source;
  const place = [locator, title === documentTitle ? undefined : title].filter(Boolean).join('：');
  const published = [
    `${issuer ?? `发布机关${words.unnamed}`}：《${documentTitle}》${number ? `（${number}）` : ''}`,
    issued ? formatDate(issued) : words.undated,
    place,
  ];
  return `${published.filter(Boolean).join('，')}。转引自“${edition.title}”${state}`;
}

/**
 * A page cited after GB/T 7714—2015 §4.6 (electronic resources) and, for a part of a document, §4.2, up to its address:
 * `责任者. 题名[类型/载体]//所在文献: 其他题名信息. 版本. (更新日期)[引用日期]. `. An unknown 责任者 is left out, as §8.1 allows
 * in numbered lists; [引用日期] is the reader's to fill in. What the site computed is a database (DB).
 */
export function formatStandardCitation({ title, source, edition }: Cited): string {
  const name = [edition.title, edition.version].filter(Boolean).join(' ');
  const state = `${name}. (${edition.asOf})[引用日期]. `;
  if (!source) return `${edition.sponsor || edition.title}. ${title}[DB/OL]. ${state}`;
  const { documentTitle, issuer, issued, number, locator } = source;
  const details = [number, locator, issued].filter(Boolean).join(', ');
  const document = [documentTitle, details].filter(Boolean).join(': ');
  const cited = title === documentTitle ? `${document}[EB/OL]` : `${title}[EB/OL]//${document}`;
  return [issuer, cited, state].filter(Boolean).join('. ');
}
