import ts from 'typescript';

/** One fault that a source text can be given: its characters from `start` to `end` become `text`. */
export interface Mutant {
  operator: string;
  start: number;
  end: number;
  text: string;
}

type Change = Omit<Mutant, 'operator'>;

/** Finds the faults of one kind that a node alone allows. */
type Operator = (node: ts.Node) => Change[];

const comparisons: Record<string, string> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
};
const sums: Record<string, string> = { '+': '-', '-': '+', '*': '/', '/': '*', '%': '*' };
const connectives: Record<string, string> = { '&&': '||', '||': '&&' };
const predicates = ['filter', 'find', 'findIndex', 'findLast', 'findLastIndex', 'some', 'every'];

function replace(node: ts.Node, text: string): Change[] {
  return [{ start: node.getStart(), end: node.getEnd(), text }];
}

const negate = (node: ts.Expression): Change[] => replace(node, `!(${node.getText()})`);

/** Another sign between the same operands; text joined by `+` is left alone. */
function swap(signs: Record<string, string>): Operator {
  return (node) => {
    if (!ts.isBinaryExpression(node)) return [];
    const other = signs[node.operatorToken.getText()];
    const isText = [node.left, node.right].some(
      (side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side),
    );
    return other && !(isText && signs === sums) ? replace(node.operatorToken, other) : [];
  };
}

/** A number is one more, in code alone: what types and names say is no program. */
const moveNumber: Operator = (node) =>
  ts.isNumericLiteral(node) && !ts.isLiteralTypeNode(node.parent) && !isName(node)
    ? replace(node, `(${node.getText()} + 1)`)
    : [];

function isName(node: ts.Node): boolean {
  return ts.isPropertyAssignment(node.parent) && node.parent.name === node;
}

/** A condition, or a yes or no, is its opposite. */
const negateCondition: Operator = (node) => {
  if (ts.isIfStatement(node)) return negate(node.expression);
  if (ts.isConditionalExpression(node)) return negate(node.condition);
  if (ts.isLiteralTypeNode(node.parent)) return [];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return replace(node, 'false');
  return node.kind === ts.SyntaxKind.FalseKeyword ? replace(node, 'true') : [];
};

/** What a list is picked by is its opposite. */
const negatePredicate: Operator = (node) => {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const [predicate] = node.arguments;
  if (!predicates.includes(node.expression.name.text) || !predicate) return [];
  if (!ts.isArrowFunction(predicate) || ts.isBlock(predicate.body)) return [];
  return negate(predicate.body);
};

/** A guard that returns, goes on or throws is not there. */
const removeGuard: Operator = (node) => {
  if (!ts.isIfStatement(node) || node.elseStatement) return [];
  const { thenStatement: then } = node;
  const only = ts.isBlock(then) && then.statements.length === 1 ? then.statements[0] : then;
  const isGuard =
    only &&
    (ts.isReturnStatement(only) || ts.isContinueStatement(only) || ts.isThrowStatement(only));
  return isGuard ? replace(node, ';') : [];
};

const operators: Record<string, Operator> = {
  comparison: swap(comparisons),
  arithmetic: swap(sums),
  number: moveNumber,
  condition: negateCondition,
  predicate: negatePredicate,
  guard: removeGuard,
  connective: swap(connectives),
};

/** Every fault that the operators know for a TypeScript source, in the order of the text. Text and regular expressions stay. */
export function listMutants(source: string): Mutant[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    for (const [operator, find] of Object.entries(operators))
      found.push(...find(node).map((change) => ({ operator, ...change })));
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return found;
}

/** The source with the fault in it. */
export function applyMutant(source: string, { start, end, text }: Mutant): string {
  return source.slice(0, start) + text + source.slice(end);
}
