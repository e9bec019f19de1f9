import type { NodePool } from '#grading/node';
import { failingSamples, passingSamples } from '../samples.ts';
import type { BenchSample } from '../samples.ts';
import type { GradedSample } from './fill.ts';
import { gradeOrThrow } from './grade-all.ts';
import type { Sizes } from './sizes.ts';

/** Graded solutions to fill a database with: right ones of every exercise, or as many wrong ones among them. */
export async function gradeSamples(
  pool: NodePool,
  which: 'right' | 'mixed',
  { exercise }: Pick<Sizes, 'exercise'>,
): Promise<readonly GradedSample[]> {
  const right = await passingSamples();
  const wrong = which === 'right' ? [] : firstOfEach(await failingSamples());
  return Promise.all(
    [...right, ...wrong]
      .filter(({ slug }) => exercise === undefined || slug === exercise)
      .map(async ({ files, seed, slug }) => {
        const { bytes, verdict } = await gradeOrThrow(pool, { slug, files, seed });
        return { slug, files, verdict, bytes };
      }),
  );
}

const firstOfEach = (samples: readonly BenchSample[]) =>
  samples.filter(({ slug }, index) => samples.findIndex((one) => one.slug === slug) === index);
