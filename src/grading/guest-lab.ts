import { callPayload } from '#engine/guest';
import type { GraderHost } from '#engine/guest';
import { WorldError } from '#kit';
import type { CallOutcome, Lab, LabHost } from '#kit';
import type { Json, UngradableReason } from '#verdict';

type WorldHandler = Parameters<Lab['onWorldCall']>[0];

/** A LabHost inside the grader's VM, and the dispatcher through which the host answers it. */
export interface GuestLab {
  readonly labs: LabHost;
  readonly dispatch: (op: string, a: string, b: string, c: string) => void;
}

/** Speaks the grader's side of the protocol with the host. `exported` is what the submission's loading found. */
export function createGuestLab(host: GraderHost, exported: Readonly<Record<string, Json>>): GuestLab {
  const calls = new Map<string, (kind: string, json: string) => void>();
  const sleepers = new Map<string, () => void>();
  let count = 0;
  let handler: WorldHandler = () => undefined;

  const nextId = (): string => {
    count += 1;
    return String(count);
  };

  const lab: Lab = {
    exported: (name) => exported[name],
    now: () => Number(host('now')),
    sleep: (ms) =>
      new Promise((resolve) => {
        const id = nextId();
        sleepers.set(id, resolve);
        host('timer', id, String(ms));
      }),
    call: (instance, tag, name, args) =>
      new Promise((resolve) => {
        const id = nextId();
        calls.set(id, (kind, json) => resolve(toOutcome(kind, json)));
        host('call', id, instance, callPayload(name, tag, JSON.stringify(args)));
      }),
    callEach: (instance, name, lists) =>
      new Promise((resolve) => {
        const id = nextId();
        calls.set(id, (kind, json) =>
          resolve(kind === 'each' ? (JSON.parse(json) as CallOutcome[]) : lists.map(() => toOutcome(kind, json))),
        );
        host('each', id, instance, callPayload(name, '', JSON.stringify(lists)));
      }),
    crash: (instance) => void host('crash', instance),
    onWorldCall: (next) => void (handler = next),
  };

  function answer(id: string, header: string, json: string): void {
    const [instance = '', method = '', line = '', tag = ''] = header.split('\n');
    const refuse = (error: unknown): void => {
      if (!(error instanceof WorldError)) throw error;
      host('respond', id, 'threw', JSON.stringify({ name: error.name, message: error.message }));
    };
    const reply = (value: Json | undefined): void => void host('respond', id, 'returned', JSON.stringify(value ?? null));
    try {
      const args = JSON.parse(json) as Json[];
      const result = handler({ instance, tag, method, args, ...(line === '' ? {} : { line: Number(line) }) });
      if (result instanceof Promise) void result.then(reply, refuse);
      else reply(result);
    } catch (error) {
      refuse(error);
    }
  }

  return {
    labs: {
      open(schedule, mode) {
        calls.clear();
        sleepers.clear();
        host('begin', JSON.stringify({ seed: schedule.seed, latency: schedule.latency, story: mode === 'story' }));
        return lab;
      },
      exhausted: () => (host('exhausted') || undefined) as UngradableReason | undefined,
      fuel: () => Number(host('fuel')),
      mayTell: () => host('stories') === '1',
    },
    dispatch(op, a, b, c) {
      if (op === 'world') return answer(a, b, c);
      const waiting = op === 'done' ? calls.get(a) : undefined;
      if (waiting !== undefined) {
        calls.delete(a);
        waiting(b, c);
      }
      if (op === 'fire') {
        sleepers.get(a)?.();
        sleepers.delete(a);
      }
    },
  };
}

function toOutcome(kind: string, json: string): CallOutcome {
  if (kind === 'returned') return { kind, value: JSON.parse(json) as Json };
  if (kind === 'threw') return { kind, ...(JSON.parse(json) as { name: string; message: string; line?: number }) };
  return kind === 'limit' ? { kind, limit: json } : { kind: 'never-settled' };
}
