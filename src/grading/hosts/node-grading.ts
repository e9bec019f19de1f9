import { readFile } from 'node:fs/promises';
import { createNodeEngine } from '#engine/node';
import type { EngineBuild, GraderBundle } from '../bundle.ts';
import { createSubmissionGrader } from '../grade.ts';
import type { GradeOutcome, GradeRequest, SubmissionGrader } from '../grade.ts';

const generated = new URL('../../../generated/', import.meta.url);

/** Grading on the calling thread, from the generated bundles. */
export interface NodeGrading {
  readonly grade: (request: GradeRequest) => Promise<GradeOutcome>;
}

/** Loads the engine once and each exercise at its first use. */
export async function createNodeGrading(): Promise<NodeGrading> {
  const build = await readJson<EngineBuild>('engine/engine.json');
  const engine = await createNodeEngine(new URL('engine/engine.wasm', generated), build.submissionGuest);
  const graders = new Map<string, Promise<SubmissionGrader>>();

  const load = async (slug: string): Promise<SubmissionGrader> =>
    createSubmissionGrader(engine, build.version, await readJson<GraderBundle>(`graders/${slug}.json`));

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

async function readJson<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(new URL(name, generated), 'utf8')) as T;
}
