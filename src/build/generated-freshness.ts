import { hashInputs, isFresh } from './freshness.ts';
import { generatedFolder } from './paths.ts';

/** What the generated files are derived from: a change in any of it makes them stale. */
const inputs = [
  'src/build',
  'src/course',
  'src/engine',
  'src/grading',
  'src/verdict',
  'src/world',
  'graders',
  'exercises',
  'lessons',
  'package-lock.json',
];

/** Folders inside them that no generated file is made of. */
const irrelevant = /\/(solutions|mutants|degenerates)\/|\.test\.ts$/;

/** The hash of everything that `generated/` is made of. */
export async function hashGenerated(): Promise<string> {
  return hashInputs(inputs, irrelevant);
}

/** Whether `generated/` was derived from the sources as they are now. */
export async function isGeneratedFresh(): Promise<boolean> {
  return isFresh(generatedFolder, await hashGenerated());
}
