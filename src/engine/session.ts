import { createLatency } from './latency.ts';
import { Allowance } from './allowance.ts';
import type { EngineLimits } from './allowance.ts';
import type { ConsoleRecord } from './console.ts';
import { EventQueue } from './event-queue.ts';
import { GraderGuest } from './grader-guest.ts';
import type { GraderProgram } from './grader-guest.ts';
import type { BeginMessage, GraderHost } from './guest/grader.ts';
import { Instance } from './instance.ts';
import { nestsDeeperThan } from './json-depth.ts';
import { isOutOfMemory } from './out-of-memory.ts';
import type { LoadedSubmission } from './submission-load.ts';
import type { VmPool } from './vm-pool.ts';

/** Depth of JSON that may cross from the submission into the grader's parser. */
const jsonDepth = 64;

export type SessionOutcome =
  { readonly kind: 'verdict'; readonly json: string } | { readonly kind: 'fault'; readonly detail: string };

interface SessionOptions {
  readonly submission: LoadedSubmission;
  readonly submissionPool: VmPool;
  readonly program: GraderProgram;
  readonly limits: EngineLimits;
  readonly allowance: Allowance;
  readonly console: ConsoleRecord;
  /** JSON of the grader's `run` message. */
  readonly message: string;
}

/**
 * One grading: virtual time, messages between the grader and the instances of the submission, and the
 * bounds. Nothing in it depends on the host's clock, so it takes the same steps everywhere.
 */
