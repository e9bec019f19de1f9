import { readFile } from 'node:fs/promises';
import { createNodeEngine } from '#engine/node';
import type { EngineBuild, GraderBundle } from '../bundle.ts';
import { createSubmissionGrader } from '../grade.ts';
import type { GradeOutcome, GradeRequest, SubmissionGrader } from '../grade.ts';
import { toModuleInNode } from './node-module.ts';

/** Where the build puts the engine and the bundles. */
const generated = new URL('../../../generated/', import.meta.url);

/** Grading on the calling thread. It has no watchdog: a grader that loops holds the thread. */
export interface NodeGrading {
  readonly grade: (request: GradeRequest) => Promise<GradeOutcome>;
}

/**
 * Loads the engine once and each exercise at its first use, from a folder with `engine/` and
 * `graders/<slug>.json`: the generated one, or one in which other versions are kept.
 */
export async function createNodeGrading(folder: URL = generated): Promise<NodeGrading> {
  const build = await readJson<EngineBuild>(folder, 'engine/engine.json');
  const engine = await createNodeEngine(new URL('engine/engine.wasm', folder), build.submissionGuest);
  const graders = new Map<string, Promise<SubmissionGrader>>();

  const load = async (slug: string): Promise<SubmissionGrader> =>
    createSubmissionGrader(
      engine,
      build.version,
      toModuleInNode(await readJson<GraderBundle>(folder, `graders/${slug}.json`)),
    );

  return {
    async grade({ files, seed, slug }) {
      try {
        let grader = graders.get(slug);
        if (grader === undefined) graders.set(slug, (grader = load(slug)));
        return (await grader).grade(files, seed);
      } catch (error) {
        graders.delete(slug);
        return { kind: 'fault', message: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

async function readJson<T>(folder: URL, name: string): Promise<T> {
  return JSON.parse(await readFile(new URL(name, folder), 'utf8')) as T;
}
