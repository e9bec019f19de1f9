import type { FindingParams, UngradableReason } from '#verdict';
import type { Allowance, EngineLimits } from './allowance.ts';
import type { ConsoleRecord } from './console.ts';
import { cutText } from './cut-text.ts';
import { EventQueue } from './event-queue.ts';
import { isOutOfMemory } from './out-of-memory.ts';
import type { VmImage, VmHost } from './vm-types.ts';
import type { VmPool } from './vm-pool.ts';

/** File name under which the submission's first file is evaluated; the guest looks for it in stacks. */
export const evaluatedName = 'solution.ts';

/** A submission's code, evaluated once. */
export interface LoadedSubmission {
  readonly kind: 'loaded';
  /** The image that each instance starts from. It is copied when it is first asked for: most designs call nothing. */
  readonly image: () => VmImage;
  /** Gives the VM that loaded it back; returns the memory of the image, if there is one, to be used again. */
  readonly release: () => Uint8Array | undefined;
  /** JSON text of each exported value that is not a function. */
  readonly values: Readonly<Record<string, string>>;
  /** Timers set while loading that are still to fire, which every instance starts with. */
  readonly timers: readonly { readonly id: string; readonly ms: number }[];
}

/** Why a submission could not be loaded. `line` is the learner's. */
export interface LoadFailure {
  readonly kind: 'failed';
  readonly reason: UngradableReason;
  readonly params?: FindingParams;
  readonly line?: number;
}

interface FoundExport {
  readonly type: string;
  readonly json?: string;
}

interface LoadOptions {
  readonly javascript: string;
  readonly base: VmImage;
  readonly pool: VmPool;
  readonly limits: EngineLimits;
  readonly exports: Readonly<Record<string, 'object' | 'function'>>;
  readonly allowance: Allowance;
  readonly console: ConsoleRecord;
  /** Memory that an earlier image no longer needs. */
  readonly memory: Uint8Array | undefined;
}

/** Evaluates the submission as a module, lets its top level settle in virtual time, and reads its exports. */
export function loadSubmission(options: LoadOptions): LoadedSubmission | LoadFailure {
  const { allowance, base, limits, pool } = options;
  const timers = new Map<string, number>();
  const queue = new EventQueue();
  let clock = 0;
  let outcome: { readonly kind: string; readonly json: string } | undefined;
  const host: VmHost = {
    now: () => clock,
    loadModule: () => undefined,
    call(op, a, b) {
      if (op === 'loaded') outcome = { kind: a, json: b };
      else if (op === 'print') options.console.add(a, b);
      else if (op === 'timer' && allowance.spend('timers')) {
        const at = clock + Math.min(Number(b), limits.virtualMs + 1);
        timers.set(a, at);
        queue.push({ at, live: () => true, run: () => fire(a) });
      }
      return undefined;
    },
  };
  const vm = pool.acquire(base, host);

  function enter<T extends { readonly kind?: string; readonly cause?: UngradableReason | 'crash' }>(run: () => T): T {
    const allowed = allowance.fuelLeft;
    vm.fuel = allowed;
    const entry = run();
    allowance.spendFuel(allowed - Math.max(vm.fuel, 0));
    if (entry.kind === 'trapped')
      allowance.exhaust(entry.cause === 'crash' ? 'engine-fault' : (entry.cause ?? 'engine-fault'));
    return entry;
  }
  const fire = (id: string): void => {
    timers.delete(id);
    enter(() => vm.dispatch('fire', id));
  };
  const drain = (): void => {
    if (allowance.exhausted !== undefined) return;
    const drained = enter(() => {
      const { jobs, entry } = vm.drain(allowance.jobsLeft + 1);
      allowance.spend('jobs', jobs);
      return entry ?? { kind: 'value' as const };
    });
    void drained;
  };

  let image: VmImage | undefined;
  let loaded = false;
  try {
    allowance.beginScenario();
    const module = enter(() => vm.evaluate(options.javascript, evaluatedName, true));
    if (module.kind === 'exception') return { kind: 'failed', reason: 'load-threw', ...thrown(vm.takeException()) };
    if (module.kind === 'value') enter(() => vm.dispatch('load', module.pointer));
    drain();
    while (outcome === undefined && allowance.exhausted === undefined) {
      const event = queue.take();
      if (event === undefined || event.at > limits.virtualMs) return { kind: 'failed', reason: 'load-never-settled' };
      clock = event.at;
      event.run();
      drain();
    }
    if (allowance.exhausted !== undefined) return { kind: 'failed', reason: allowance.exhausted };
    if (outcome?.kind !== 'returned') {
      const told = outcome?.json ?? '{}';
      if (isOutOfMemory(told)) return { kind: 'failed', reason: 'memory', params: { limit: limits.memoryBytes } };
      return { kind: 'failed', reason: 'load-threw', ...thrown(told) };
    }
    const found = JSON.parse(outcome.json) as Record<string, FoundExport>;
    const missing = findMissing(options.exports, found);
    if (missing !== undefined) return { kind: 'failed', reason: 'missing-export', params: missing };
    const values = Object.entries(found).flatMap(([name, { json }]) =>
      json === undefined ? [] : [[name, json] as const],
    );
    loaded = true;
    return {
      kind: 'loaded',
      image: () => (image ??= vm.capture(options.memory)),
      release: () => {
        pool.release(vm, base);
        return image?.memory;
      },
      values: Object.fromEntries(values),
      timers: [...timers].map(([id, at]) => ({ id, ms: at - clock })),
    };
  } finally {
    if (!loaded) pool.release(vm, base);
  }
}

function findMissing(
  wanted: LoadOptions['exports'],
  found: Readonly<Record<string, FoundExport>>,
): FindingParams | undefined {
  for (const [name, expected] of Object.entries(wanted)) {
    const own = Object.hasOwn(found, name) ? found[name] : undefined;
    const received = own === undefined ? 'nothing' : own.type === 'object' && own.json === 'null' ? 'null' : own.type;
    if (received !== expected || (expected === 'object' && own?.json === undefined))
      return { name, expected, received };
  }
  return undefined;
}

/** Name and message of what was thrown: JSON from the guest, or QuickJS's text of an uncaught exception. */
function thrown(text: string): { readonly params: FindingParams; readonly line?: number } {
  if (!text.startsWith('{')) {
    const name = text.split(':', 1)[0] ?? '';
    return { params: { name: cutText(name, 80), message: cutText(text.slice(name.length + 1).trim(), 200) } };
  }
  const { line, name = 'Error', message = '' } = JSON.parse(text) as { name?: string; message?: string; line?: number };
  const params = { name: cutText(name, 80), message: cutText(message, 200) };
  return line === undefined ? { params } : { params, line };
}
