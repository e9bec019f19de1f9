import { variantSeed } from '#course';
import type { SubmissionFiles } from '#course';
import { readWrittenPrograms } from '../tests/support/programs.ts';
import type { WrittenProgram } from '../tests/support/programs.ts';

/** Whose variants are measured. */
export const benchLearner = 'bench';

/** A submission to measure with. */
export interface BenchSample {
  readonly slug: string;
  readonly name: string;
  /** Name of the learner's file, and its text. */
  readonly file: string;
  readonly text: string;
  readonly files: SubmissionFiles;
  readonly seed: string;
}

/** The reference of every exercise that has been built: what passes. */
export async function passingSamples(): Promise<readonly BenchSample[]> {
  return listSamples('reference');
}

/** Every mutant of every exercise: what fails, and where the exercise has runs, has a story told. */
export async function failingSamples(): Promise<readonly BenchSample[]> {
  return listSamples('mutant');
}

async function listSamples(kind: WrittenProgram['kind']): Promise<readonly BenchSample[]> {
  return (await readWrittenPrograms()).filter((program) => program.kind === kind).map(sample);
}

/** A program as it is handed in for the first variant that it applies to. */
function sample({ file, name, slug, write }: WrittenProgram): BenchSample {
  for (let variant = 0; variant < 1000; variant += 1) {
    const seed = variantSeed(slug, benchLearner, variant);
    const text = write(seed);
    if (text !== null) return { slug, name, file, text, files: { [file]: text }, seed };
  }
  throw new Error(`${slug}/${name} applies to no variant`);
}
