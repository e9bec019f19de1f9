import type { CallOutcome } from '#kit';
import type { Json } from '#verdict';
import { createMessageQueue } from '#world/message-queue';
import type { QueueDelivery } from '#world/message-queue';
import { createWorkflowService } from '#world/workflow';
import type { WorkflowStart } from '#world/workflow';
import type { Stage } from './stage.ts';
import { playWork } from './work.ts';

/** What is behind the handlers: messages under way and the runs of `work` that they cause. */
export interface Background {
  /** Takes a message into the queue. */
  readonly send: (step: number, message: Json) => void;
  /** Whether queue and workflow take nothing more. */
  readonly isFull: () => boolean;
  /** Starts a named execution of the workflow. */
  readonly start: (step: number, name: string, message: Json) => WorkflowStart;
  /** Forwards the message of an outbox to whatever there is, a little later. */
  readonly relay: (step: number, name: string, message: Json) => void;
  /** Counts a run until it has ended. */
  readonly track: <T>(run: Promise<T>) => Promise<T>;
  /** Resolves when nothing is under way and nothing runs. */
  readonly settled: () => Promise<void>;
}

interface Envelope {
  readonly step: number;
  readonly message: Json;
}

/**
 * What one scenario has room for: runs of `work` at a time, runs altogether, runs that had to be ended, and messages. No
 * honest answer comes near; messages that breed others end here.
 */
const most = { runs: 8, deliveries: 120, ended: 30, messages: 300 } as const;
const relayMs = 400;
const taskRetryMs = 5000;

/** Creates what is behind the handlers. The stage is asked for late, because it is made of this. */
export function createBackground(stageOf: () => Stage): Background {
  const workflow = createWorkflowService();
  let queue: ReturnType<typeof createMessageQueue<Envelope>> | undefined;
  let running = 0;
  let working = 0;
  let deliveries = 0;
  let ended = 0;
  let taken = 0;
  let nextPoll: number | undefined;
  let waiting: (() => void)[] = [];
  const waitingForRoom: (() => void)[] = [];

  const messages = (): ReturnType<typeof createMessageQueue<Envelope>> => {
    const { timeoutSeconds, maximumAttempts } = stageOf().deployment;
    return (queue ??= createMessageQueue<Envelope>({ visibilitySeconds: timeoutSeconds, maximumAttempts }));
  };
  const standsStill = (): boolean => deliveries >= most.deliveries || ended >= most.ended;
  const isIdle = (): boolean => {
    return running === 0 && (standsStill() || queue === undefined || queue.waiting().length === 0);
  };
  const wake = (): void => {
    if (!isIdle()) return;
    const woken = waiting;
    waiting = [];
    for (const resolve of woken) resolve();
  };
  const track = async <T>(run: Promise<T>): Promise<T> => {
    running += 1;
    const result = await run;
    running -= 1;
    wake();
    return result;
  };

  /** One run of `work`, when there is room for it. */
  async function runWork(
    order: Parameters<typeof playWork>[1],
    limitSeconds: number | undefined,
  ): Promise<CallOutcome> {
    while (working >= most.runs) await new Promise<void>((resolve) => waitingForRoom.push(resolve));
    working += 1;
    deliveries += 1;
    const outcome = await playWork(stageOf(), order, limitSeconds);
    if (outcome.kind === 'limit') ended += 1;
    working -= 1;
    waitingForRoom.shift()?.();
    return outcome;
  }

  function schedule(): void {
    const { lab } = stageOf();
    if (working >= most.runs) return;
    const now = lab.now();
    const at = messages().nextVisibleAt(now);
    if (at === undefined || standsStill()) return wake();
    if (nextPoll !== undefined && nextPoll <= at) return;
    nextPoll = at;
    void lab.sleep(at - now).then(() => {
      if (nextPoll !== at) return;
      nextPoll = undefined;
      poll();
    });
  }

  function poll(): void {
    const { lab } = stageOf();
    while (working < most.runs && !standsStill()) {
      const next = messages().receive(lab.now());
      if (next === undefined) break;
      void deliver(next);
    }
    schedule();
  }

  async function deliver({ attempt, message: envelope, receipt }: QueueDelivery<Envelope>): Promise<void> {
    const stage = stageOf();
    const { kind } = stage.deployment;
    const limit = kind === 'queue' ? stage.scenario.environment.functionTimeoutSeconds : undefined;
    const outcome = await runWork({ ...envelope, attempt, from: 'queue' }, limit);
    if (outcome.kind === 'returned') messages().acknowledge(receipt);
    schedule();
  }

  async function execute(name: string, envelope: Envelope): Promise<void> {
    const stage = stageOf();
    const { maximumAttempts, timeoutSeconds } = stage.deployment;
    for (let attempt = 1; attempt <= maximumAttempts && !standsStill(); attempt += 1) {
      const outcome = await runWork({ ...envelope, attempt, from: 'workflow' }, timeoutSeconds);
      if (outcome.kind === 'returned') break;
      await stage.lab.sleep(taskRetryMs);
    }
    workflow.close(name);
  }

  const background: Background = {
    isFull: () => taken >= most.messages,
    send(step, message) {
      const { lab, luckOf, scenario } = stageOf();
      taken += 1;
      const luck = luckOf(step);
      const copies = [0, ...luck.duplicatesAfterMs];
      // Only the first message is duplicated: one that breeds others would multiply with each of them.
      luck.duplicatesAfterMs = [];
      const copiesAfterMs = copies.map((after) => scenario.deliveryMs + after);
      messages().send({ step, message }, lab.now(), { copiesAfterMs });
      schedule();
    },
    start(step, name, message) {
      taken += 1;
      const started = workflow.start(name, message);
      if (started === 'started') void track(execute(name, { step, message }));
      return started;
    },
    relay(step, name, message) {
      const { deployment, lab } = stageOf();
      const forward = async (): Promise<void> => {
        await lab.sleep(relayMs);
        if (background.isFull()) return;
        if (deployment.kind === 'stepFunctions') background.start(step, name, message);
        else background.send(step, message);
      };
      void track(forward());
    },
    track,
    settled: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        wake();
      }),
  };
  return background;
}
