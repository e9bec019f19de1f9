import type { Scenario } from '#kit';
import type { Json } from '#verdict';
import type { Environment } from './types.ts';
import type { CallerClaims } from './variant.ts';

/** Column of a client in a story. */
export type ClientName = 'client' | 'other-tenant' | 'namesake' | 'reader';

/**
 * Where a run of the submission dies: right after its first write, before it hands the work over, right after it has,
 * after the file, after it has given the job its last status, or after its n-th call into the world.
 */
export type CrashPoint = 'first-write' | 'before-send' | 'after-send' | 'file' | 'finish' | number;

/** What happens to the first run that a command causes. */
export interface Accidents {
  /** The handler's environment dies. */
  readonly handlerCrash?: CrashPoint;
  /** The worker's environment dies in its first delivery. */
  readonly workerCrash?: CrashPoint;
  /** Queue and workflow refuse, this often: `before` they took the message, or `after`, when only the answer is lost. */
  readonly sendFails?: { readonly when: 'before' | 'after'; readonly times: number };
  /** Copies of the first message that arrive so many milliseconds after it. */
  readonly duplicatesAfterMs?: readonly number[];
  /** The report can never be made, or its data is away the first time or always. */
  readonly render?: 'invalid' | 'unavailable-once' | 'unavailable';
}

/** One `POST /reports/export` of a client, with the tries that follow when it does not succeed. */
export interface CommandStep {
  readonly kind: 'command';
  /** Which question it was put in the scenario for. */
  readonly purpose: string;
  /** By which status steps refer to it. */
  readonly name: string;
  readonly client: ClientName;
  readonly caller: CallerClaims;
  readonly key: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
  /** Starts together with the step before it. */
  readonly together: boolean;
  /** Tries again with the same key until it has a 2xx: after a failure, a time-out or "in progress". */
  readonly persistent: boolean;
  /** The client hangs up after this long and tries again at once. */
  readonly patienceSeconds: number | null;
  readonly accidents: Accidents;
}

/** One `GET /reports/export/{jobId}`, about the job that a command was answered with. */
export interface StatusStep {
  readonly kind: 'status';
  readonly purpose: string;
  readonly client: ClientName;
  readonly caller: CallerClaims;
  readonly of: string;
  /** Asks for an id that does not exist but looks like that one. */
  readonly altered: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

/** Waits until so many milliseconds of the scenario are over. */
export interface WaitStep {
  readonly kind: 'wait';
  readonly until: number;
}

/** Waits until no message is under way and nothing runs. */
export interface SettleStep {
  readonly kind: 'settle';
}

export type Step = CommandStep | StatusStep | WaitStep | SettleStep;

/** A scenario with its environment. */
export interface ExportScenario extends Scenario<Step> {
  readonly environment: Environment;
  readonly renderSeconds: number;
  /** How long a message is under way. */
  readonly deliveryMs: number;
  /** Whether finished jobs are announced to `onFinished`. */
  readonly announces: boolean;
}
