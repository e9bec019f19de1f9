import { readFile } from 'node:fs/promises';
import { sha256Hex } from '#course';
import type { SubmissionFiles } from '#course';
import { createModuleLoader, loadProgramText } from '#course/load';
import { bundleGuest } from './bundle-guest.ts';
import type { BuiltGrader } from './grader.ts';
import { root } from './paths.ts';

/** What the pages know of an exercise. Answers are not in it; `reference` only names the file that holds one. */
export type PublishedExercise = Awaited<ReturnType<typeof publishExercise>>['published'];

/** Any variant: what the page shows of a starter before it knows the learner's own. */
const exampleSeed = '0'.repeat(16);

/** Derives what is published of an exercise, and its reference solution as a file of its own. */
export async function publishExercise({ bundle, grader }: BuiltGrader) {
  const { exercise, points, slug, version } = bundle;
  const folder = `exercises/${slug}`;
  const read = (name: string): Promise<string> => readFile(`${root}${folder}/${name}`, 'utf8');
  const files = await Promise.all(
    exercise.files.map(async (file) => {
      const path = `${folder}/starter.${file.language}`;
      const text = await read(`starter.${file.language}`);
      const write = await loadProgramText({ path, text }, exercise.answer, createModuleLoader(root));
      return { ...file, starter: write(exampleSeed) ?? '' };
    }),
  );
  const reference = exercise.answer === 'design' ? await bundleReference(slug) : await packReference(exercise, read);
  const referenceName = `${slug}-${sha256Hex(reference.content).slice(0, 16)}.${reference.extension}`;
  const { answer, code, design, exports, groups, lesson, limits, minutes, promise, title } = exercise;
  const published = {
    slug,
    code,
    title,
    promise,
    lesson,
    minutes,
    version,
    answer,
    files,
    exports,
    limits,
    design,
    groups: groups.map((group) => ({
      ...group,
      points: points.groups.find(({ id }) => id === group.id)?.possible ?? 0,
    })),
    checks: Object.entries(grader.checks).map(([id, { gate = false, group, points: worth, rule }]) => ({
      id,
      rule: rule.id,
      severity: rule.severity,
      group,
      points: worth,
      gate,
    })),
    types: await read('types.ts'),
    reference: referenceName,
  };
  return { published, reference: { name: referenceName, content: reference.content } };
}

interface PackedReference {
  readonly extension: 'json' | 'js';
  readonly content: string;
}

async function packReference(
  { files }: BuiltGrader['bundle']['exercise'],
  read: (name: string) => Promise<string>,
): Promise<PackedReference> {
  const texts: SubmissionFiles = Object.fromEntries(
    await Promise.all(files.map(async ({ language, name }) => [name, await read(`reference.${language}`)] as const)),
  );
  return { extension: 'json', content: JSON.stringify({ files: texts }) };
}

/** The reference of a design exercise: a module that exports `write(seed)`, since there is one for each variant. */
async function bundleReference(slug: string): Promise<PackedReference> {
  const entry = [
    `import { drawVariant } from '#exercises/${slug}/variant.ts';`,
    `import { write as writeFor } from '#exercises/${slug}/reference.ts';`,
    'export const write = (seed) => writeFor(drawVariant(seed));',
  ];
  return { extension: 'js', content: await bundleGuest(entry.join('\n'), 'esm') };
}
