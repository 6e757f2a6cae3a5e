import { getCollection } from 'astro:content';
import {
  listDoubleRoles,
  listIndicatorRows,
  listMoneySums,
  listSlotSums,
} from '../lib/check-tables.ts';
import { checkStatement, type Check, type CheckFigure, type Statement } from '../lib/checks.ts';
import { getDocuments, getSourceLinker, type SourceLink } from './documents.ts';
import { once } from './once.ts';
import { getPlaceFinder } from './places.ts';
import { getRecords } from './records.ts';

/** A check with its place and the sources of its figures. */
export interface CheckView extends Check {
  placeName: string;
  /** Its address on the site. */
  href: string;
  figures: (CheckFigure & { link: SourceLink | undefined })[];
}

/** Finds the checks that a figure of a document takes part in: any of its block or row, or those with its very text. */
export async function getCheckFinder(): Promise<
  (place: { document: string; anchor: string }, text?: string) => CheckView[]
> {
  const checks = await getChecks();
  return ({ document, anchor }, text) =>
    checks.filter(
      (check) =>
        check.document === document &&
        check.figures.some(
          (figure) => figure.anchor === anchor && (text === undefined || figure.text === text),
        ),
    );
}

/** Every row of a table and every claim that can be recomputed: claims first, then tables, in the documents' order. */
export const getChecks = once(async (): Promise<CheckView[]> => {
  const [finder, link, statements] = await Promise.all([
    getPlaceFinder(),
    getSourceLinker(),
    listStatements(),
  ]);
  return statements.map(checkStatement).map((check) => ({
    ...check,
    placeName: finder.placeOf(check.place).name,
    href: `/checks/#${check.id}`,
    figures: check.figures.map((figure) => {
      const { anchor, headings } = figure;
      const { document } = check;
      return {
        ...figure,
        link:
          anchor === undefined ? undefined : link({ document, anchor, headings: [...headings] }),
      };
    }),
  }));
});

async function listStatements(): Promise<Statement[]> {
  const [documents, claims, projects, slots, indicators, tasks, finder] = await Promise.all([
    getDocuments(),
    getCollection('claims'),
    getRecords('projects'),
    getRecords('slots'),
    getRecords('indicators'),
    getRecords('tasks'),
    getPlaceFinder(),
  ]);
  const named = slots.map((slot) => ({ ...slot, areaName: finder.placeOf(slot.area).name }));
  return [
    ...documents.flatMap(({ id }) =>
      claims
        .map(({ data }) => data)
        .filter(({ document }) => document === id)
        .sort((a, b) => a.position - b.position),
    ),
    ...listSlotSums(named),
    ...listMoneySums(projects),
    ...listIndicatorRows(indicators),
    ...listDoubleRoles(tasks),
  ];
}
