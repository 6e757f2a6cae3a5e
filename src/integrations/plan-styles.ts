import { groupBy, uniqueBy } from '../lib/totals.ts';

/** A stylesheet is common when at least this part of the kinds of pages links it. */
const commonShare = 1 / 4;

/**
 * How the stylesheets of pages are joined, each page's given in its order: those that its family has in common, then its
 * own. Pages of one kind link the same ones; a family begins with the same one, the rules that stand before all others.
 */
export function planStyles(
  pages: readonly (readonly string[])[],
): (sheets: readonly string[]) => string[][] {
  const kinds = uniqueBy(pages, (sheets) => sheets.join(' '));
  const families = groupBy(kinds, ([base]) => base ?? '');
  const commons = new Map(
    [...families].map(([base, family]) => {
      const isCommon = (sheet: string) =>
        family.filter((sheets) => sheets.includes(sheet)).length >= family.length * commonShare;
      return [base, uniqueBy(family.flat(), (sheet) => sheet).filter(isCommon)];
    }),
  );
  return (sheets) => {
    const common = commons.get(sheets[0] ?? '') ?? [];
    const own = sheets.filter((sheet) => !common.includes(sheet));
    return [common, own].filter((part) => part.length > 0);
  };
}
