import { formatProblem, sortProblems, type Problem } from '../../src/lib/problems.ts';
import { excerpt } from '../../src/lib/text.ts';
import type { HeaderNames } from '../../src/reading/csv.ts';
import type { Merged } from './merge.ts';
import type { Link } from './suspicions.ts';
import type { Table } from './table.ts';

/** All that an import has to say. */
export interface Report {
  table: Table;
  names: HeaderNames;
  /** Path of the register below the project. */
  target: string;
  isNew: boolean;
  merged: Merged;
  /** What the editor has to give, one line each. */
  needs: string[];
  links: Link[];
  warnings: Problem[];
  written: boolean;
}

/** Rows that are named of each kind; the counts at the end hold all. */
const mostNamed = 50;

/**
 * The lines of a report: columns, what is left out or needed, rows, suggestions, warnings, counts. Control characters
 * of published text are spaces: a terminal would obey them.
 */
export function formatReport(report: Report): string[] {
  const { table, names, target, isNew, merged, needs, links, written } = report;
  const { changes, gone, unplaced } = merged;
  const named = (field: string) => names[field]?.[0] ?? field;
  const at = (line: number) => `${table.file}:${line}`;
  const ofKind = (kind: string) => changes.filter((change) => change.kind === kind);
  const [added, changed] = [ofKind('added'), ofKind('changed')];
  const warnings = sortProblems(report.warnings);
  const counts = [
    `added ${added.length}, changed ${changed.length}, gone ${gone.length}`,
    `unchanged ${ofKind('unchanged').length}`,
    ...(unplaced.length > 0 ? [`left out ${unplaced.length}`] : []),
  ].join(', ');
  const lines = [
    `${table.file} → ${target}${isNew ? ' (new)' : ''}`,
    ...[...table.columns].map(
      ([field, { header, position }]) => `column ${position} “${header}” → ${named(field)}`,
    ),
    ...table.leftOut.map((line) => `left out: ${line}`),
    ...needs.map((line) => `needed: ${line}`),
    ...limit(
      isNew ? [] : added,
      ({ id, row }) => `added ${id} ${row.cells['name']} (${at(row.line)})`,
    ),
    ...limit(changed, ({ id, row, fields }) => {
      const parts = fields.map(
        ({ field, old, now }) => `${named(field)} ${show(old)} → ${show(now)}`,
      );
      return `changed ${id} ${row.cells['name']} (${at(row.line)}): ${parts.join(', ')}`;
    }),
    ...limit(
      changes.filter(({ kept }) => kept.length > 0),
      ({ id, row, kept }) => {
        const parts = kept.map(({ field, old }) => `${named(field)} ${show(old)}`);
        return `kept ${id} ${row.cells['name']} (${at(row.line)}): ${parts.join(', ')}, blank in the table`;
      },
    ),
    ...limit(gone, ({ id, name }) => `gone ${id} ${name}`),
    ...links.map(
      ({ row, id, project, title }) =>
        `suggested: ${named('project')} of ${id} ${row.cells['name']} (${at(row.line)}): write ${project} if it is “${excerpt(title, 40)}”`,
    ),
    ...warnings.map((warning) => formatProblem(warning).replace(' expected', ' warning expected')),
    `${counts}; warnings ${warnings.length}; ${written ? 'written' : 'not written (add --write)'}`,
  ];
  return lines.map((line) => line.replace(/\p{Cc}+/gu, ' '));
}

function limit<Item>(items: readonly Item[], format: (item: Item) => string): string[] {
  const rest = items.length - mostNamed;
  const lines = items.slice(0, mostNamed).map(format);
  return rest > 0 ? [...lines, `… and ${rest} more such rows`] : lines;
}

function show(text: string | undefined): string {
  return text === undefined ? 'nothing' : `“${excerpt(text, 40)}”`;
}
