import { type Interval, parseInterval } from '../../lib/interval.ts';
import {
  evaluate,
  type Expression,
  figuresOf,
  holds,
  parseRelation,
  type Relation,
} from '../relations/rules.ts';

/** What comes of a check; what does not come out first, for that is what a reader came for. */
export const verdictWords = {
  differs: '不符',
  unclear: '口径不明',
  open: '无法核对',
  fits: '相符',
} as const;

type Verdict = keyof typeof verdictWords;

/** A figure that a check holds against others. */
export interface CheckFigure {
  readonly name: string;
  /** As printed. */
  readonly text: string;
  /** The words around it, or what record holds it. */
  readonly words: string;
  /** Block or row of the document; undefined for what no document of the site holds. */
  readonly anchor?: string | undefined;
  readonly headings: readonly string[];
  /** Who says so, where no document of the site does. */
  readonly source?: string | undefined;
  readonly sourceUrl?: string | undefined;
}

/** What is held together: a check of the editor's, or a row of a table. */
export interface Statement {
  readonly id: string;
  readonly document: string;
  readonly place: string;
  readonly title: string;
  readonly class: string;
  readonly figures: readonly CheckFigure[];
  /** What the figures should be to each other; all of it must hold. Empty where nothing can be computed. */
  readonly relations: readonly string[];
  readonly unclear?: string | undefined;
  readonly cannot?: string | undefined;
  readonly note?: string | undefined;
}

/** A statement with its verdict, and every step to it. */
export interface Check extends Statement {
  readonly verdict: Verdict;
  /** Each relation with its figures, and what both sides come to. */
  readonly computation: readonly string[];
}

/**
 * Holds a statement's figures against each other: they fit when, in every relation, some values within their rounding
 * do. Throws for a relation that is none, or a figure that is no number; reading has refused both.
 */
export function checkStatement(statement: Statement): Check {
  const { relations, unclear, cannot } = statement;
  const reserve: Verdict | undefined = cannot ? 'open' : unclear ? 'unclear' : undefined;
  if (relations.length === 0)
    return { ...statement, verdict: reserve ?? 'unclear', computation: [] };
  const parsed = relations.map(parseRelation);
  const figures = readFigures(statement.figures);
  const verdict =
    reserve ?? (parsed.every((one) => holds(one, figures.intervals)) ? 'fits' : 'differs');
  return { ...statement, verdict, computation: parsed.map((one) => formatRelation(one, figures)) };
}

/** Figures by their names. */
interface NamedFigures {
  intervals: Record<string, Interval>;
  texts: Record<string, string>;
}

function readFigures(figures: readonly CheckFigure[]): NamedFigures {
  return {
    intervals: Object.fromEntries(figures.map(({ name, text }) => [name, intervalOf(text)])),
    texts: Object.fromEntries(figures.map(({ name, text }) => [name, text])),
  };
}

function formatRelation(relation: Relation, { intervals, texts }: NamedFigures): string {
  const unit = unitOf(
    figuresOf(relation).map((name) => texts[name] ?? ''),
    relation.left,
  );
  const [left, right] = [relation.left, relation.right].map((side) => {
    const value = formatInterval(evaluate(side, intervals), unit);
    const shown = formatExpression(side, texts);
    return side.kind === 'operation' || side.kind === 'floor' ? `${shown}＝${value}` : shown;
  });
  return `${left} ${operators[relation.operator]} ${right}`;
}

const operators = { '=': '对', '<=': '应不多于', '>=': '应不少于' } as const;

const signs = { '+': '＋', '-': '－', '*': '×', '/': '÷' } as const;

function intervalOf(text: string): Interval {
  const interval = parseInterval(text);
  if (!interval) throw new Error(`“${text}” is no single number`);
  return interval;
}

/** Percent or per mille, where the figure that is compared is printed so. */
function unitOf(texts: readonly string[], left: Expression): '%' | '‰' | '' {
  const first = left.kind === 'figure' ? (texts[0] ?? '') : '';
  return first.includes('%') ? '%' : first.includes('‰') ? '‰' : '';
}

/** The expression with its figures as printed; brackets stand where leaving them out would say something else. */
function formatExpression(expression: Expression, texts: Readonly<Record<string, string>>): string {
  if (expression.kind === 'number') return String(expression.value);
  if (expression.kind === 'figure') return texts[expression.name] ?? expression.name;
  if (expression.kind === 'floor') return `取整（${formatExpression(expression.of, texts)}）`;
  const { sign, left, right } = expression;
  const [first, second] = [left, right].map((part) => formatExpression(part, texts));
  const isApart = isSum(right) ? sign !== '+' : right.kind === 'operation' && sign === '/';
  return [
    isSum(left) && !isSum(expression) ? `（${first}）` : first,
    signs[sign],
    isApart ? `（${second}）` : second,
  ].join('');
}

function isSum(expression: Expression): boolean {
  return expression.kind === 'operation' && (expression.sign === '+' || expression.sign === '-');
}

const factors = { '%': 100, '‰': 1000, '': 1 } as const;

/** `129`, `10.17%—10.24%`, `不少于390000`, `不多于5`: both ends, or one where they are the same when rounded. */
export function formatInterval({ from, to }: Interval, unit: '%' | '‰' | '' = ''): string {
  const show = (value: number) => `${formatSignificant(value * factors[unit])}${unit}`;
  if (from === -Infinity && to === Infinity) return '大小不定';
  if (from === -Infinity) return `不多于${show(to)}`;
  if (to === Infinity) return `不少于${show(from)}`;
  const [low, high] = [show(from), show(to)];
  return low === high ? low : `${low}—${high}`;
}

/** Whole from 1000 on, else four digits that count. */
function formatSignificant(value: number): string {
  if (Math.abs(value) >= 1000) return String(Math.round(value));
  return String(Number(value.toPrecision(4)));
}
