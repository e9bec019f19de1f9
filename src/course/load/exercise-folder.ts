import type { CourseEntry, CourseFiles } from './course-files.ts';
import { listReachable, listTree } from './reachable.ts';

export type ProgramKind = 'starter' | 'reference' | 'solution' | 'mutant' | 'degenerate';

/** One program of an exercise: what a learner could have handed in. */
export interface Program {
  readonly kind: ProgramKind;
  /** File name without its extension: `reference`, `table`, `fail-closed.catch-allows`. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** A mutant, named `<check-id>.<nickname>`: it fails that check and those that its first line lists. */
export interface Mutant extends Program {
  readonly kind: 'mutant';
  readonly check: string;
  readonly nickname: string;
  readonly alsoFails: readonly string[];
}

export interface ExerciseFolder {
  readonly slug: string;
  readonly path: string;
  readonly starter: Program | undefined;
  readonly reference: Program | undefined;
  readonly solutions: readonly Program[];
  readonly mutants: readonly Mutant[];
  readonly degenerates: readonly Program[];
  /** Required files that are not there. */
  readonly missing: readonly string[];
  /** Files and folders that no convention knows. */
  readonly unexpected: readonly string[];
}

const texts = ['exercise.ts', 'brief.mdx', 'hints.mdx', 'types.ts', 'scenarios.ts'] as const;
const folders = { solutions: 'solution', mutants: 'mutant', degenerates: 'degenerate' } as const;

/** Slugs of the exercises that have a folder, in code unit order. */
export async function listExercises(files: CourseFiles): Promise<readonly string[]> {
  const entries = (await files.list('exercises')) ?? [];
  return entries.filter((entry) => entry.kind === 'folder').map((entry) => entry.name);
}

/** Reads an exercise's folder by convention. `extension` is that of the learner's file: `ts`, `json`, `graphql`. */
export async function readExerciseFolder(
  files: CourseFiles,
  slug: string,
  extension = 'ts',
): Promise<ExerciseFolder | undefined> {
  const path = `exercises/${slug}`;
  const entries = await files.list(path);
  if (entries === undefined) return undefined;
  const single = { starter: `starter.${extension}`, reference: `reference.${extension}` };
  const required: readonly string[] = [...texts, single.starter, single.reference];
  const programs: Record<keyof typeof folders, readonly Program[]> = { solutions: [], mutants: [], degenerates: [] };
  const unexpected = await listUnexpected(files, slug, [...required.map((name) => `${path}/${name}`)]);

  for (const [folder, kind] of entriesOf(folders)) {
    const inside = (await files.list(`${path}/${folder}`)) ?? [];
    const fits = (entry: CourseEntry): boolean =>
      entry.kind === 'file' && namePattern(kind, extension).test(entry.name);
    unexpected.push(...inside.filter((entry) => !fits(entry)).map((entry) => `${path}/${folder}/${entry.name}`));
    programs[folder] = await readAll(
      files,
      kind,
      inside.filter(fits).map((entry) => `${path}/${folder}/${entry.name}`),
    );
  }
  return {
    slug,
    path,
    starter: (await readAll(files, 'starter', [`${path}/${single.starter}`]))[0],
    reference: (await readAll(files, 'reference', [`${path}/${single.reference}`]))[0],
    solutions: programs.solutions,
    mutants: programs.mutants.map(toMutant),
    degenerates: programs.degenerates,
    missing: required
      .filter((name) => !entries.some((entry) => entry.kind === 'file' && entry.name === name))
      .map((name) => `${path}/${name}`),
    unexpected,
  };
}

/** Every program of an exercise, in the order in which they are read: starter, right ones, wrong ones. */
export function listPrograms(folder: ExerciseFolder): readonly Program[] {
  const single = [folder.starter, folder.reference].filter((program) => program !== undefined);
  return [...single, ...folder.solutions, ...folder.mutants, ...folder.degenerates];
}

/** Files beside the programs that are neither required, nor a test, nor imported by what is. */
async function listUnexpected(files: CourseFiles, slug: string, required: readonly string[]): Promise<string[]> {
  const path = `exercises/${slug}`;
  const isProgram = (file: string): boolean =>
    Object.keys(folders).some((folder) => file.startsWith(`${path}/${folder}/`));
  const all = await listTree(files, path);
  const own = all.filter((file) => !isProgram(file));
  const roots = [
    ...all.filter(
      (file) => required.includes(file) || isProgram(file) || file.endsWith('.test.ts') || readByName(path, file),
    ),
    ...(await listTree(files, `graders/${slug}`)),
  ];
  const reachable = await listReachable(files, roots);
  return own.filter((file) => !reachable.has(file));
}

/** Files that the build and the page know by their names. */
function readByName(path: string, file: string): boolean {
  return file === `${path}/editor.ts` || file === `${path}/variant.ts`;
}

function namePattern(kind: ProgramKind, extension: string): RegExp {
  const kebab = '[a-z0-9]+(?:-[a-z0-9]+)*';
  return new RegExp(`^${kind === 'mutant' ? `${kebab}\\.${kebab}` : kebab}\\.${extension}$`);
}

async function readAll(files: CourseFiles, kind: ProgramKind, paths: readonly string[]): Promise<readonly Program[]> {
  const read = await Promise.all(
    paths.map(async (path) => {
      const text = await files.read(path);
      const name = path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
      return text === undefined ? undefined : { kind, name, path, text };
    }),
  );
  return read.filter((program) => program !== undefined);
}

function toMutant(program: Program): Mutant {
  const [check = '', nickname = ''] = program.name.split('.');
  return { ...program, kind: 'mutant', check, nickname, alsoFails: parseAlsoFails(program.text) };
}

/** Ids on a mutant's first line `// gagal juga: a, b`; none where the first line says something else. */
export function parseAlsoFails(text: string): readonly string[] {
  const listed = /^\/\/ gagal juga:(.*)$/.exec(text.split(/\r?\n/, 1)[0] ?? '')?.[1];
  return listed === undefined
    ? []
    : listed
        .split(',')
        .map((id) => id.trim())
        .filter((id) => id !== '');
}

function entriesOf<K extends string, V>(record: Readonly<Record<K, V>>): readonly (readonly [K, V])[] {
  return Object.entries(record) as unknown as readonly (readonly [K, V])[];
}
