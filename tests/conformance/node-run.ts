import { createNodePool } from '#grading/node';
import { createSubmissionGrader } from '#grading';
import type { EngineBuild, GraderBundle } from '#grading';
import { createNodeEngine } from '#engine/node';
import { readFile } from 'node:fs/promises';
import { generatedFolder } from '#build/paths';
import { toModuleInNode } from '../../src/grading/hosts/node-module.ts';
import type { ConformanceItem } from './corpus.ts';
import { toResult } from './results.ts';
import type { Results } from './results.ts';

/** Grades with worker threads; the fixture, which has no generated bundle, on this thread. */
export async function gradeInNode(
  items: readonly ConformanceItem[],
  fixture: GraderBundle,
  workers: number,
): Promise<Results> {
  const build = JSON.parse(await readFile(`${generatedFolder}/engine/engine.json`, 'utf8')) as EngineBuild;
  const engine = await createNodeEngine(`${generatedFolder}/engine/engine.wasm`, build.submissionGuest);
  const fixtureGrader = createSubmissionGrader(engine, build.version, toModuleInNode(fixture));
  const pool = createNodePool({ workers });
  try {
    const results = await Promise.all(
      items.map(async ({ files, id, seed, slug }) => {
        const outcome =
          slug === fixture.slug ? fixtureGrader.grade(files, seed) : await pool.grade({ slug, files, seed });
        return [id, toResult(outcome)] as const;
      }),
    );
    return Object.fromEntries(results);
  } finally {
    await pool.close();
  }
}
