import type { Accidents, CrashPoint } from '#exercises/ekspor-async/steps.ts';
import type { RunKind } from '../trace.ts';

/** One run of the submission as the world sees it: who asks, for which step, and what is to befall it. */
export interface Visit {
  readonly tag: string;
  readonly instance: string;
  /** Its column in a story. */
  readonly actor: string;
  readonly step: number;
  readonly by: RunKind;
  readonly correlationId: string;
  readonly crash: CrashPoint | undefined;
  /** What became of it: calls it made, whether it has written, and whether its environment is gone. */
  calls: number;
  wrote: boolean;
  dead: boolean;
  /** It has answered; whatever it still asks for is never answered. */
  frozen: boolean;
  /** Ends it with a limit, unless it has ended: nothing that it asks from now on is answered. */
  readonly die: (limit: 'crash' | 'time') => void;
}

/** What is left of a command's accidents; each happens to the first run that meets it. */
export interface Luck {
  sendFailures: number;
  readonly sendFails: 'before' | 'after';
  renderFailures: number;
  readonly renderFails: 'ReportInvalid' | 'ReportUnavailable';
  duplicatesAfterMs: readonly number[];
  workerCrash: CrashPoint | undefined;
  handlerCrash: CrashPoint | undefined;
}

/** Starts the accidents of one command. */
export function createLuck({ duplicatesAfterMs = [], handlerCrash, render, sendFails, workerCrash }: Accidents): Luck {
  return {
    sendFailures: sendFails?.times ?? 0,
    sendFails: sendFails?.when ?? 'before',
    renderFailures: render === undefined ? 0 : render === 'unavailable-once' ? 1 : Infinity,
    renderFails: render === 'invalid' ? 'ReportInvalid' : 'ReportUnavailable',
    duplicatesAfterMs,
    workerCrash,
    handlerCrash,
  };
}
