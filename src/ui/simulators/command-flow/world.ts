import { createKeyStore, type KeyStore } from '#world/key-store';
import { createMessageQueue, type MessageQueue } from '#world/message-queue';
import type { StoryStep } from '#verdict';
import type { Settings } from './settings.ts';

export type JobStatus = 'QUEUED' | 'RUNNING' | 'SUCCEEDED';

/** A claim of an idempotency key, as the handler stores it. */
export interface Claimed {
  readonly [field: string]: string | number | boolean;
  readonly jobId: string;
  readonly sent: boolean;
  readonly leaseUntil: number;
}

/** A job's record. Times are virtual milliseconds. */
export interface JobRecord {
  readonly [field: string]: string | number;
  readonly status: JobStatus;
  readonly leaseUntil: number;
}

export interface Message {
  readonly jobId: string;
}

export const times = {
  /** How long the work takes. */
  renderMs: 120_000,
  /** An unacknowledged message is delivered again after this. */
  visibilitySeconds: 180,
  handlerLeaseMs: 5_000,
  /** Shorter than the visibility, so that the next delivery finds it over; longer than the work. */
  workerLeaseMs: 150_000,
  keySeconds: 86_400,
  /** When the client tries: at once, then with growing pauses. */
  attemptsAt: [0, 2_000, 6_000, 14_000],
  duplicateAfterMs: 30_000,
  /** When the client, tired of waiting, asks for the status a last time. */
  statusAt: 600_000,
} as const;

/** One run's world: store, queue, files, the virtual clock, and what is yet to happen. */
export interface World {
  readonly settings: Settings;
  readonly keys: KeyStore;
  readonly queue: MessageQueue<Message>;
  readonly files: string[];
  readonly steps: StoryStep[];
  readonly now: () => number;
  /** A new job's id. */
  readonly createId: () => string;
  /** True the first time that the fault is met, where it is the chosen one. */
  readonly strikes: (fault: Settings['fault']) => boolean;
  readonly tell: (actor: string, target: string, op: string, more?: Partial<StoryStep>) => void;
  readonly later: (afterMs: number, happen: () => void) => void;
  /** Lets everything happen that is yet to happen, in the order of its time. */
  readonly runAll: () => void;
}

/** Creates a world in which nothing has happened. Each call into it takes a few virtual milliseconds. */
export function createWorld(settings: Settings): World {
  const steps: StoryStep[] = [];
  let pending: readonly { readonly at: number; readonly happen: () => void }[] = [];
  let now = 0;
  let ids = 0;
  let struck = false;
  return {
    settings,
    keys: createKeyStore(),
    queue: createMessageQueue<Message>({ visibilitySeconds: times.visibilitySeconds, maximumAttempts: 3 }),
    files: [],
    steps,
    now: () => now,
    createId: () => `job-${(ids += 1)}`,
    strikes(fault) {
      if (settings.fault !== fault || struck) return false;
      struck = true;
      return true;
    },
    tell(actor, target, op, more = {}) {
      steps.push({ at: now, actor, target, op, ...more });
      now += 4;
    },
    later(afterMs, happen) {
      pending = [...pending, { at: now + afterMs, happen }];
    },
    runAll() {
      while (pending.length > 0) {
        const next = pending.reduce((first, event) => (event.at < first.at ? event : first));
        pending = pending.filter((event) => event !== next);
        now = Math.max(now, next.at);
        next.happen();
      }
    },
  };
}
