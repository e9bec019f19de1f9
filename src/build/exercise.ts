import { readFile } from 'node:fs/promises';
import { sha256Hex } from '#course';
import type { SubmissionFiles } from '#course';
import type { BuiltGrader } from './grader.ts';
import { root } from './paths.ts';

/** What the pages know of an exercise. Answers are not in it; `reference` only names the file that holds one. */
export type PublishedExercise = Awaited<ReturnType<typeof publishExercise>>['published'];

/** Derives what is published of an exercise, and its reference solution as a file of its own. */
export async function publishExercise({ bundle, grader }: BuiltGrader) {
  const { exercise, points, slug, version } = bundle;
  const folder = `${root}exercises/${slug}`;
  const read = (name: string): Promise<string> => readFile(`${folder}/${name}`, 'utf8');
  const files = await Promise.all(
    exercise.files.map(async (file) => ({ ...file, starter: await read(`starter.${file.language}`) })),
  );
  const reference: SubmissionFiles = Object.fromEntries(
    await Promise.all(
      exercise.files.map(async ({ language, name }) => [name, await read(`reference.${language}`)] as const),
    ),
  );
  const referenceJson = JSON.stringify({ files: reference });
  const referenceName = `${slug}-${sha256Hex(referenceJson).slice(0, 16)}.json`;
  const { code, design, exports, groups, lesson, limits, minutes, promise, title } = exercise;
  const published = {
    slug,
    code,
    title,
    promise,
    lesson,
    minutes,
    version,
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
  return { published, reference: { name: referenceName, json: referenceJson } };
}
