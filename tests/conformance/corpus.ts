import { readdir, readFile } from 'node:fs/promises';
import type { SubmissionFiles } from '#course';
import { variantSeed } from '#course';
import { readWrittenPrograms } from '../support/programs.ts';
import type { WrittenProgram } from '../support/programs.ts';
import { deepest } from '../../src/engine/nesting.testdata.ts';
import { readHostilePrograms } from '../hostile/programs.ts';
import { fixtureFiles } from './fixture.ts';

/** One thing to grade, the same on every host. */
export interface ConformanceItem {
  readonly id: string;
  readonly slug: string;
  readonly files: SubmissionFiles;
  readonly seed: string;
}

const seeds = ['0123456789abcdef', 'fedcba9876543210'] as const;
const seed = seeds[0];

/** Hostile programs, the deepest texts that are accepted, the programs of every exercise, and the fixture's. */
export async function readCorpus(): Promise<readonly ConformanceItem[]> {
  const hostile = (await readHostilePrograms()).map(({ file, name, slug, source }) =>
    item(`hostile/${slug}/${name}`, slug, { [file]: source }),
  );
  const deep = deepest.map(([name, source]) => item(`deepest/${name}`, 'fixture-store', fixtureFiles(source)));
  return [...hostile, ...deep, ...(await readExercises()), ...(await readFixture())];
}

async function readExercises(): Promise<readonly ConformanceItem[]> {
  return (await readWrittenPrograms()).map(firstWritten);
}

/** The program as it is handed in for the first variant that it applies to. */
function firstWritten({ file, path, slug, write }: WrittenProgram): ConformanceItem {
  for (let variant = 0; variant < 1000; variant += 1) {
    const drawn = variant === 0 ? seed : variantSeed(slug, 'conformance', variant);
    const text = write(drawn);
    if (text !== null) return { ...item(path, slug, { [file]: text }), seed: drawn };
  }
  throw new Error(`${path} applies to no variant`);
}

async function readFixture(): Promise<readonly ConformanceItem[]> {
  const folder = new URL('programs/', import.meta.url);
  const names = (await readdir(folder)).sort();
  const sources = await Promise.all(
    names.map(async (name) => [name, await readFile(new URL(name, folder), 'utf8')] as const),
  );
  const graded = sources.flatMap(([name, source]) =>
    seeds.map((drawn) => ({ ...item(`fixture/${name} ${drawn}`, 'fixture-store', fixtureFiles(source)), seed: drawn })),
  );
  const keeps = sources.find(([name]) => name === 'keeps.ts')?.[1] ?? '';
  const odd: readonly (readonly [string, SubmissionFiles])[] = [
    ['other data', fixtureFiles(keeps, '{"kept": []}')],
    ['data with line ends and a mark', fixtureFiles(keeps, '\uFEFF{\r\n}\r')],
    ['data missing', { 'solution.ts': keeps }],
    ['data twice', { ...fixtureFiles(keeps), 'Data.json': '{}' }],
    ['names joined', { 'data.json, solution.ts': keeps }],
    ['no files', {}],
  ];
  return [...graded, ...odd.map(([name, files]) => item(`fixture/${name}`, 'fixture-store', files))];
}

function item(id: string, slug: string, files: SubmissionFiles): ConformanceItem {
  return { id, slug, files, seed };
}
