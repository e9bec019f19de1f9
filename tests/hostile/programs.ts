import { readdir, readFile } from 'node:fs/promises';
import { root } from '#build/paths';
import { createDiskFiles, readBuiltExercises } from '#course/load';
import type { BuiltExercise } from '#course/load';
import { ungradableReason } from '#verdict';

/** A submission that means no good, and how its grading must end. */
export interface HostileProgram {
  /** The exercise that it is handed in for. */
  readonly slug: string;
  /** Name of the exercise's first file. */
  readonly file: string;
  readonly name: string;
  /** `failed`, or `ungradable-` and a reason of the verdict's schema. */
  readonly outcome: string;
  readonly source: string;
}

const folder = new URL('programs/', import.meta.url);
const outcomes = new Set(['failed', ...ungradableReason.options.map((reason) => `ungradable-${reason}`)]);

/** Reads `programs/<slug>/<outcome>/<name>.ts`. Throws where a file stands elsewhere or does not say what it attacks. */
export async function readHostilePrograms(): Promise<readonly HostileProgram[]> {
  const exercises = await readBuiltExercises(createDiskFiles(root));
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(folder.pathname.length - 1));
  return Promise.all(
    paths
      .map((path) => path.replace(/^\//, ''))
      .sort()
      .map((path) => readProgram(path, exercises)),
  );
}

async function readProgram(path: string, exercises: ReadonlyMap<string, BuiltExercise>): Promise<HostileProgram> {
  const [slug = '', outcome = '', file = ''] = path.split('/');
  if (!outcomes.has(outcome) || !file.endsWith('.ts')) throw new Error(`${path} is not <slug>/<outcome>/<name>.ts`);
  const source = await readFile(new URL(path, folder), 'utf8');
  if (source !== '' && !/^\uFEFF?\/\/ .{10}/.test(source))
    throw new Error(`${path} does not begin with what it attacks`);
  const declared = exercises.get(slug)?.files[0]?.name;
  if (declared === undefined) throw new Error(`${path}: there is no exercise '${slug}'`);
  return { slug, file: declared, name: file.slice(0, -3), outcome, source };
}
