import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ExerciseManifest } from '../exercise.ts';
import type { Program } from './exercise-folder.ts';

/** Evaluates a module of the course, by its path from the project's root. */
export type LoadModule = (path: string) => Promise<Readonly<Record<string, unknown>>>;

/** What a program hands in for the variant of a seed; null where its shape does not apply to that variant. */
export type ProgramText = (variantSeed: string) => string | null;

/** Loads modules of the course below a folder on disk. */
export function createModuleLoader(root: string): LoadModule {
  return (path) => import(pathToFileURL(join(root, path)).href) as Promise<Readonly<Record<string, unknown>>>;
}

/**
 * How a program's text is made. In an exercise with `answer: 'code'` the file itself is the text; with
 * `answer: 'design'` the file is a module that exports `write(variant)`, and `variant.ts` beside it draws the
 * variant. Throws, with what to write, where one of them exports something else.
 */
export async function loadProgramText(
  program: Pick<Program, 'path' | 'text'>,
  answer: ExerciseManifest['answer'],
  loadModule: LoadModule,
): Promise<ProgramText> {
  if (answer !== 'design') return () => program.text;
  const variantPath = `${program.path.split('/').slice(0, 2).join('/')}/variant.ts`;
  const { drawVariant } = await loadModule(variantPath);
  const { write } = await loadModule(program.path);
  if (!isFunction(drawVariant)) throw new Error(`${variantPath} exports no function drawVariant(seed)`);
  if (!isFunction(write)) throw new Error(`${program.path} exports no function write(variant)`);
  return (seed) => {
    const text = write(drawVariant(seed));
    if (text === null || typeof text === 'string') return text;
    throw new Error(`${program.path}: write(variant) answered ${typeof text}, not a text or null`);
  };
}

function isFunction(value: unknown): value is (argument: unknown) => unknown {
  return typeof value === 'function';
}
