/** One thing that is wrong with an exercise, told to its author. */
export interface Problem {
  readonly file: string;
  readonly found: string;
  readonly why: string;
  /** The exact edit that mends it. */
  readonly edit: string;
}

/** A problem as lines for a terminal. */
export function formatProblem({ file, found, why, edit }: Problem): readonly string[] {
  return [`✗ ${file}`, `    found  ${found}`, `    why    ${why}`, `    edit   ${edit}`];
}
