import type { ExportScenario } from '#exercises/ekspor-async/steps.ts';
import type { CallOutcome, Lab } from '#kit';
import type { Json } from '#verdict';
import { createFileStore } from '#world/file-store';
import type { FileStore } from '#world/file-store';
import { createJobStore } from '#world/job-store';
import type { JobStore } from '#world/job-store';
import { createKeyStore } from '#world/key-store';
import type { KeyStore } from '#world/key-store';
import { createRealtimeHub } from '#world/realtime-hub';
import type { RealtimeHub } from '#world/realtime-hub';
import type { Deployment, Effect, TraceEvent } from '../trace.ts';
import { createBackground } from './background.ts';
import type { Background } from './background.ts';
import { readDeployment } from './deployment.ts';
import { createLuck } from './visit.ts';
import type { Luck, Visit } from './visit.ts';
import { createWorld } from './world.ts';

/** Where a scenario is played: the stores, the queue or workflow behind them, and who is running. */
export interface Stage {
  readonly scenario: ExportScenario;
  readonly lab: Lab;
  readonly deployment: Deployment;
  readonly keys: KeyStore;
  readonly jobs: JobStore;
  readonly files: FileStore;
  readonly realtime: RealtimeHub;
  readonly background: Background;
  readonly effects: Effect[];
  readonly events: TraceEvent[];
  /** Accidents of each command that are still to come. */
  readonly luckOf: (step: number) => Luck;
  readonly note: (event: Omit<TraceEvent, 'at'>) => void;
  readonly createId: () => string;
  /**
   * Calls an export in an environment of its own kind. The outcome of one whose environment dies, or that is stopped
   * after `limitSeconds`, is a limit.
   */
  readonly invoke: (
    visit: Omit<Visit, 'calls' | 'wrote' | 'dead' | 'frozen' | 'die'>,
    name: string,
    argument: Json,
    limitSeconds: number | undefined,
  ) => Promise<CallOutcome>;
  readonly visitOf: (tag: string) => Visit | undefined;
  /** Keeps what a run did outside itself. */
  readonly effect: (
    visit: Visit,
    effect: Pick<Effect, 'kind'> & Partial<Pick<Effect, 'name' | 'owner' | 'value'>>,
  ) => void;
  /** Environments of the handlers, one after another. */
  readonly handlers: { readonly take: () => string };
  /** Environments of the workers: a free one, with a tag of its own for each run. */
  readonly workers: {
    readonly take: () => { readonly name: string; readonly tag: string };
    readonly leave: (name: string) => void;
  };
  readonly countCutOff: () => void;
  readonly cutOff: () => number;
}

/** Handlers whose environments take turns, so that no two neighbouring requests meet in one. */
const handlerCount = 2;
/** How long a worker's environment is kept for the next message. */
const idleMs = 30_000;

/** Sets a scenario up: asks the submission for its integration, and deploys it. */
export async function createStage(scenario: ExportScenario, lab: Lab): Promise<Stage> {
  const environment = scenario.environment as unknown as Json;
  const integration = await lab.call('handler-1', 'integration', 'integration', [environment]);
  const deployment = readDeployment(integration, scenario.environment);
  const visits = new Map<string, Visit>();
  const lucks = new Map<number, Luck>();
  const events: TraceEvent[] = [];
  const busy = new Set<string>();
  const idleSince = new Map<string, number>();
  let ids = 0;
  let handlers = 0;
  let runs = 0;
  let cutOff = 0;

  const together = scenario.steps.filter((step) => step.kind === 'command' && step.together).length;
  const turns = Math.max(handlerCount, together + 1);

  const stage: Stage = {
    scenario,
    lab,
    deployment,
    keys: createKeyStore(),
    jobs: createJobStore(deployment),
    files: createFileStore(deployment),
    realtime: createRealtimeHub(),
    background: createBackground(() => stage),
    effects: [],
    events,
    luckOf(step) {
      const known = lucks.get(step);
      if (known !== undefined) return known;
      const asked = scenario.steps[step];
      const luck = createLuck(asked?.kind === 'command' ? asked.accidents : {});
      lucks.set(step, luck);
      return luck;
    },
    note: (event) => void events.push({ at: lab.now(), ...event }),
    createId: () => `id-${(ids += 1) * 7919 + 10_000}`,
    visitOf: (tag) => visits.get(tag),
    effect: ({ by, correlationId, step }, { name = '', owner = '', value = null, kind }) =>
      void stage.effects.push({ at: lab.now(), step, by, kind, name, owner, value, correlationId }),
    handlers: { take: () => `handler-${(handlers++ % turns) + 1}` },
    workers: {
      take() {
        let number = 1;
        while (busy.has(`worker-${number}`)) number += 1;
        const name = `worker-${number}`;
        busy.add(name);
        // An environment that nobody needed for a while is gone, and its memory with it.
        if (lab.now() - (idleSince.get(name) ?? Infinity) > idleMs) lab.crash(name);
        return { name, tag: `w${(runs += 1)}` };
      },
      leave(name) {
        busy.delete(name);
        idleSince.set(name, lab.now());
      },
    },
    countCutOff: () => void (cutOff += 1),
    cutOff: () => cutOff,
    invoke(given, name, argument, limitSeconds) {
      let ended = false;
      let reportDeath: (outcome: CallOutcome) => void = () => undefined;
      const death = new Promise<CallOutcome>((resolve) => (reportDeath = resolve));
      const visit: Visit = {
        ...given,
        calls: 0,
        wrote: false,
        dead: false,
        frozen: false,
        die(limit) {
          if (ended) return;
          ended = true;
          visit.dead = true;
          lab.crash(visit.instance);
          reportDeath({ kind: 'limit', limit });
        },
      };
      visits.set(visit.tag, visit);
      if (limitSeconds !== undefined) void lab.sleep(limitSeconds * 1000).then(() => visit.die('time'));
      const called = lab.call(visit.instance, visit.tag, name, [argument, worldStub, environment]).then((outcome) => {
        ended = true;
        // What was not awaited stands still with its environment.
        visit.frozen = true;
        // What ended it has ended its environment too; the next run gets another.
        if (outcome.kind === 'limit') lab.crash(visit.instance);
        return outcome;
      });
      return stage.background.track(Promise.race([called, death]));
    },
  };
  lab.onWorldCall(createWorld(stage));
  return stage;
}

/** Methods that the `world` of every export has. */
const worldMethods: readonly string[] = [
  'ids.create',
  'keys.claim',
  'keys.find',
  'keys.put',
  'keys.replace',
  'keys.remove',
  'jobs.create',
  'jobs.createWithMessage',
  'jobs.find',
  'jobs.update',
  'queue.send',
  'workflow.start',
  'reports.render',
  'files.write',
  'files.link',
  'realtime.publish',
  'log.write',
];
const worldStub: Json = { $world: worldMethods };
