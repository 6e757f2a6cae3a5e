import {
  add,
  divide,
  exactly,
  floor,
  type Interval,
  meets,
  multiply,
  subtract,
} from '../../lib/interval.ts';

/** What a check says: `total = public + private`, `share * elders <= coal`. */
export interface Relation {
  readonly left: Expression;
  readonly operator: '=' | '<=' | '>=';
  readonly right: Expression;
}

/** A number, the name of a figure, a sum, difference, product or quotient, or `floor(…)`: the whole part of one. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'figure'; readonly name: string }
  | {
      readonly kind: 'operation';
      readonly sign: '+' | '-' | '*' | '/';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'floor'; readonly of: Expression };

const token = /\s*(<=|>=|[=+\-*/()]|\d+(?:\.\d+)?|[a-z][A-Za-z0-9]*)/y;

/** Reads a relation. Throws an Error that names the place where it is none. */
export function parseRelation(text: string): Relation {
  const tokens = tokenize(text);
  let at = 0;
  const take = (...wanted: string[]) =>
    wanted.includes(tokens[at] ?? '') ? tokens[at++] : undefined;
  const relation = readRelation();
  if (at < tokens.length) throw new Error(`“${tokens[at]}” after the end of “${text}”`);
  return relation;

  function readRelation(): Relation {
    const left = readSum();
    const operator = take('=', '<=', '>=') as Relation['operator'] | undefined;
    if (!operator) throw new Error(`no =, <= or >= in “${text}”`);
    return { left, operator, right: readSum() };
  }

  function readSum(): Expression {
    return readChain(['+', '-'], () => readChain(['*', '/'], readPart));
  }

  function readChain(signs: string[], readNext: () => Expression): Expression {
    let left = readNext();
    for (let sign = take(...signs); sign; sign = take(...signs)) {
      left = { kind: 'operation', sign: sign as '+', left, right: readNext() };
    }
    return left;
  }

  function readPart(): Expression {
    if (take('(')) return readRest();
    const next = tokens[at] ?? '';
    if (!/^[a-z\d]/.test(next))
      throw new Error(`no figure after “${tokens[at - 1] ?? ''}” in “${text}”`);
    at += 1;
    if (next === 'floor' && take('(')) return { kind: 'floor', of: readRest() };
    return /^\d/.test(next)
      ? { kind: 'number', value: Number(next) }
      : { kind: 'figure', name: next };
  }

  /** What stands in a bracket that is open. */
  function readRest(): Expression {
    const inner = readSum();
    if (!take(')')) throw new Error(`a bracket that is not closed in “${text}”`);
    return inner;
  }
}

function tokenize(text: string): string[] {
  const tokens: string[] = [];
  token.lastIndex = 0;
  const end = text.trimEnd().length;
  while (token.lastIndex < end) {
    const from = token.lastIndex;
    const match = token.exec(text);
    if (!match) throw new Error(`“${text.slice(from).trim()}” is no figure and no sign`);
    tokens.push(match[1] ?? '');
  }
  return tokens;
}

/** The figures that an expression or both sides of a relation name, each once, in order. */
export function figuresOf({ left, right }: Relation): string[] {
  return [...new Set([...namesIn(left), ...namesIn(right)])];
}

function namesIn(expression: Expression): string[] {
  if (expression.kind === 'figure') return [expression.name];
  if (expression.kind === 'number') return [];
  if (expression.kind === 'floor') return namesIn(expression.of);
  return [...namesIn(expression.left), ...namesIn(expression.right)];
}

const operations = { '+': add, '-': subtract, '*': multiply, '/': divide } as const;

/** All values that an expression may have. Throws for a figure that is not given, and for a divisor that may be 0. */
export function evaluate(
  expression: Expression,
  figures: Readonly<Record<string, Interval>>,
): Interval {
  if (expression.kind === 'number') return exactly(expression.value);
  if (expression.kind === 'floor') return floor(evaluate(expression.of, figures));
  if (expression.kind === 'operation') {
    const { sign, left, right } = expression;
    return operations[sign](evaluate(left, figures), evaluate(right, figures));
  }
  const figure = figures[expression.name];
  if (!figure) throw new Error(`no figure “${expression.name}”`);
  return figure;
}

/** Whether some values within the figures' intervals make the relation true. Throws as `evaluate` does. */
export function holds(
  { left, operator, right }: Relation,
  figures: Readonly<Record<string, Interval>>,
): boolean {
  const [a, b] = [evaluate(left, figures), evaluate(right, figures)];
  if (operator === '=') return meets(a, b);
  if (operator === '<=') return meets(a, { from: -Infinity, to: b.to });
  return meets(a, { from: b.from, to: Infinity });
}
