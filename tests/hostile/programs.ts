import { readdir, readFile } from 'node:fs/promises';
import { ungradableReason } from '#verdict';

/** A submission that means no good, and how its grading must end. */
export interface HostileProgram {
  readonly name: string;
  /** `failed`, or `ungradable-` and a reason of the verdict's schema. */
  readonly outcome: string;
  readonly source: string;
}

export const hostileExercise = 'otorisasi-multi-tenant';

const folder = new URL('programs/', import.meta.url);
const outcomes = new Set(['failed', ...ungradableReason.options.map((reason) => `ungradable-${reason}`)]);

/** Reads `programs/<outcome>/<name>.ts`. Throws where a file stands elsewhere or does not say what it attacks. */
export async function readHostilePrograms(): Promise<readonly HostileProgram[]> {
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(folder.pathname.length - 1));
  return Promise.all(
    paths
      .map((path) => path.replace(/^\//, ''))
      .sort()
      .map(readProgram),
  );
}

async function readProgram(path: string): Promise<HostileProgram> {
  const [outcome = '', file = ''] = path.split('/');
  if (!outcomes.has(outcome) || !file.endsWith('.ts')) throw new Error(`${path} is not <outcome>/<name>.ts`);
  const source = await readFile(new URL(path, folder), 'utf8');
  if (source !== '' && !/^\uFEFF?\/\/ .{10}/.test(source))
    throw new Error(`${path} does not begin with what it attacks`);
  return { name: file.slice(0, -3), outcome, source };
}
