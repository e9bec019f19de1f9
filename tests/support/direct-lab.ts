import { transform } from 'sucrase';
import { WorldError } from '#kit';
import type { CallOutcome, Lab, LabHost, Schedule, WorldCall } from '#kit';
import { createLatency } from '../../src/engine/latency.ts';
import type { Json } from '#verdict';

type Exports = Record<string, unknown>;
type WorldHandler = Parameters<Lab['onWorldCall']>[0];

/** Taken before a test can take it away; a submission gets it with the scenario's clock. */
const NativeDate = Date;

interface DirectOptions {
  /** Copies values that cross, as the sandbox does; without it nothing is isolated at all. */
  readonly copy: boolean;
}

/**
 * A LabHost without isolation: the learner's functions run in this realm and the world's objects are
 * handed to them. It is the speed limit that the benchmark compares the engine with, and lets a grader be
 * tried without the engine. It bounds nothing: only for programs that are known.
 */
export function createDirectHost(
  source: string,
  courseModule: Exports,
  options: DirectOptions = { copy: true },
): LabHost {
  const body = transform(source, { transforms: ['typescript', 'imports'], disableESTransforms: true }).code;
  let exhaust: () => void = () => undefined;
  return {
    open(schedule) {
      exhaust();
      const scenario = createScenario(body, courseModule, schedule, options);
      exhaust = scenario.end;
      return scenario.lab;
    },
    exhausted: () => undefined,
    fuel: () => 0,
    mayTell: () => true,
  };
}

function createScenario(body: string, courseModule: Exports, schedule: Schedule, options: DirectOptions) {
  const latency = createLatency(schedule.seed, schedule.latency);
  const events: { at: number; order: number; run: () => void }[] = [];
  const pending = new Map<object, (outcome: CallOutcome) => void>();
  const instances = new Map<string, Exports>();
  const copy = <T>(value: T): T => (options.copy && value !== undefined ? structuredClone(value) : value);
  let handler: WorldHandler = () => undefined;
  let clock = 0;
  let order = 0;
  let pumping = false;
  let ended = false;

  class VirtualDate extends NativeDate {
    constructor(...given: unknown[]) {
      super(...((given.length === 0 ? [clock] : given) as [number]));
    }

    static override now(): number {
      return clock;
    }
  }

  const after = (ms: number, run: () => void): { cancel: () => void } => {
    const event = { at: clock + ms, order: (order += 1), run };
    events.push(event);
    void pump();
    return { cancel: () => void (event.run = () => undefined) };
  };

  async function pump(): Promise<void> {
    if (pumping) return;
    pumping = true;
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (ended) return;
      const next = events.reduce<(typeof events)[number] | undefined>(
        (best, event) =>
          best === undefined || event.at < best.at || (event.at === best.at && event.order < best.order) ? event : best,
        undefined,
      );
      if (next === undefined) {
        const stuck = [...pending.values()];
        pending.clear();
        for (const settle of stuck) settle({ kind: 'never-settled' });
        if (stuck.length === 0) {
          pumping = false;
          return;
        }
        continue;
      }
      events.splice(events.indexOf(next), 1);
      clock = next.at;
      next.run();
    }
  }

  function instance(id: string): Exports {
    const known = instances.get(id);
    if (known !== undefined) return known;
    const exports: Exports = {};
    const timer = (run: () => void, ms = 0): { cancel: () => void } => after(Math.max(0, ms), run);
    const load = new Function('exports', 'require', 'setTimeout', 'clearTimeout', 'console', 'Date', body);
    load(
      exports,
      () => courseModule,
      timer,
      (handle?: { cancel: () => void }) => handle?.cancel(),
      { log() {}, info() {}, warn() {}, error() {} },
      VirtualDate,
    );
    instances.set(id, exports);
    return exports;
  }

  function worldStub(methods: readonly string[], from: { instance: string; tag: string }): Record<string, unknown> {
    const world: Record<string, Record<string, unknown>> = {};
    for (const method of methods) {
      const [part = '', name = ''] = method.split('.');
      (world[part] ??= {})[name] = (...args: Json[]) =>
        new Promise((resolve, reject) => {
          const call: WorldCall = { ...from, method, args: copy(args), line: 1 };
          after(latency(), () => {
            Promise.resolve()
              .then(() => handler(call))
              .then(
                (value) => resolve(copy(value ?? null)),
                (error: unknown) => reject(error instanceof WorldError ? error : fault(error)),
              );
          });
        });
    }
    return world;
  }

  const revive = (value: Json, from: { instance: string; tag: string }): unknown =>
    value !== null && typeof value === 'object' && '$world' in value
      ? worldStub(value.$world as string[], from)
      : copy(value);

  async function call(id: string, tag: string, name: string, args: readonly Json[]): Promise<CallOutcome> {
    void pump();
    const key = {};
    return new Promise<CallOutcome>((settle) => {
      pending.set(key, settle);
      const finish = (outcome: CallOutcome): void => {
        if (pending.delete(key)) settle(outcome);
      };
      try {
        const exported = instance(id)[name] as (...values: unknown[]) => unknown;
        Promise.resolve(exported(...args.map((value) => revive(value, { instance: id, tag })))).then(
          (value) => finish({ kind: 'returned', value: copy((value ?? null) as Json) }),
          (error: unknown) => finish(threw(error)),
        );
      } catch (error) {
        finish(threw(error));
      }
    });
  }

  const lab: Lab = {
    exported: (name) => instance('exports')[name] as Json | undefined,
    now: () => clock,
    sleep: (ms) => new Promise((resolve) => void after(ms, resolve)),
    call,
    callEach: (id, name, lists) => Promise.all(lists.map((args) => call(id, '', name, args))),
    crash: (id) => void instances.delete(id),
    onWorldCall: (next) => void (handler = next),
  };
  return { lab, end: () => void (ended = true) };
}

function threw(error: unknown): CallOutcome {
  return error instanceof Error
    ? { kind: 'threw', name: error.name, message: error.message }
    : { kind: 'threw', name: 'Thrown', message: String(error) };
}

function fault(error: unknown): Error {
  console.error('fault in a world', error);
  return error instanceof Error ? error : new Error(String(error));
}
