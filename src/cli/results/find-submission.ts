import type { GradedEntry } from '../grade/envelope.ts';
import type { ResultsFile } from './results-file.ts';

/** The submission of a learner that a story is told of, and how many there are. */
export interface FoundSubmission {
  readonly entry: GradedEntry;
  readonly attempts: number;
}

/** The latest submission of a learner for an exercise: by the time it was handed in, else by the order of the file. */
export async function findSubmission(
  results: ResultsFile,
  learner: string,
  exercise: string,
): Promise<FoundSubmission | undefined> {
  let latest: GradedEntry | undefined;
  let attempts = 0;
  for (const index of results.indexes()) {
    const found = await results.read(index);
    if (found?.head.kind !== 'graded' || found.head.learner !== learner || found.head.exercise !== exercise) continue;
    const entry = found.read();
    if (entry?.kind !== 'graded') continue;
    attempts += 1;
    if (latest === undefined || timeOf(entry) >= timeOf(latest)) latest = entry;
  }
  return latest === undefined ? undefined : { entry: latest, attempts };
}

function timeOf({ submittedAt }: GradedEntry): number {
  return submittedAt === undefined ? Number.NEGATIVE_INFINITY : Date.parse(submittedAt);
}
