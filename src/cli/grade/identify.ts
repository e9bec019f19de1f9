import { findHeader, variantSeed } from '#course';
import type { SubmissionFiles } from '#course';
import type { BuiltExercise } from '#course/load';
import { inputError } from './errors.id.ts';
import type { InputError } from './errors.id.ts';
import type { Claims } from './inputs/input.ts';

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

/** What an identity is read from, besides what the command line says. */
export interface Origin {
  /** Names of the folders above and of the file or folder itself, outermost first. */
  readonly names: readonly string[];
  readonly files: SubmissionFiles;
  readonly claims?: Claims;
}

/**
 * Reads a submission's identity: its header line before `--seed`, `--seed` before a line of JSON or the
 * file's name. The exercise is the header's, that of the line, that of `--exercise`, or the nearest folder above
 * that has its slug.
 */
export function identify(
  { claims, files, names }: Origin,
  hints: GradeHints,
  exercises: ReadonlyMap<string, BuiltExercise>,
): Identified {
  const texts = Object.values(files);
  const header = texts.map(findHeader).find((found) => found !== undefined);
  const name = names.at(-1) ?? '';
  if (header === undefined && texts.some((text) => /^\/\/ gerbang \w+=/.test(text)))
    return refused(inputError('header'));
  const single = texts.length === 1 && claims === undefined;
  if (header === undefined && single && !hasKnownExtension(name, exercises)) return refused(inputError('wrong-name'));
  const slug = header?.exercise ?? claims?.exercise ?? hints.exercise ?? findFolderSlug(names, exercises);
  if (slug === undefined) return refused(inputError('no-exercise'));
  const exercise = exercises.get(slug);
  if (exercise === undefined)
    return refused(inputError('unknown-exercise', { name: slug, expected: [...exercises.keys()].join(', ') }));
  if (header !== undefined) {
    const { learner, variant, version } = header;
    const seed = variantSeed(slug, learner, variant);
    const madeFor = version === exercise.version ? {} : { madeFor: version };
    return { kind: 'identified', exercise, learner, seed, ...madeFor };
  }
  const learner = claims === undefined ? learnerByName(names, exercise) : claims.learner;
  if (typeof learner !== 'string') return refused(learner);
  return { kind: 'identified', exercise, learner, seed: hints.seed ?? variantSeed(slug, learner, 0) };
}

/** `<learner>.ts`, `<learner>/<declared name>`, or `<learner>/` where the exercise has several files. */
function learnerByName(names: readonly string[], exercise: BuiltExercise): string | InputError {
  const [first = { name: 'solution.ts' }, ...more] = exercise.files;
  const name = names.at(-1) ?? '';
  if (more.length > 0) return learnerPattern.test(name) ? name : inputError('learner-name', { name });
  const extension = first.name.slice(first.name.lastIndexOf('.'));
  if (!name.endsWith(extension)) return inputError('wrong-name', { expected: first.name });
  const stem = name.slice(0, -extension.length);
  const folder = names.at(-2) ?? '';
  const learner = name === first.name && folder !== exercise.slug && learnerPattern.test(folder) ? folder : stem;
  return learnerPattern.test(learner) ? learner : inputError('learner-name', { name: learner });
}

function hasKnownExtension(name: string, exercises: ReadonlyMap<string, BuiltExercise>): boolean {
  return [...exercises.values()].some(({ files }) =>
    files.some((file) => name.endsWith(file.name.slice(file.name.lastIndexOf('.')))),
  );
}

function findFolderSlug(names: readonly string[], exercises: ReadonlyMap<string, BuiltExercise>): string | undefined {
  return names.slice(0, -1).findLast((folder) => exercises.has(folder));
}

function refused(error: InputError): Identified {
  return { kind: 'refused', error };
}
