import { getCollection } from 'astro:content';
import type { PublishedSource } from '../lib/citation.ts';
import { formatDate } from '../lib/format.ts';
import { formatRow, headingOf } from '../lib/rows.ts';
import { formatTermStatus } from '../lib/status.ts';
import { stripOrdinal } from '../lib/text.ts';
import { words } from '../lib/words.ts';
import type { PublishedDocument } from '../schemas/document.ts';
import { getPlaceFinder } from './places.ts';
import { getSettings } from './settings.ts';

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
export async function getDocuments(): Promise<DocumentView[]> {
  const { asOf, cities } = await getSettings();
  const { placeOf } = await getPlaceFinder();
  const entries = await getCollection('documents');
  const isAlone = (place: string) =>
    entries.filter(({ data }) => data.place === place).length === 1;
  return entries
    .map(({ data }): DocumentView => ({
      ...data,
      href: `/documents/${data.id}/`,
      placeName: placeOf(data.place).name,
      label: isAlone(data.place) ? placeOf(data.place).name : data.shortTitle,
      issuerText: data.issuer ?? words.unnamed,
      issuedText: data.issued ? formatDate(data.issued) : words.undated,
      termStatus: formatTermStatus(data.term, asOf),
      facts: [
        { name: '地区', text: placeOf(data.place).name, href: `/places/${data.place}/` },
        { name: '发布机关', text: data.issuer ?? words.unnamed },
        { name: '发布日期', text: data.issued ? formatDate(data.issued) : words.undated },
        { name: '规划期', text: `${data.term.from}—${data.term.to}年（据文件里的目标年份）` },
      ],
    }))
    .sort((a, b) => cities.indexOf(a.place) - cities.indexOf(b.place) || a.id.localeCompare(b.id));
}

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
export async function getSourceLinker(): Promise<(record: Sourced) => SourceLink> {
  const documents = new Map((await getDocuments()).map((document) => [document.id, document]));
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
}
