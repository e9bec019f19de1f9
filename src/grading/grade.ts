import canonicalize from 'canonicalize';
import { normalizeFiles, sourceSha256 } from '#course';
import type { SubmissionFiles } from '#course';
import type { ConsoleLine, Engine, Sandbox } from '#engine';
import { ungradable } from '#kit';
import type { VerdictFacts } from '#kit';
import type { FindingParams, Location, UngradableReason, Verdict } from '#verdict';
import type { GraderData, GraderModule } from './bundle.ts';

/** What a surface asks for: files by name, graded on the variant of `seed` (16 hexadecimal digits). */
export interface GradeRequest {
  readonly slug: string;
  readonly files: SubmissionFiles;
  readonly seed: string;
}

/**
 * A verdict with its canonical bytes and what the learner's code printed, or a fault of the place where
 * it was graded. An engine fault inside a grading is a verdict with the reason `engine-fault`; `detail`
 * then says for the operator what broke.
 */
export type GradeOutcome =
  | {
      readonly kind: 'graded';
      readonly verdict: Verdict;
      readonly bytes: string;
      readonly console: readonly ConsoleLine[];
      readonly detail?: string;
    }
  | { readonly kind: 'fault'; readonly message: string };

const encoder = new TextEncoder();

/** Grades the submissions of one exercise on one thread. */
export interface SubmissionGrader {
  readonly data: GraderData;
  readonly grade: (files: SubmissionFiles, seed: string) => GradeOutcome;
}

/** Boots an exercise; the same files and seed give the same bytes on every host. */
export function createSubmissionGrader(
  engine: Engine,
  engineVersion: string,
  { data, program }: GraderModule,
): SubmissionGrader {
  const { exports, files: declared, limits } = data.exercise;
  const sandbox: Sandbox = engine.createSandbox({
    program,
    moduleCode: data.module,
    exports,
    limits,
  });
  const mainFile = declared[0]?.name ?? '';

  return {
    data,
    grade(submitted, seed) {
      const files = normalizeFiles(submitted);
      const facts: VerdictFacts = {
        exercise: { slug: data.slug, version: data.version },
        variant: { seed },
        source: { sha256: sourceSha256(submitted) },
        engine: { version: engineVersion },
      };
      const misfit = findMisfit(files, declared, limits.sourceBytes);
      if (misfit !== undefined) return refuse(facts, data, misfit, []);

      const outcome = sandbox.run(files[mainFile] ?? '', (exported, lines, places) =>
        JSON.stringify({ facts: { ...facts, file: mainFile, lines, places }, exported }),
      );
      if (outcome.kind === 'verdict') {
        return {
          kind: 'graded',
          verdict: JSON.parse(outcome.json) as Verdict,
          bytes: outcome.json,
          console: outcome.console,
        };
      }
      if (outcome.kind === 'fault') {
        return { ...refuse(facts, data, { reason: 'engine-fault' }, outcome.console), detail: outcome.detail };
      }
      const { fuel, params, place, reason } = outcome;
      const why = {
        reason,
        fuel,
        ...(params === undefined ? {} : { params }),
        ...(place === undefined ? {} : { location: { file: mainFile, ...place } }),
      };
      return refuse(facts, data, why, outcome.console);
    },
  };
}

/** Files that are not the declared ones, or are too large together. */
function findMisfit(
  files: SubmissionFiles,
  declared: GraderData['exercise']['files'],
  maximumBytes: number,
): { readonly reason: UngradableReason; readonly params: FindingParams } | undefined {
  const received = Object.keys(files).sort();
  const expected = declared.map(({ name }) => name).sort();
  if (received.length !== expected.length || received.some((name, index) => name !== expected[index])) {
    const params = { expected: expected.join(', '), received: received.join(', ').slice(0, 200) };
    return { reason: 'files', params };
  }
  const used = Object.values(files).reduce((sum, text) => sum + encoder.encode(text).length, 0);
  return used > maximumBytes ? { reason: 'source-size', params: { limit: maximumBytes, used } } : undefined;
}

function refuse(
  facts: VerdictFacts,
  data: GraderData,
  why: {
    readonly reason: UngradableReason;
    readonly params?: FindingParams;
    readonly location?: Location;
    readonly fuel?: number;
  },
  console: readonly ConsoleLine[],
): GradeOutcome & { readonly kind: 'graded' } {
  const verdict = ungradable(facts, data.points, why);
  return { kind: 'graded', verdict, bytes: canonicalize(verdict) ?? '', console };
}
