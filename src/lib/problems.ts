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

/** All that is wrong with the content, at once; the message holds one line per problem. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const lines = problems.map(formatProblem);
    super(`${problems.length} problem(s) in the content\n${lines.join('\n')}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}
