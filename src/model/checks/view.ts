import { groupFinder } from '../../lib/totals.ts';
import { fundsOf } from '../projects/rules.ts';
import { getSlots } from '../slots/view.ts';
import { derive } from '../derive.ts';
import { getDocuments, getSourceLinker, type SourceLink } from '../documents/view.ts';
import { getPlaceFinder } from '../places/view.ts';
import { getRecords } from '../records/view.ts';
import {
  listDoubleRoles,
  listIndicatorRows,
  listMoneySums,
  listSlotSums,
} from '../statements/rules.ts';
import { type Check, type CheckFigure, checkStatement, type Statement } from './rules.ts';

/** A check with its place and the sources of its figures. */
export interface CheckView extends Check {
  placeName: string;
  /** Its address on the site. */
  href: string;
  figures: (CheckFigure & { link: SourceLink | undefined })[];
}

/** Finds the checks that a figure of a document takes part in: any of its block or row, or those with its very text. */
export const getCheckFinder = derive(
  (content): ((place: { document: string; anchor: string }, text?: string) => CheckView[]) => {
    const checksOf = groupFinder(getChecks(content), ({ document }) => document);
    return ({ document, anchor }, text) =>
      checksOf(document).filter((check) =>
        check.figures.some(
          (figure) => figure.anchor === anchor && (text === undefined || figure.text === text),
        ),
      );
  },
);

/** Every check that an editor wrote and every row of a table that can be recomputed, in the documents' order. */
export const getChecks = derive((content): CheckView[] => {
  const finder = getPlaceFinder(content);
  const link = getSourceLinker(content);
  const statements = listStatements(content);
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

const listStatements = derive((content): Statement[] => {
  const documents = getDocuments(content);
  const checks = content.checks;
  const projects = getRecords(content, 'projects').map((one) => ({ ...one, ...fundsOf(one) }));
  const indicators = getRecords(content, 'indicators');
  const tasks = getRecords(content, 'tasks');
  const checksOf = groupFinder(checks, ({ document }) => document);
  return [
    ...documents.flatMap(({ id }) => checksOf(id).toSorted((a, b) => a.position - b.position)),
    ...listSlotSums(getSlots(content)),
    ...listMoneySums(projects),
    ...listIndicatorRows(indicators),
    ...listDoubleRoles(tasks),
  ];
});
