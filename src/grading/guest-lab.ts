import type { GraderDispatch, GraderHost } from '#engine/guest';
import { WorldError } from '#kit';
import type { CallOutcome, Lab, LabHost } from '#kit';
import type { Json, UngradableReason } from '#verdict';

type WorldHandler = Parameters<Lab['onWorldCall']>[0];

/** A LabHost that speaks with the engine, and the dispatcher through which the engine answers it. */
export interface GuestLab {
  readonly labs: LabHost;
  readonly dispatch: GraderDispatch;
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
        host('call', id, instance, name, tag, JSON.stringify(args.map(packWorld)));
      }),
    callEach: (instance, name, lists) =>
      new Promise((resolve) => {
        const id = nextId();
        calls.set(id, (kind, json) =>
          resolve(kind === 'each' ? (JSON.parse(json) as CallOutcome[]) : lists.map(() => toOutcome(kind, json))),
        );
        host('each', id, instance, name, packLists(lists));
      }),
    crash: (instance) => void host('crash', instance),
    onWorldCall: (next) => void (handler = next),
  };

  function answer(
    id: string,
    instance: string,
    method: string,
    tag: string,
    line: string,
    json: string,
  ): string | undefined {
    try {
      const args = JSON.parse(json) as Json[];
      const result = handler(
        line === '' ? { instance, tag, method, args } : { instance, tag, method, args, line: Number(line) },
      );
      if (!(result instanceof Promise)) return JSON.stringify(result ?? null);
      void result.then(
        (value) => void host('respond', id, 'returned', JSON.stringify(value ?? null)),
        (error: unknown) => {
          if (error instanceof WorldError) host('respond', id, 'threw', refusal(error));
          else host('fault', describeFault(error));
        },
      );
    } catch (error) {
      host('respond', id, 'threw', refusal(error));
    }
    return undefined;
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
    dispatch(op, a, b, c, d, e, f) {
      if (op === 'world') return answer(a, b, c, d, e, f);
      const waiting = op === 'done' ? calls.get(a) : undefined;
      if (waiting !== undefined) {
        calls.delete(a);
        waiting(b, c);
      }
      if (op === 'fire') {
        sleepers.get(a)?.();
        sleepers.delete(a);
      }
      return undefined;
    },
  };
}

/** Values once each, and lists of their positions: argument lists of one batch share most of their objects. */
function packLists(lists: readonly (readonly Json[])[]): string {
  const positions = new Map<Json, number>();
  const packed = lists.map((list) =>
    list.map((value) => {
      let position = positions.get(value);
      if (position === undefined) positions.set(value, (position = positions.size));
      return position;
    }),
  );
  return JSON.stringify([[...positions.keys()], packed]);
}

/** What an operator is told of a bug of ours. */
export function describeFault(error: unknown): string {
  return error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
}

/** A world refuses by throwing a WorldError; anything else is our bug and ends the grading as a fault. */
function refusal(error: unknown): string {
  if (!(error instanceof WorldError)) throw error;
  return JSON.stringify({ name: error.name, message: error.message });
}

/** The submission's guest takes the methods of a world as one text, which it reads once. */
function packWorld(argument: Json): Json {
  const methods =
    argument !== null && typeof argument === 'object' && '$world' in argument ? argument.$world : undefined;
  return methods === undefined ? argument : { $world: (methods as readonly string[]).join(',') };
}

function toOutcome(kind: string, json: string): CallOutcome {
  if (kind === 'returned') return { kind, value: JSON.parse(json) as Json };
  if (kind === 'threw') return { kind, ...(JSON.parse(json) as { name: string; message: string; line?: number }) };
  return kind === 'limit' ? { kind, limit: json } : { kind: 'never-settled' };
}
