import { variantSeed } from '#course';
import type { GradeRequest } from '#grading';
import { readWrittenPrograms } from '../../tests/support/programs.ts';
import type { WrittenProgram } from '../../tests/support/programs.ts';
import type { Sizes } from './sizes.ts';

/** Writes what an account hands in: right answers of every exercise, or of one, in turn, for the variant that the server gives it. */
export async function createWriter({
  exercise,
}: Pick<Sizes, 'exercise'>): Promise<(account: string, turn: number) => GradeRequest> {
  const references = (await readWrittenPrograms(exercise)).filter(({ kind }) => kind === 'reference');
  return (account, turn) => {
    for (let step = 0; step < references.length; step += 1) {
      const written = write(references[(turn + step) % references.length], account);
      if (written !== undefined) return written;
    }
    throw new Error('no exercise has a right answer for this variant');
  };
}

function write(program: WrittenProgram | undefined, account: string): GradeRequest | undefined {
  if (program === undefined) return undefined;
  const seed = variantSeed(program.slug, account, 0);
  const text = program.write(seed);
  return text === null ? undefined : { slug: program.slug, files: { [program.file]: text }, seed };
}
