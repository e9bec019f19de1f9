import { createKeyStore } from '#world/key-store';
import { createMessageQueue } from '#world/message-queue';
import type { Story, StoryStep } from '#verdict';
import { handlers, type Call, type HandlerName, type RetryWorld } from './handlers.ts';

export type Runner = '1' | '2';
export const runners: readonly Runner[] = ['1', '2'];

/** What two retries with one key have led to, after the steps taken so far. */
export interface Run {
  /** The steps that were really taken: a retry that has answered takes none. */
  readonly order: string;
  readonly story: Story;
  /** What each retry does next; undefined once it has answered. */
  readonly next: Readonly<Record<Runner, Call | undefined>>;
  readonly jobs: readonly string[];
  readonly messages: readonly string[];
  readonly key: string | undefined;
  readonly answers: Readonly<Partial<Record<Runner, string>>>;
}

const key = 'tenant-a/ekspor-februari';
const ttlSeconds = 86_400;
const stepMs = 4;

/** Plays the retries in this order, one call for each `1` or `2` in it. */
export function play(handler: HandlerName, order: string): Run {
  const keys = createKeyStore();
  const queue = createMessageQueue<string>({ visibilitySeconds: 180, maximumAttempts: 3 });
  const jobs: string[] = [];
  const answers: Partial<Record<Runner, string>> = {};
  const steps: StoryStep[] = [];

  const worldOf = (runner: Runner): RetryWorld => {
    const now = () => steps.length * stepMs;
    const tell = (target: string, op: Call, more: Partial<StoryStep>) =>
      steps.push({ at: now(), actor: runner, target, op, ...more });
    return {
      find: () => {
        const found = keys.find(key, now()) as string | undefined;
        tell('keys', 'find', { result: found ?? '' });
        return found;
      },
      claim: (id) => {
        const { claimed, value } = keys.claim(key, id, ttlSeconds, now());
        const stored = value as string;
        tell('keys', 'claim', { arg: id, result: claimed ? '' : stored });
        return { claimed, id: stored };
      },
      put: (id) => {
        keys.put(key, id, ttlSeconds, now());
        tell('keys', 'put', { arg: id });
      },
      create: (id) => {
        jobs.push(id);
        tell('jobs', 'create', { arg: id, ...(jobs.length > 1 ? { mark: 'effect' } : {}) });
      },
      send: (id) => {
        queue.send(id, now());
        tell('queue', 'send', { arg: id });
      },
      answer: (id) => {
        answers[runner] = id;
        tell(runner, 'answer', { arg: id });
      },
    };
  };

  const running = { '1': handlers[handler](worldOf('1'), 'job-1'), '2': handlers[handler](worldOf('2'), 'job-2') };
  const next: Record<Runner, Call | undefined> = { '1': announced(running['1']), '2': announced(running['2']) };
  const taken: Runner[] = [];
  for (const runner of runnersIn(order)) {
    if (next[runner] === undefined) continue;
    next[runner] = announced(running[runner]);
    taken.push(runner);
  }
  return {
    order: taken.join(''),
    story: { scenario: 'retries', participants, steps: markCauses(steps, jobs), total: steps.length },
    next,
    jobs,
    messages: queue.waiting().map(({ message }) => message),
    key: keys.find(key, steps.length * stepMs) as string | undefined,
    answers,
  };
}

/** Whether both retries have answered. */
export function isOver({ next }: Run): boolean {
  return runners.every((runner) => next[runner] === undefined);
}

/** One job, one message, and both retries know its id. */
export function isOnce({ jobs, messages, answers }: Run): boolean {
  return jobs.length === 1 && messages.length === 1 && runners.every((runner) => answers[runner] === jobs[0]);
}

/** The order, completed by turns until both have answered. */
export function complete(handler: HandlerName, order: string): string {
  return play(handler, order + '12'.repeat(5)).order;
}

/** Every order in which two retries can be interleaved to the end, and in how many of them the effect came twice. */
export function countOrders(handler: HandlerName): { readonly all: number; readonly twice: number } {
  const count = (order: string): { all: number; twice: number } => {
    const run = play(handler, order);
    if (isOver(run)) return { all: 1, twice: run.jobs.length > 1 ? 1 : 0 };
    return runners
      .filter((runner) => run.next[runner] !== undefined)
      .map((runner) => count(order + runner))
      .reduce((sum, part) => ({ all: sum.all + part.all, twice: sum.twice + part.twice }), { all: 0, twice: 0 });
  };
  return count('');
}

const participants: Story['participants'] = [
  { id: '1', kind: 'actor' },
  { id: '2', kind: 'actor' },
  { id: 'keys', kind: 'part' },
  { id: 'jobs', kind: 'part' },
  { id: 'queue', kind: 'part' },
];

/** Runs a handler up to its next announcement. */
function announced(handler: Generator<Call, void>): Call | undefined {
  const { done, value } = handler.next();
  return done === true ? undefined : value;
}

function runnersIn(order: string): readonly Runner[] {
  return [...order].filter((letter): letter is Runner => letter === '1' || letter === '2');
}

/** Where two jobs came of it, it began with the two readings that found nothing. */
function markCauses(steps: readonly StoryStep[], jobs: readonly string[]): StoryStep[] {
  return steps.map((step) =>
    jobs.length > 1 && step.op === 'find' && step.result === '' ? { ...step, mark: 'cause' } : step,
  );
}
