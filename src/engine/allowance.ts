import type { UngradableReason } from '#verdict';

/** Bounds of one submission, as the engine enforces them; all counts. */
export interface EngineLimits {
  readonly sourceBytes: number;
  readonly nesting: number;
  readonly fuel: number;
  readonly scenarioFuel: number;
  readonly depth: number;
  readonly memoryBytes: number;
  readonly jobs: number;
  readonly timers: number;
  readonly messages: number;
  readonly virtualMs: number;
  readonly outputBytes: number;
  readonly resultBytes: number;
}

type Counted = 'jobs' | 'timers' | 'messages';

/**
 * What is left of a submission's bounds. There is one for grading and one for telling stories; using
 * up the first ends the grading, using up the second ends the telling.
 */
export class Allowance {
  readonly #limits: EngineLimits;
  readonly #left: Record<Counted | 'fuel' | 'scenarioFuel', number>;
  #exhausted: UngradableReason | undefined;

  constructor(limits: EngineLimits) {
    this.#limits = limits;
    const { fuel, scenarioFuel, jobs, timers, messages } = limits;
    this.#left = { fuel, scenarioFuel, jobs, timers, messages };
  }

  /** The bound of the whole submission that was hit first. */
  get exhausted(): UngradableReason | undefined {
    return this.#exhausted;
  }

  get fuelUsed(): number {
    return this.#limits.fuel - this.#left.fuel;
  }

  get jobsLeft(): number {
    return this.#left.jobs;
  }

  /** Fuel that the next entry may use. */
  get fuelLeft(): number {
    return Math.min(this.#left.fuel, this.#left.scenarioFuel);
  }

  beginScenario(): void {
    this.#left.scenarioFuel = this.#limits.scenarioFuel;
  }

  spendFuel(fuel: number): void {
    this.#left.fuel -= fuel;
    this.#left.scenarioFuel -= fuel;
    if (this.#left.fuel <= 0) this.exhaust('fuel');
  }

  /** Counts; false once the bound is passed. */
  spend(what: Counted, count = 1): boolean {
    this.#left[what] -= count;
    if (this.#left[what] >= 0) return true;
    this.exhaust(what);
    return false;
  }

  exhaust(reason: UngradableReason): void {
    this.#exhausted ??= reason;
  }
}
