import { groupFinder } from '../../lib/totals.ts';
import { formatDate } from '../../lib/format.ts';
import { stripOrdinal } from '../../lib/text.ts';
import type { PublishedSource } from '../citations/words.ts';
import { words } from '../common/words.ts';
import { derive } from '../derive.ts';
import { getPlaceFinder } from '../places/view.ts';
import { formatTermStatus } from '../states/words.ts';
import type { PublishedDocument } from './schema.ts';
import { formatRow, headingOf } from './words.ts';

/** A published document with what pages say of it. */
export interface DocumentView extends PublishedDocument {
  href: string;
  placeName: string;
  /** What tells it from the others: its city, or its short title where the city has several documents. */
  label: string;
  issuerText: string;
  issuedText: string;
  /** Band over the document when its term is over. */
  termStatus: string | undefined;
  /** What it is, line by line. */
  facts: { name: string; text: string; href?: string }[];
}

/** All documents, in the order of the cities. */
export const getDocuments = derive((content): DocumentView[] => {
  const { asOf, cities } = content.site;
  const { placeOf } = getPlaceFinder(content);
  const documentsOf = groupFinder(content.documents, ({ place }) => place);
  const isAlone = (place: string) => documentsOf(place).length === 1;
  return content.documents
    .map((document): DocumentView => ({
      ...document,
      href: `/documents/${document.id}/`,
      placeName: placeOf(document.place).name,
      label: isAlone(document.place) ? placeOf(document.place).name : document.shortTitle,
      issuerText: document.issuer ?? words.unnamed,
      issuedText: document.issued ? formatDate(document.issued) : words.undated,
      termStatus: formatTermStatus(document.term, asOf),
      facts: [
        { name: '地区', text: placeOf(document.place).name, href: `/places/${document.place}/` },
        { name: '发布机关', text: document.issuer ?? words.unnamed },
        { name: '发布日期', text: document.issued ? formatDate(document.issued) : words.undated },
        {
          name: '规划期',
          text: `${document.term.from}—${document.term.to}年（据文件里的目标年份）`,
        },
      ],
    }))
    .sort((a, b) => cities.indexOf(a.place) - cities.indexOf(b.place) || a.id.localeCompare(b.id));
});

/** Link to the block or row that a record was read from. */
export interface SourceLink extends PublishedSource {
  href: string;
  /** Short title of the document, nearest heading, row: `某某方案 · 重大政策清单 · 第3行`. */
  label: string;
  documentHref: string;
}

/** What every record carries that was read from a document. */
export interface Sourced {
  document: string;
  anchor: string;
  headings: string[];
}

/** Makes the source links of records. */
export const getSourceLinker = derive((content): ((record: Sourced) => SourceLink) => {
  const documents = new Map(getDocuments(content).map((document) => [document.id, document]));
  return ({ document: id, anchor, headings }) => {
    const document = documents.get(id);
    if (!document) throw new Error(`no document ${id}`);
    const heading = headings.at(-1) ?? headingOf(document.blocks, anchor);
    const parts = [heading && stripOrdinal(heading), formatRow(document.blocks, anchor)];
    const locator = parts.filter(Boolean).join(' · ');
    return {
      href: `${document.href}#${anchor}`,
      label: [document.shortTitle, locator].filter(Boolean).join(' · '),
      documentTitle: document.title,
      documentHref: document.href,
      issuer: document.issuer,
      issued: document.issued,
      number: document.number,
      locator,
    };
  };
});
