import { sha256Hex } from '#course';
import type { SubmissionFiles } from '#course';
import type { GraderBundle } from '#grading';
import { checkPoints } from '#kit';
import { bundleProgram } from '../../src/build/bundle-guest.ts';
import { grader } from './fixture-grader.ts';

/** Bundles the fixture's grader as the build bundles those of exercises. */
export async function buildFixture(): Promise<GraderBundle> {
  const entry = [
    "import { serveGrader } from '#grading/guest';",
    "import { grader } from './tests/conformance/fixture-grader.ts';",
    'export const connect = (host) => serveGrader(grader, host);',
  ];
  const code = await bundleProgram(entry.join('\n'));
  const module = 'export const answer = 42;';
  const { exercise } = grader;
  return {
    slug: exercise.slug,
    version: sha256Hex(code + module),
    exercise,
    points: checkPoints(grader),
    code,
    module,
  };
}

/** A submission to the fixture: its code and a second file, which is only ever hashed. */
export function fixtureFiles(solution: string, data = '{"kept": [1, 2, 3]}'): SubmissionFiles {
  return { 'solution.ts': solution, 'data.json': data };
}
