import { pathToFileURL } from 'node:url';
import { exerciseSchema } from '#course';
import { deriveGraderVersion } from '#grading';
import type { GraderBundle } from '#grading';
import { checkPoints } from '#kit';
import type { Grader } from '#kit';
import { bundleGuest, bundleProgram } from './bundle-guest.ts';
import { root } from './paths.ts';

export interface BuiltGrader {
  readonly bundle: GraderBundle;
  readonly grader: Grader;
}

/** Bundles one exercise's grader and course module, and derives the version from the bytes. */
export async function buildGrader(slug: string): Promise<BuiltGrader> {
  const { grader } = (await import(pathToFileURL(`${root}graders/${slug}/grader.ts`).href)) as { grader: Grader };
  const { limits, ...manifest } = grader.exercise;
  exerciseSchema.parse({ ...manifest, limits });
  if (manifest.slug !== slug)
    throw new Error(`exercises/${slug}/exercise.ts says slug '${manifest.slug}': write '${slug}'`);

  const entry = [
    "import { serveGrader } from '#grading/guest';",
    `import { grader } from '#graders/${slug}/grader.ts';`,
    'export const connect = (host) => serveGrader(grader, host);',
  ];
  const code = await bundleProgram(entry.join('\n'));
  const module = await bundleGuest(`export * from './exercises/${slug}/types.ts';`, 'esm');
  const points = checkPoints(grader);
  const version = deriveGraderVersion({ slug, exercise: grader.exercise, points, code, module });
  return { grader, bundle: { slug, version, exercise: grader.exercise, points, code, module } };
}
