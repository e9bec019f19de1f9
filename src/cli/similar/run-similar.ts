import type { BuiltExercise } from '#course/load';
import type { GradeHints } from '../grade/identify.ts';
import type { Course } from '../prepare.ts';
import { loadBoilerplate } from './boilerplate.ts';
import { findSimilar } from './find-similar.ts';
import type { ExerciseReport, Shares } from './find-similar.ts';
import { gatherSubmissions } from './gather.ts';
import { text } from './similar.id.ts';

/** One run over all inputs, in the order in which an instructor reads it. */
export interface SimilarRun {
  /** Inputs that were not compared, refused ones first. */
  readonly problems: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  readonly superseded: number;
  readonly pairs: number;
}

export interface RunSimilarOptions extends Shares {
  readonly course: Course;
  readonly paths: readonly string[];
  readonly hints: GradeHints;
  /** Takes each exercise's report as soon as it is there; what it does not keep is let go. */
  readonly take: (report: ExerciseReport) => Promise<void>;
  /** Present only where somebody watches. */
  readonly tell?: (read: number, total: number, exercise: BuiltExercise, learner: string) => void;
}

/** Gathers all submissions and compares them exercise by exercise. */
export async function runSimilar({
  course,
  hints,
  paths,
  take,
  tell,
  ...shares
}: RunSimilarOptions): Promise<SimilarRun> {
  const { refused, submissions, superseded } = await gatherSubmissions(paths, hints, course.exercises);
  const problems: SimilarRun['problems'][number][] = refused.map(({ error, path }) => ({
    path,
    code: error.code,
    message: error.message,
  }));
  const total = [...submissions.values()].reduce((sum, list) => sum + list.length, 0);
  let before = 0;
  let pairs = 0;
  for (const [exercise, list] of submissions) {
    const start = before;
    const boilerplate = await loadBoilerplate(course, exercise);
    const report = findSimilar(exercise, list, boilerplate, shares, (read, { learner }) =>
      tell?.(start + read, total, exercise, learner),
    );
    before += list.length;
    pairs += report.pairs.length;
    problems.push(...report.problems.map(({ code, path }) => ({ path, code, message: text.problem[code] })));
    await take(report);
  }
  return { problems, superseded, pairs };
}
