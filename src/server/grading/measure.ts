import type { NodePool } from '#grading/node';
import { variantSeed } from '#course';
import { deriveCapacity } from './capacity.ts';
import type { Capacity } from './capacity.ts';

export interface Sample {
  readonly slug: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Rounds that warm the workers up are not counted. */
const warmRounds = 2;
const rounds = 5;

/**
 * Grades each sample a few times and derives the capacity from the mean. Throws where an exercise cannot be graded at all: such
 * a server must not take submissions.
 */
export async function measureCapacity(
  pool: NodePool,
  samples: readonly Sample[],
  now: () => number,
): Promise<Capacity> {
  const seed = variantSeed('kapasitas', 'server', 0);
  const gradeAll = async (): Promise<void> => {
    const outcomes = await Promise.all(samples.map(({ files, slug }) => pool.grade({ slug, files, seed })));
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome.kind === 'fault')
        throw new Error(`the exercise ${samples[index]?.slug ?? ''} cannot be graded: ${outcome.message}`);
    }
  };
  for (let round = 0; round < warmRounds * pool.workers; round += 1) await gradeAll();
  const began = now();
  for (let round = 0; round < rounds; round += 1) await gradeAll();
  const busy = Math.min(pool.workers, samples.length);
  const perVerdict = Math.max(0.1, ((now() - began) * busy) / (rounds * Math.max(1, samples.length)));
  return deriveCapacity(pool.workers, perVerdict);
}
