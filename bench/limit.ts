import { pathToFileURL } from 'node:url';
import { root } from '#build/paths';
import type { Grader } from '#kit';
import { createLimit } from './limit-of.ts';
import type { BenchSample } from './samples.ts';

/** The speed limit: the same scenarios and checks in this realm, for one exercise. */
export async function loadLimit(slug: string): Promise<(sample: BenchSample) => Promise<string>> {
  const load = (path: string): Promise<unknown> => import(pathToFileURL(`${root}${path}`).href);
  const { grader } = (await load(`graders/${slug}/grader.ts`)) as { grader: Grader };
  return createLimit(grader, (await load(`exercises/${slug}/types.ts`)) as Record<string, unknown>);
}
