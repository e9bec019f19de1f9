import type { CheckResult, Verdict } from '#verdict';
import { findFirstFinding } from '#verdict';
import { ungradableMessage } from '#graders/kit/ungradable.id.ts';
import type { Entry, GradedEntry } from '../grade/envelope.ts';

/** Troubles that are kept to be listed; the rest is counted. */
const keptTroubles = 300;

/** One graded submission without its verdict: what the numbers of the report are computed from. */
export interface Attempt {
  readonly learner: string;
  /** Milliseconds since 1970, where the input says when it was handed in. */
  readonly submittedAt?: number;
  readonly status: Verdict['status'];
  readonly earned: number;
  readonly possible: number;
  /** One letter for the outcome of each check, in the order of {@link ExerciseAttempts.checks}: p, f, s or -. */
  readonly outcomes: string;
  /** Whether a failed gate is what holds it back. */
  readonly held: boolean;
  readonly alsoSeeds?: { readonly passed: number; readonly of: number };
}

export interface CheckFacts {
  readonly id: string;
  readonly rule: string;
  readonly group: string;
  readonly gate: boolean;
  readonly possible: number;
}

/** A finding to show, with whose it is. */
export interface Example {
  readonly check: CheckResult;
  readonly learner: string;
}

export interface ExerciseAttempts {
  readonly slug: string;
  readonly attempts: readonly Attempt[];
  readonly checks: readonly CheckFacts[];
  /** For each check that failed somewhere, the finding with the shortest story. */
  readonly examples: ReadonlyMap<string, Example>;
}

/** An input that has no score, in the words in which it is told. */
export interface Trouble {
  readonly path: string;
  readonly learner: string;
  readonly exercise: string;
  readonly reason: string;
}

export interface Collected {
  readonly exercises: readonly ExerciseAttempts[];
  readonly troubles: readonly Trouble[];
  readonly ungradable: number;
  readonly refused: number;
  /** Versions of the graders that the verdicts come from, in order of appearance. */
  readonly versions: readonly string[];
}

class Gathering {
  readonly attempts: Attempt[] = [];
  readonly checks = new Map<string, CheckFacts>();
  readonly examples = new Map<string, Example>();
  readonly #outcomes = new Map<string, string>();

  add({ alsoSeeds, learner, submittedAt, verdict }: GradedEntry): void {
    const { score, status } = verdict;
    this.attempts.push({
      learner,
      ...(submittedAt === undefined ? {} : { submittedAt: Date.parse(submittedAt) }),
      status,
      earned: score.earned,
      possible: score.possible,
      outcomes: this.#outcomesOf(verdict),
      held: findFirstFinding(verdict)?.gate ?? false,
      ...(alsoSeeds === undefined ? {} : { alsoSeeds }),
    });
    for (const check of verdict.checks) if (check.outcome === 'fail') this.#keepShortest({ check, learner });
  }

  /** Most submissions fail alike, so equal texts are held once. */
  #outcomesOf({ checks }: Verdict): string {
    for (const { gate, group, id, points, rule } of checks)
      if (!this.checks.has(id)) this.checks.set(id, { id, rule, group, gate, possible: points.possible });
    const byId = new Map(checks.map(({ id, outcome }) => [id, outcome.charAt(0)]));
    const outcomes = [...this.checks.keys()].map((id) => byId.get(id) ?? '-').join('');
    const known = this.#outcomes.get(outcomes);
    if (known === undefined) this.#outcomes.set(outcomes, outcomes);
    return known ?? outcomes;
  }

  #keepShortest(example: Example): void {
    const kept = this.examples.get(example.check.id);
    if (kept === undefined || stepsOf(example) < stepsOf(kept)) this.examples.set(example.check.id, example);
  }
}

function stepsOf({ check }: Example): number {
  return check.evidence?.steps.length ?? Number.POSITIVE_INFINITY;
}

/**
 * Takes entries one after the other and keeps what a report is made of: about a hundred bytes for each, one
 * story for each check.
 */
export class Collector {
  readonly #exercises = new Map<string, Gathering>();
  readonly #troubles: Trouble[] = [];
  readonly #versions = new Set<string>();
  #ungradable = 0;
  #refused = 0;

  add(entry: Entry): void {
    if (entry.kind === 'refused') {
      this.#refused += 1;
      this.#list({ path: entry.path, learner: '', exercise: '', reason: entry.error.message });
      return;
    }
    const { exercise, learner, path, verdict } = entry;
    this.#versions.add(verdict.exercise.version);
    if (verdict.status === 'ungradable') {
      this.#ungradable += 1;
      this.#list({ path, learner, exercise, reason: ungradableMessage(verdict).title });
    }
    const gathering = this.#exercises.get(exercise) ?? new Gathering();
    this.#exercises.set(exercise, gathering);
    gathering.add(entry);
  }

  finish(): Collected {
    return {
      exercises: [...this.#exercises].map(([slug, { attempts, checks, examples }]) => ({
        slug,
        attempts,
        checks: [...checks.values()],
        examples,
      })),
      troubles: this.#troubles,
      ungradable: this.#ungradable,
      refused: this.#refused,
      versions: [...this.#versions],
    };
  }

  #list(trouble: Trouble): void {
    if (this.#troubles.length < keptTroubles) this.#troubles.push(trouble);
  }
}
