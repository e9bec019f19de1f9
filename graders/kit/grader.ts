import type { Exercise, Rule } from '#course';
import type { FindingParams, Story } from '#verdict';
import type { Lab, Schedule } from './lab.ts';

/** One scripted run. `steps` is what a story is reduced over: any subset of them must be runnable. */
export interface Scenario<Step = unknown> {
  readonly id: string;
  readonly schedule: Schedule;
  readonly steps: readonly Step[];
}

/**
 * What a check found wrong. `steps` are indices into `scenario.steps` that the finding is about. `path` leads
 * to what is wrong in an exported object, its export first: `['design', 'throttle', 'stage']`; the deepest part
 * of it that the learner wrote as a literal is marked in the text.
 */
export interface Finding {
  readonly params: FindingParams;
  readonly steps?: readonly number[];
  readonly path?: readonly (string | number)[];
}

/**
 * Counts what a check has looked at. A check that observed nothing in the full run fails with
 * `{ nothingObserved: true }`: passing over an empty list proves nothing.
 */
export type Observe = (count?: number) => void;

/** One question asked of the trace of each scenario it names. */
export interface Check<Trace> {
  readonly rule: Rule;
  readonly group: string;
  readonly points: number;
  /** Shown first when it fails. */
  readonly gate?: boolean;
  /** Ids of checks without which this one cannot be asked; it is skipped while one of them is not passed. */
  readonly after?: readonly string[];
  readonly scenarios: readonly string[];
  readonly test: (trace: Trace, observe: Observe) => Finding | undefined;
  /** Says which step of the story was the cause and which the effect. */
  readonly mark?: (story: Story, params: FindingParams) => Story;
}

/** Everything that grades one exercise; bundled by itself and evaluated anew for each grading. */
export interface Grader<Step = never, Trace = never> {
  readonly exercise: Exercise;
  /** The scenarios of a variant, in the order in which they run. Pure in the seed. */
  readonly scenarios: (variantSeed: string) => readonly Scenario<Step>[];
  /** Runs one scenario against the submission and returns what was observed. */
  readonly run: (scenario: Scenario<Step>, lab: Lab) => Promise<Trace>;
  /** The story of a run: its events as arrows, unmarked and uncut. */
  readonly tell: (trace: Trace) => Omit<Story, 'scenario' | 'total'>;
  readonly checks: Readonly<Record<string, Check<Trace>>>;
}

/** Identity function that infers a grader's types. Keys of `checks` are permanent kebab-case ids. */
export function defineGrader<Step, Trace, const Checks extends Readonly<Record<string, Check<Trace>>>>(
  grader: Omit<Grader<Step, Trace>, 'checks'> & { readonly checks: Checks },
): Omit<Grader<Step, Trace>, 'checks'> & { readonly checks: Checks } {
  return Object.freeze(grader);
}