export class Session {
  readonly #options: SessionOptions;
  readonly #queue = new EventQueue();
  readonly #stories: Allowance;
  #grader: GraderGuest | undefined;
  #instances = new Map<string, Instance>();
  #spawned = 0;
  #clock = 0;
  #latency: () => number = () => 0;
  #story = false;
  #seed = 0;
  #outcome: SessionOutcome | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#stories = new Allowance(options.limits);
  }

  /** Runs to the verdict. Never throws: what is not a verdict is a fault of ours. */
  run(): SessionOutcome {
    try {
      this.#toGrader('run', this.#options.message);
      while (this.#outcome === undefined) this.#step();
      return this.#outcome;
    } finally {
      this.#endScenario();
    }
  }

  get #allowance(): Allowance {
    return this.#story ? this.#stories : this.#options.allowance;
  }

  #fault(detail: string): void {
    this.#outcome ??= { kind: 'fault', detail };
  }

  #step(): void {
    const event = this.#queue.take();
    if (event !== undefined) {
      this.#clock = event.at;
      event.run();
      return;
    }
    const stuck = [...this.#instances.values()].flatMap((instance) => instance.takePending());
    if (stuck.length === 0) return this.#fault('the grader waits for nothing');
    for (const id of stuck) this.#answer(id, 'never-settled', '');
  }

  /** Tells the grader how a call ended, after what is due at this moment. */
  #answer(id: string, kind: string, json: string): void {
    this.#queue.push({ at: this.#clock, live: () => true, run: () => this.#toGrader('done', id, kind, json) });
  }

  /** Delivers a message and runs the jobs that it causes; returns what the grader answered at once. */
  #toGrader(...message: readonly string[]): string | undefined {
    try {
      this.#grader ??= new GraderGuest(this.#options.program, this.#graderHost());
      return this.#grader.ask(...message);
    } catch (error) {
      this.#fault(
        `the grader threw: ${error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error)}`,
      );
      return undefined;
    }
  }

  #graderHost(): GraderHost {
    const call = (op: string, a = '', b = '', c = '', d = '', e = ''): string | undefined =>
      this.#graderCall(op, a, b, c, d, e);
    return call as GraderHost;
  }

  #graderCall(op: string, a: string, b: string, c: string, d: string, e: string): string | undefined {
    switch (op) {
      case 'now':
        return String(this.#clock);
      case 'fuel':
        return String(this.#options.allowance.fuelUsed);
      case 'exhausted':
        return this.#options.allowance.exhausted ?? '';
      case 'stories':
        return this.#stories.exhausted === undefined ? '1' : '0';
      case 'begin':
        this.#begin(JSON.parse(a) as BeginMessage);
        return undefined;
      case 'call':
        this.#call(a, b, ['call', a, c, d, e]);
        return undefined;
      case 'each':
        this.#call(a, b, ['each', a, c, d]);
        return undefined;
      case 'respond':
        this.#respond(a, b, c);
        return undefined;
      case 'timer':
        this.#queue.push({ at: this.#clock + Number(b), live: () => true, run: () => this.#toGrader('fire', a) });
        return undefined;
      case 'crash':
        this.#crash(a);
        return undefined;
      case 'verdict':
        this.#outcome ??= { kind: 'verdict', json: a };
        return undefined;
      default:
        this.#fault(`the grader said ${op}: ${a}`);
        return undefined;
    }
  }

  #begin({ latency, seed, story }: BeginMessage): void {
    this.#endScenario();
    this.#clock = 0;
    this.#story = story;
    this.#latency = createLatency(seed, latency);
    this.#seed = createLatency(`${seed}:random`, [0, 0x3fff_ffff])();
    this.#allowance.beginScenario();
  }

  #endScenario(): void {
    for (const instance of this.#instances.values()) instance.release();
    this.#instances = new Map();
    this.#queue.clear();
  }

  /** Ends an instance at once. The grader never runs while an instance does, so its VM is free. */
  #crash(name: string): void {
    const instance = this.#instances.get(name);
    instance?.kill('crash');
    instance?.release();
    this.#instances.delete(name);
  }

  #call(id: string, name: string, message: readonly string[]): void {
    const known = this.#instances.get(name);
    const instance = known ?? this.#spawn(name);
    if (instance.dead !== undefined) return this.#answer(id, 'limit', instance.dead);
    instance.addPending(id);
    this.#queue.push({ at: this.#clock, live: () => instance.isPending(id), run: () => instance.enter(...message) });
  }

  #spawn(name: string): Instance {
    const { submission, submissionPool } = this.#options;
    this.#spawned += 1;
    const instance = new Instance(
      { key: String(this.#spawned), name },
      submission.image(),
      submissionPool,
      this.#allowance,
      {
        now: () => this.#clock,
        ended: (ids, limit) => ids.forEach((id) => this.#answer(id, 'limit', limit)),
        crashed: () => this.#fault('a submission crashed the VM'),
        call: (op, a, b, c, d, e) => this.#submissionCall(instance, op, a, b, c, d, e),
      },
    );
    this.#instances.set(name, instance);
    for (const { id, ms } of submission.timers) this.#timer(instance, id, ms);
    instance.enter('start', String((this.#seed + this.#instances.size) | 0), this.#story ? '1' : '0');
    return instance;
  }

  #submissionCall(instance: Instance, op: string, a: string, b: string, c: string, d: string, e: string): void {
    if (op === 'print') {
      if (!this.#story) this.#options.console.add(a, b);
    } else if (op === 'timer') {
      if (this.#allowance.spend('timers')) this.#timer(instance, a, Number(b));
      else instance.kill('timers');
    } else if (op === 'settled') this.#settled(instance, a, b, c);
    else if (op === 'world') this.#worldCall(instance, a, b, c, d, e);
  }

  #timer(instance: Instance, id: string, ms: number): void {
    const at = this.#clock + Math.min(ms, this.#options.limits.virtualMs + 1);
    const late = at > this.#options.limits.virtualMs;
    this.#queue.push({
      at: late ? this.#options.limits.virtualMs : at,
      live: () => instance.dead === undefined,
      run: () => (late ? instance.kill('virtual-time') : instance.enter('fire', id)),
    });
  }

  #settled(instance: Instance, id: string, kind: string, json: string): void {
    if (!instance.settle(id)) return;
    if (json.length > this.#options.limits.resultBytes) this.#answer(id, 'limit', 'output');
    else if (nestsDeeperThan(json, jsonDepth))
      this.#answer(id, 'threw', '{"name":"RangeError","message":"value nests too deeply"}');
    else if (kind === 'threw' && isOutOfMemory(json)) this.#answer(id, 'limit', 'memory');
    else this.#answer(id, kind, json);
  }

  #worldCall(instance: Instance, id: string, method: string, tag: string, line: string, json: string): void {
    if (!this.#allowance.spend('messages')) return instance.kill('messages');
    if (json.length > this.#options.limits.resultBytes || nestsDeeperThan(json, jsonDepth))
      return instance.kill('output');
    this.#queue.push({
      at: this.#clock + this.#latency(),
      live: () => instance.dead === undefined,
      run: () => {
        const reply = this.#toGrader('world', `${instance.key}:${id}`, instance.name, method, tag, line, json);
        if (reply !== undefined) instance.enter('respond', id, 'returned', reply);
      },
    });
  }

  /** Answers a call into the world; `key` is the instance's key and its own id of the call. */
  #respond(key: string, kind: string, json: string): void {
    const colon = key.indexOf(':');
    const owner = key.slice(0, colon);
    const instance = [...this.#instances.values()].find((candidate) => candidate.key === owner);
    if (instance === undefined) return;
    this.#queue.push({
      at: this.#clock,
      live: () => instance.dead === undefined,
      run: () => instance.enter('respond', key.slice(colon + 1), kind, json),
    });
  }
}
