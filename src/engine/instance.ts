import type { Allowance } from './allowance.ts';
import type { VmImage } from './vm-types.ts';
import type { Vm } from './vm.ts';
import type { VmPool } from './vm-pool.ts';

interface InstanceHost {
  readonly now: () => number;
  readonly call: (op: string, a: string, b: string, c: string, d: string, e: string) => void;
  /** Calls that a limit ended. */
  readonly ended: (ids: readonly string[], limit: string) => void;
  /** The VM failed in a way that no limit explains: our fault. */
  readonly crashed: () => void;
}

/** One running copy of the submission, as a Lambda environment is one: its own memory, its own end. */
export class Instance {
  readonly key: string;
  /** The name that the grader gave it. */
  readonly name: string;
  readonly #vm: Vm;
  readonly #image: VmImage;
  readonly #pool: VmPool;
  readonly #allowance: Allowance;
  readonly #host: InstanceHost;
  readonly #pending = new Set<string>();
  #dead: string | undefined;

  constructor(
    { key, name }: { readonly key: string; readonly name: string },
    image: VmImage,
    pool: VmPool,
    allowance: Allowance,
    host: InstanceHost,
  ) {
    this.key = key;
    this.name = name;
    this.#image = image;
    this.#pool = pool;
    this.#allowance = allowance;
    this.#host = host;
    this.#vm = pool.acquire(image, {
      now: host.now,
      loadModule: () => undefined,
      call: (op, a, b, c, d, e) => void (this.#dead === undefined && host.call(op, a, b, c, d, e)),
    });
  }

  /** The limit that ended this instance, or `crash`. */
  get dead(): string | undefined {
    return this.#dead;
  }

  addPending(id: string): void {
    this.#pending.add(id);
  }

  isPending(id: string): boolean {
    return this.#dead === undefined && this.#pending.has(id);
  }

  /** Marks a call as answered; false when it is not waiting. */
  settle(id: string): boolean {
    return this.#pending.delete(id);
  }

  takePending(): readonly string[] {
    const ids = [...this.#pending];
    this.#pending.clear();
    return ids;
  }

  /** Ends it: pending calls end with the limit, later messages are dropped. */
  kill(limit: string): void {
    if (this.#dead !== undefined) return;
    this.#dead = limit;
    this.#host.ended(this.takePending(), limit);
  }

  /** Delivers a message and runs the jobs that it causes, within the fuel and jobs that are left. */
  enter(...message: readonly string[]): void {
    if (this.#dead !== undefined) return;
    const allowance = this.#allowance;
    const allowed = allowance.fuelLeft;
    if (allowed <= 0) return this.kill('fuel');
    this.#vm.fuel = allowed;
    let entry = this.#vm.dispatch(...message);
    let jobs = 0;
    if (entry.kind === 'value') {
      const drained = this.#vm.drain(allowance.jobsLeft + 1);
      jobs = drained.jobs;
      entry = drained.entry ?? entry;
    }
    allowance.spendFuel(allowed - Math.max(this.#vm.fuel, 0));
    if (!allowance.spend('jobs', jobs)) this.kill('jobs');
    if (entry.kind !== 'trapped') return;
    if (entry.cause === 'crash') this.#host.crashed();
    this.kill(entry.cause);
  }

  release(): void {
    this.#pool.release(this.#vm, this.#image);
  }
}
