/** Something wrong in a content file. */
export interface Problem {
  /** Path of the file, relative to the project. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in characters. */
  column: number;
  expected: string;
  found: string;
}

/** One readable line: `content/x.md:12:5 expected …, found …`. */
export function formatProblem({ file, line, column, expected, found }: Problem): string {
  return `${file}:${line}:${column} expected ${expected}, found ${found}`;
}

/** What a schema's message expects, to stand after `expected`: `Invalid input: expected int, received NaN` says `int`. */
export function formatExpectation(message: string): string {
  return message
    .replace(/^[A-Z][a-z ]*: expected /, '')
    .replace(/, received .*$/, '')
    .replace(/^Invalid /, 'a valid ');
}

/** Problems file by file, each file's from top to bottom; files keep the order in which they were read. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  return problems.toSorted(
    (a, b) =>
      files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  );
}

/** All that is wrong with the content, at once; the message holds one line per problem. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(found: readonly Problem[]) {
    const problems = sortProblems(found);
    const lines = problems.map(formatProblem);
    super(`${problems.length} problem(s) in the content\n${lines.join('\n')}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}
