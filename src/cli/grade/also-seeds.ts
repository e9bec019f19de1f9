import { variantSeed } from '#course';
import type { SubmissionFiles } from '#course';
import type { BuiltExercise } from '#course/load';
import type { Verdict } from '#verdict';
import type { AlsoSeeds } from './envelope.ts';
import type { GradeSubmission } from './grade-inputs.ts';

/** The seed of one of the further variants: the same in every run, and no learner's own, since none has this name. */
export function alsoSeed(slug: string, index: number): string {
  return variantSeed(slug, '(also)', index);
}

/** Whether a verdict is one that further variants can say something about: code that passed. A design fits only its own. */
export function asksFurther({ answer }: BuiltExercise, { status }: Verdict): boolean {
  return answer === 'code' && status === 'passed';
}

/** Grades a submission on further variants. Runs in which the engine broke say nothing and are not counted. */
export async function gradeAlsoSeeds(
  slug: string,
  files: SubmissionFiles,
  count: number,
  grade: GradeSubmission,
): Promise<AlsoSeeds | undefined> {
  let passed = 0;
  let of = 0;
  for (let index = 0; index < count; index += 1) {
    const outcome = await grade({ slug, files, seed: alsoSeed(slug, index) });
    if (outcome.kind === 'fault' || outcome.verdict.reason === 'engine-fault') continue;
    of += 1;
    if (outcome.verdict.status === 'passed') passed += 1;
  }
  return of === 0 ? undefined : { passed, of };
}
