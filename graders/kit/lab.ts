import type { Json, UngradableReason } from '#verdict';

/** How one call into the submission ended. */
export type CallOutcome =
  | { readonly kind: 'returned'; readonly value: Json }
  | { readonly kind: 'threw'; readonly name: string; readonly message: string; readonly line?: number }
  | { readonly kind: 'never-settled' }
  | { readonly kind: 'limit'; readonly limit: string };

/** A call from the submission into the world, as it arrives there. */
export interface WorldCall {
  readonly instance: string;
  /** Value given to the export that is calling: the `tag` of `Lab.call`. */
  readonly tag: string;
  /** Dotted name of the method, e.g. `cases.find`. */
  readonly method: string;
  readonly args: readonly Json[];
  /** The learner's line; only while a story is being told. */
  readonly line?: number;
}

/** What a world throws to make the learner's call reject. Anything else that is thrown is our bug. */
export class WorldError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** How a scenario is run: the seed of its latencies and their bounds in virtual milliseconds. */
export interface Schedule {
  readonly seed: string;
  readonly latency: readonly [min: number, max: number];
}

/**
 * What a world runs a submission with. Each scenario starts with virtual time 0 and no instances.
 * A call into the world arrives after a latency drawn from the schedule's seed, so that concurrent
 * calls interleave differently for each seed and equally on every host.
 */
export interface Lab {
  /** JSON of an exported value, read once when the submission was loaded. Undefined if not JSON. */
  readonly exported: (name: string) => Json | undefined;
  /** Virtual milliseconds since the scenario began. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /**
   * Calls an exported function on an instance, which is created from the loaded submission at its
   * first use. An object `{ $world: [...] }` among the arguments becomes a stub of those methods.
   */
  readonly call: (instance: string, tag: string, name: string, args: readonly Json[]) => Promise<CallOutcome>;
  /** Calls an exported function once per argument list, in one instance, without the world. */
  readonly callEach: (
    instance: string,
    name: string,
    argumentLists: readonly (readonly Json[])[],
  ) => Promise<readonly CallOutcome[]>;
  /** Destroys an instance: its pending calls end as `limit: "crash"`, its memory is gone. */
  readonly crash: (instance: string) => void;
  /** Answers the submission's calls into the world. Set once per scenario, before the first call. */
  readonly onWorldCall: (handler: (call: WorldCall) => Json | undefined | Promise<Json | undefined>) => void;
}

/** Opens labs for a grader: the seam between the checks and whatever runs the submission. */
export interface LabHost {
  /** Ends the scenario before it. In mode `story` calls carry lines and fuel is not counted. */
  readonly open: (schedule: Schedule, mode: 'grade' | 'story') => Lab;
  /** The bound of the whole submission that has been hit, if any. */
  readonly exhausted: () => UngradableReason | undefined;
  /** Fuel that the submission has used, stories excluded. */
  readonly fuel: () => number;
  /** Whether the fuel kept for stories allows another rerun. */
  readonly mayTell: () => boolean;
}
