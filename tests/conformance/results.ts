import type { GradeOutcome } from '#grading';

/** What hosts must agree on: the bytes of a verdict, fuel in them, or why there is none; and what was printed. */
export type Results = Readonly<Record<string, string>>;

/** One item's result as text. */
export function toResult(outcome: GradeOutcome): string {
  return outcome.kind === 'graded'
    ? `${outcome.bytes}\n${JSON.stringify(outcome.console)}`
    : `fault: ${outcome.message}`;
}

/** A line for each item on which two hosts disagree, with the first place where they do. */
export function listDifferences(expected: Results, actual: Results): readonly string[] {
  const ids = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
  return ids.flatMap((id) => {
    const [one = 'nothing', other = 'nothing'] = [expected[id], actual[id]];
    if (one === other) return [];
    let at = 0;
    while (one[at] === other[at]) at += 1;
    const cut = (text: string): string => text.slice(Math.max(0, at - 60), at + 60);
    return [`${id} at ${at}:\n  ${cut(one)}\n  ${cut(other)}`];
  });
}
