import type { SubmissionFiles } from '#course';
import { variantSeed } from '#course';
import type { Program, ProgramText } from '#course/load';
import type { GradeOutcome, GradeRequest } from '#grading';
import type { CheckResult, Verdict } from '#verdict';

export type Grade = (request: GradeRequest) => Promise<GradeOutcome>;

/** How one program fared on one variant. */
export interface Run {
  readonly seed: string;
  readonly status: Verdict['status'];
  readonly reason: string | undefined;
  readonly earned: number;
  readonly possible: number;
  readonly failed: ReadonlySet<string>;
  readonly skipped: ReadonlySet<string>;
  readonly fuel: number;
}

export interface ProgramRuns {
  readonly program: Program;
  /** The variants that it was asked for, and those of them that it writes something for. */
  readonly asked: number;
  readonly runs: readonly Run[];
  /** One failing result for each check that failed, to render its message with. */
  readonly findings: readonly CheckResult[];
  /** Why the program could not be judged: a fault of the engine, or two verdicts for the same input. */
  readonly fault: string | undefined;
}

/** The variants that a program is proved on: the same ones each time, and those of no learner. */
export function listVariants(slug: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => variantSeed(slug, '(content check)', index));
}

/** Grades a program on every variant that it writes for, the first of them twice, and compares the bytes of those two. */
export async function runProgram(
  slug: string,
  file: string,
  program: Program,
  write: ProgramText,
  variants: readonly string[],
  grade: Grade,
): Promise<ProgramRuns> {
  const written = variants.flatMap((seed) => {
    const text = write(seed);
    return text === null ? [] : [{ seed, files: { [file]: text } satisfies SubmissionFiles }];
  });
  const outcomes = await Promise.all(
    [...written, ...written.slice(0, 1)].map(({ files, seed }) => grade({ slug, files, seed })),
  );
  const again = outcomes.pop();
  const first = outcomes[0];
  const runs: Run[] = [];
  const findings = new Map<string, CheckResult>();
  let fault = sameBytes(first, again) ? undefined : 'two gradings of the same variant gave different verdicts';
  outcomes.forEach((outcome, index) => {
    if (outcome.kind === 'fault') return void (fault ??= outcome.message);
    if (outcome.verdict.reason === 'engine-fault') fault ??= outcome.detail ?? 'engine fault';
    runs.push(toRun(written[index]?.seed ?? '', outcome.verdict));
    for (const check of outcome.verdict.checks)
      if (check.outcome === 'fail' && !findings.has(check.id)) findings.set(check.id, check);
  });
  return { program, asked: variants.length, runs, findings: [...findings.values()], fault };
}

function sameBytes(first: GradeOutcome | undefined, again: GradeOutcome | undefined): boolean {
  return first?.kind !== 'graded' || (again?.kind === 'graded' && again.bytes === first.bytes);
}

function toRun(seed: string, verdict: Verdict): Run {
  const ids = (outcome: CheckResult['outcome']) =>
    new Set(verdict.checks.filter((check) => check.outcome === outcome).map((check) => check.id));
  return {
    seed,
    status: verdict.status,
    reason: verdict.reason,
    earned: verdict.score.earned,
    possible: verdict.score.possible,
    failed: ids('fail'),
    skipped: ids('skipped'),
    fuel: verdict.usage.fuel,
  };
}
