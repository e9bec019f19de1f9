import { narrowTypes, variantSeed } from '#course';
import type { ExerciseForm, SheetBlock } from '#course';
import type { Files, WorkKey } from '../progress/database.ts';
import type { ExerciseKit } from './exercise-data.ts';

/** What the page shows of one variant. */
export interface VariantPage {
  readonly seed: string;
  /** TypeScript source of the module 'gerbang', with the variant's own names in it. */
  readonly types: string;
  readonly starter: Files;
  readonly sheet: readonly SheetBlock[];
  readonly form: ExerciseForm | undefined;
}

/** Derives what the page shows of the variant that a work is on. */
export function readVariant({ editor, exercise }: ExerciseKit, { learner, slug, variant }: WorkKey): VariantPage {
  const seed = variantSeed(slug, learner, variant);
  const [first] = exercise.files;
  const own = first === undefined ? undefined : editor?.starter?.(seed);
  const starter = Object.fromEntries(exercise.files.map((file) => [file.name, file.starter]));
  return {
    seed,
    types: narrowTypes(exercise.types, editor?.names?.(seed) ?? {}),
    starter: first === undefined || own === undefined ? starter : { ...starter, [first.name]: own },
    sheet: editor?.sheet?.(seed) ?? [],
    form: editor?.form?.(seed),
  };
}
