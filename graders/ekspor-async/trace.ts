import type { CallOutcome } from '#kit';
import type { CommandStep, ExportScenario, StatusStep } from '#exercises/ekspor-async/steps.ts';
import type { OpenedFile } from '#world/file-store';
import type { GatewayAnswer } from '#world/gateway-answer';

/** One arrow of what happened, before a story is made of it. */
export interface TraceEvent {
  readonly at: number;
  readonly actor: string;
  readonly target: string;
  readonly op: string;
  readonly arg?: string;
  readonly result?: string;
  readonly back?: boolean;
  readonly line?: number;
}

/** Which kind of run of the submission did something. */
export type RunKind = 'command' | 'status' | 'work' | 'finished';

/** Something that a run changed or started outside itself. `step` is the step that it goes back to. */
export interface Effect {
  readonly at: number;
  readonly step: number;
  readonly by: RunKind;
  /**
   * - `job`: created, `name` is its id, `owner` its tenant.
   * - `send`: a message taken by queue, outbox or workflow; `value` is its correlation id, or null.
   * - `render`: begun; `name` is the part. `render-failed`: ended with a failure.
   * - `file`: written, `name` is its name.
   * - `finish`: a job became SUCCEEDED or FAILED, which is `value`; `name` is its id. `reopen`: it was and is no more.
   * - `publish`: `owner` is the tenant that the event went to.
   * - `log`: `value` is the entry's correlation id, or null; `name` the secret in it, or empty.
   */
  readonly kind: 'job' | 'send' | 'render' | 'render-failed' | 'file' | 'finish' | 'reopen' | 'publish' | 'log';
  readonly name: string;
  readonly owner: string;
  readonly value: string | null;
  /** The correlation id that belongs to the run. */
  readonly correlationId: string;
}

/** One try of a client's command. */
export interface Attempt {
  readonly at: number;
  readonly correlationId: string;
  /** Undefined where the client hung up before an answer came. */
  readonly answer: GatewayAnswer | undefined;
  /** How the handler ended, where it ended before the answer. */
  readonly outcome: CallOutcome | undefined;
  /** Milliseconds until the answer. */
  readonly took: number;
}

export interface CommandRecord {
  readonly step: number;
  readonly asked: CommandStep;
  readonly attempts: readonly Attempt[];
}

export interface StatusRecord {
  readonly step: number;
  readonly asked: StatusStep;
  /** The id that was asked for; undefined where the command's answer had none, and nothing was asked. */
  readonly jobId: string | undefined;
  readonly correlationId: string;
  readonly answer: GatewayAnswer | undefined;
  readonly outcome: CallOutcome | undefined;
  /** What the `downloadUrl` of the answer opened, where there was one. */
  readonly opened: OpenedFile | undefined;
}

/** The integration that the submission asked for, and what of it is not deployable. */
export interface Deployment {
  readonly kind: 'queue' | 'stepFunctions' | 'ecs';
  readonly timeoutSeconds: number;
  readonly maximumAttempts: number;
  readonly retentionHours: number;
  /** Field of `integration` that cannot be deployed; a usual value stands in for it. */
  readonly problem: string | undefined;
}

/** Everything that one scenario showed. */
export interface Trace {
  readonly scenario: ExportScenario;
  readonly deployment: Deployment;
  readonly commands: readonly CommandRecord[];
  readonly statuses: readonly StatusRecord[];
  readonly effects: readonly Effect[];
  /** Runs of `work` that were stopped for their time. */
  readonly cutOff: number;
  readonly events: readonly TraceEvent[];
}
