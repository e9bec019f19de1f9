import { readdir, readFile } from 'node:fs/promises';
import { variantSeed } from '#course';
import type { SubmissionFiles } from '#course';
import { root } from '#build/paths';

/** A submission to measure with. */
export interface BenchSample {
  readonly slug: string;
  readonly name: string;
  readonly files: SubmissionFiles;
  readonly seed: string;
}

/** The reference of every exercise that has been built: what passes. */
export async function passingSamples(): Promise<readonly BenchSample[]> {
  const slugs = (await readdir(`${root}generated/graders`)).map((name) => name.replace('.json', ''));
  return Promise.all(slugs.map((slug) => sample(slug, 'reference.ts')));
}

/** Every mutant of every exercise: what fails, and has a story told. */
export async function failingSamples(): Promise<readonly BenchSample[]> {
  const passing = await passingSamples();
  const lists = await Promise.all(
    passing.map(async ({ slug }) => {
      const mutants = (await readdir(`${root}exercises/${slug}/mutants`)).filter((name) => name.endsWith('.ts')).sort();
      return Promise.all(mutants.map((name) => sample(slug, `mutants/${name}`)));
    }),
  );
  return lists.flat();
}

async function sample(slug: string, name: string): Promise<BenchSample> {
  const text = await readFile(`${root}exercises/${slug}/${name}`, 'utf8');
  return { slug, name, files: { 'solution.ts': text }, seed: variantSeed(slug, 'bench', 0) };
}
