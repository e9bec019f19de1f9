import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from '#course';
import { createDiskFiles, listExercises, listLessons } from '#course/load';
import type { CourseFiles, LessonFolder } from '#course/load';
import { Misuse } from '../misuse.ts';
import { codeFiles } from './scaffold-code.ts';
import { textFiles } from './scaffold.id.ts';

/**
 * Writes a new exercise and its grader: a small whole one that builds and grades, and that is red until
 * its author has proved it. Overwrites nothing. Returns what to print.
 */
export async function scaffoldExercise(root: string, slug: string, lessonSlug: string): Promise<readonly string[]> {
  const files = createDiskFiles(root);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug === 'kit')
    throw new Misuse(`"${slug}" is no slug: use lower case words and hyphens.`);
  for (const folder of [`exercises/${slug}`, `graders/${slug}`]) {
    if ((await files.list(folder)) !== undefined) throw new Misuse(`${folder}/ is already there; nothing was written.`);
  }
  const lesson = await requireLesson(files, lessonSlug);
  const names = {
    slug,
    code: await nextCode(files),
    lesson: lessonSlug,
    lessonFolder: lesson.path.slice('lessons/'.length),
    rule: await firstRule(root, lesson),
  };
  const written = { ...textFiles(names), ...codeFiles(names) };
  for (const [path, text] of Object.entries(written)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text, { flag: 'wx' });
  }
  for (const folder of ['solutions', 'mutants'])
    await mkdir(join(root, 'exercises', slug, folder), { recursive: true });
  return [
    ...Object.keys(written)
      .sort()
      .map((path) => `wrote ${path}`),
    '',
    `next: change title, brief and scenarios, then: gerbang content check ${slug}`,
  ];
}

async function requireLesson(files: CourseFiles, slug: string): Promise<LessonFolder> {
  const lessons = await listLessons(files);
  const lesson = lessons.find((one) => one.slug === slug);
  if (lesson === undefined)
    throw new Misuse(`There is no lesson "${slug}". Lessons: ${lessons.map((one) => one.slug).join(', ')}.`);
  if (!lesson.hasRules)
    throw new Misuse(`${lesson.path}/rules.ts is not there: write the rules that the exercise is about first.`);
  return lesson;
}

async function firstRule(root: string, { path }: LessonFolder): Promise<string> {
  const { rules } = (await import(pathToFileURL(join(root, path, 'rules.ts')).href)) as {
    rules: Readonly<Record<string, Rule>>;
  };
  const rule = Object.values(rules).find(({ severity }) => severity === 'wajib');
  if (rule === undefined)
    throw new Misuse(`${path}/rules.ts has no rule with severity 'wajib': no exercise could be passed by it.`);
  return rule.id;
}

async function nextCode(files: CourseFiles): Promise<string> {
  const slugs = await listExercises(files);
  const manifests = await Promise.all(slugs.map((slug) => files.read(`exercises/${slug}/exercise.ts`)));
  const used = manifests.map((text) => Number(/code: 'L(\d\d)'/.exec(text ?? '')?.[1] ?? 0));
  return `L${String(Math.max(0, ...used) + 1).padStart(2, '0')}`;
}
