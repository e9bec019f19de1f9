import { basename, dirname, sep } from 'node:path';
import { findHeader, variantSeed } from '#course';
import type { BuiltExercise } from '#course/load';
import { inputError } from './errors.id.ts';
import type { InputError } from './errors.id.ts';

/** What the command line was told about all inputs. */
export interface GradeHints {
  readonly exercise?: string;
  readonly seed?: string;
}

/** Whose submission a file is, of which exercise and variant. */
export interface Identity {
  readonly kind: 'identified';
  readonly exercise: BuiltExercise;
  readonly learner: string;
  readonly seed: string;
  readonly madeFor?: string;
}

export type Identified = Identity | { readonly kind: 'refused'; readonly error: InputError };

const learnerPattern = /^[a-zA-Z0-9._@-]{1,64}$/;

/**
 * Reads a file's identity: its header line before `--seed`, `--seed` before the file's name. The
 * exercise is the header's, that of `--exercise`, or the nearest folder above that has its slug.
 */
export function identify(
  absolute: string,
  text: string,
  hints: GradeHints,
  exercises: ReadonlyMap<string, BuiltExercise>,
): Identified {
  const header = findHeader(text);
  if (header === undefined && /^\/\/ gerbang \w+=/.test(text)) return refused(inputError('header'));
  if (header === undefined && !hasKnownExtension(absolute, exercises)) return refused(inputError('wrong-name'));
  const slug = header?.exercise ?? hints.exercise ?? findFolderSlug(absolute, exercises);
  if (slug === undefined) return refused(inputError('no-exercise'));
  const exercise = exercises.get(slug);
  if (exercise === undefined)
    return refused(inputError('unknown-exercise', { name: slug, expected: [...exercises.keys()].join(', ') }));
  if (header !== undefined) {
    const { learner, variant, version } = header;
    const seed = variantSeed(slug, learner, variant);
    return {
      kind: 'identified',
      exercise,
      learner,
      seed,
      ...(version === exercise.version ? {} : { madeFor: version }),
    };
  }
  return identifyByName(absolute, exercise, hints);
}

function identifyByName(absolute: string, exercise: BuiltExercise, hints: GradeHints): Identified {
  const first = exercise.files[0]?.name ?? 'solution.ts';
  const name = basename(absolute);
  const extension = first.slice(first.lastIndexOf('.'));
  if (!name.endsWith(extension)) return refused(inputError('wrong-name', { expected: first }));
  const stem = name.slice(0, -extension.length);
  const folder = basename(dirname(absolute));
  const learner = name === first && folder !== exercise.slug && learnerPattern.test(folder) ? folder : stem;
  if (!learnerPattern.test(learner)) return refused(inputError('learner-name', { name: learner }));
  return { kind: 'identified', exercise, learner, seed: hints.seed ?? variantSeed(exercise.slug, learner, 0) };
}

function hasKnownExtension(absolute: string, exercises: ReadonlyMap<string, BuiltExercise>): boolean {
  return [...exercises.values()].some(({ files }) =>
    files.some(({ name }) => absolute.endsWith(name.slice(name.lastIndexOf('.')))),
  );
}

function findFolderSlug(absolute: string, exercises: ReadonlyMap<string, BuiltExercise>): string | undefined {
  return dirname(absolute)
    .split(sep)
    .findLast((folder) => exercises.has(folder));
}

function refused(error: InputError): Identified {
  return { kind: 'refused', error };
}
