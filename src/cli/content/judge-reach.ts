import type { BuiltExercise } from '#course/load';
import type { Problem } from './problem.ts';
import type { ProgramRuns } from './run-programs.ts';

/** Share of the variants that a program of a design exercise must apply to: 20 of 200. */
const leastShare = 0.1;

/**
 * How far the programs of a design exercise reach: each applies to enough variants to prove something, and
 * every variant has a right answer. Nothing to judge where programs do not depend on the variant.
 */
export function judgeReach(
  { answer, slug }: BuiltExercise,
  variants: readonly string[],
  all: readonly ProgramRuns[],
): readonly Problem[] {
  if (answer !== 'design') return [];
  const rare = all.filter(({ asked, runs }) => runs.length < asked * leastShare);
  const solved = new Set(
    all
      .filter(({ program }) => program.kind === 'reference' || program.kind === 'solution')
      .flatMap(({ runs }) => runs.map((run) => run.seed)),
  );
  const unsolved = variants.filter((seed) => !solved.has(seed));
  return [
    ...rare.map(({ asked, program, runs }) => ({
      file: program.path,
      found: `it applies to ${runs.length} of ${asked} variants`,
      why: 'what hardly ever applies proves hardly anything',
      edit: `write it for more variants (at least ${Math.ceil(asked * leastShare)} of ${asked}), or delete it`,
    })),
    ...(unsolved.length === 0
      ? []
      : [
          {
            file: `exercises/${slug}/solutions/`,
            found: `no right answer for ${unsolved.length} of ${variants.length} variants, first ${unsolved[0] ?? ''}`,
            why: 'a variant is generated only where a right answer exists',
            edit: 'write a solution for that kind of variant, or do not draw it in variant.ts',
          },
        ]),
  ];
}
