import { toPointer } from '#verdict';
import type { CheckResult, Location, UngradableReason, Verdict } from '#verdict';
import type { Check, Finding, Grader, Scenario } from './grader.ts';
import type { LabHost } from './lab.ts';
import { createStoryteller } from './story.ts';
import type { Storyteller } from './story.ts';
import { formVerdict, ungradable } from './verdict.ts';
import type { VerdictFacts } from './verdict.ts';
import { wellFormed } from './well-formed.ts';

/** First and last column of each line of the learner's first file, both from 1, the last exclusive. */
export type LineSpans = readonly (readonly [column: number, endColumn: number])[];

/** Line, column, end line and end column of the parts of exported object literals, by JSON pointer. */
export type Places = Readonly<Record<string, readonly [number, number, number, number]>>;

export interface GradeFacts extends VerdictFacts {
  readonly file: string;
  readonly lines: LineSpans;
  readonly places: Places;
}

interface Ran<Step, Trace> {
  readonly scenario: Scenario<Step>;
  readonly trace: Trace;
}

/**
 * Grades one loaded submission: runs every scenario of its variant, asks every check in authored
 * order, tells the story of each failing one, and forms the verdict.
 */
export async function gradeWithLab<Step, Trace>(
  grader: Grader<Step, Trace>,
  host: LabHost,
  facts: GradeFacts,
): Promise<Verdict> {
  const ran = new Map<string, Ran<Step, Trace>>();
  for (const scenario of grader.scenarios(facts.variant.seed)) {
    const trace = await grader.run(scenario, host.open(scenario.schedule, 'grade'));
    const exhausted = host.exhausted();
    if (exhausted !== undefined) return exhaustedVerdict(grader, facts, exhausted, host.fuel());
    ran.set(scenario.id, { scenario, trace });
  }
  const fuel = host.fuel();
  const storyteller = createStoryteller(grader, host);
  const results: CheckResult[] = [];
  for (const [id, check] of Object.entries(grader.checks)) {
    results.push(await ask(id, check, ran, results, storyteller, facts));
  }
  return formVerdict(facts, grader.exercise.groups, results, fuel);
}

async function ask<Step, Trace>(
  id: string,
  check: Check<Trace>,
  ran: ReadonlyMap<string, Ran<Step, Trace>>,
  before: readonly CheckResult[],
  storyteller: Storyteller<Trace>,
  facts: GradeFacts,
): Promise<CheckResult> {
  const result = (outcome: CheckResult['outcome']): CheckResult => ({
    id,
    rule: check.rule.id,
    group: check.group,
    severity: check.rule.severity,
    gate: check.gate ?? false,
    outcome,
    points: { earned: outcome === 'pass' ? check.points : 0, possible: check.points },
  });
  const unmet = (check.after ?? []).some((needed) => before.find((other) => other.id === needed)?.outcome !== 'pass');
  if (unmet) return result('skipped');

  let observed = 0;
  const observe = (count = 1): void => void (observed += count);
  for (const name of check.scenarios) {
    const { scenario, trace } = required(ran.get(name), `check ${id} names an unknown scenario ${name}`);
    const finding = check.test(trace, observe);
    if (finding !== undefined) {
      const told = await storyteller.tell(check, scenario, finding, trace);
      return withFinding(result('fail'), told.finding, told.story, facts);
    }
  }
  return observed > 0
    ? result('pass')
    : withFinding(result('fail'), { params: { nothingObserved: true } }, undefined, facts);
}

function withFinding(
  result: CheckResult,
  finding: Finding,
  story: CheckResult['evidence'],
  facts: GradeFacts,
): CheckResult {
  const location = (story === undefined ? undefined : locate(story.steps, facts)) ?? findPlace(finding.path, facts);
  return {
    ...result,
    params: wellFormed(finding.params),
    ...(story === undefined ? {} : { evidence: wellFormed(story) }),
    ...(location === undefined ? {} : { location }),
  };
}

/** The line of the step that broke the invariant, or of the last one that has a line. */
function locate(steps: NonNullable<CheckResult['evidence']>['steps'], facts: GradeFacts): Location | undefined {
  const line = (
    steps.findLast((step) => step.mark === 'effect' && step.line !== undefined) ??
    steps.findLast((step) => step.line !== undefined)
  )?.line;
  const span = line === undefined ? undefined : facts.lines[line - 1];
  if (line === undefined || span === undefined) return undefined;
  return { file: facts.file, line, column: span[0], endLine: line, endColumn: span[1] };
}

/** The place of what a path leads to, or of the nearest part around it that has one. */
function findPlace(path: Finding['path'], { file, places }: GradeFacts): Location | undefined {
  for (let length = path?.length ?? 0; length > 0; length -= 1) {
    const place = places[toPointer((path ?? []).slice(0, length))];
    if (place === undefined) continue;
    const [line, column, endLine, endColumn] = place;
    return { file, line, column, endLine, endColumn };
  }
  return undefined;
}

function exhaustedVerdict<Step, Trace>(
  grader: Grader<Step, Trace>,
  facts: VerdictFacts,
  reason: UngradableReason,
  fuel: number,
): Verdict {
  return ungradable(facts, checkPoints(grader), { reason, fuel });
}

/** What the checks of a grader are worth, for verdicts that have none and for lists of checks. */
export function checkPoints<Step, Trace>(
  grader: Grader<Step, Trace>,
): { readonly groups: readonly { readonly id: string; readonly possible: number }[] } {
  const checks = Object.values(grader.checks);
  return {
    groups: grader.exercise.groups.map(({ id }) => ({
      id,
      possible: checks.filter((check) => check.group === id).reduce((sum, check) => sum + check.points, 0),
    })),
  };
}

function required<T>(value: T | undefined, message: string): T {
  if (value === undefined) throw new Error(message);
  return value;
}
