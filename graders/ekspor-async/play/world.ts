import type { WorldCall } from '#kit';
import { WorldError } from '#kit';
import type { Json } from '#verdict';
import type { Stage } from './stage.ts';
import type { Visit } from './visit.ts';
import { answerStore } from './stores.ts';
import { answerWork } from './hand-over.ts';

/** What the caller gets, and what is written at the arrow. Without labels there is no arrow. */
export interface Answer {
  readonly value?: Json;
  /** What the call rejects with, and after how long. */
  readonly failure?: { readonly name: string; readonly text: string };
  readonly afterMs?: number;
  readonly arg?: string;
  readonly result?: string;
  /** Whether something was written. */
  readonly wrote?: boolean;
  /** Whether a job got its last status. */
  readonly finished?: boolean;
  /** Whether nothing is to be told. */
  readonly silent?: boolean;
}

const handOvers: readonly string[] = ['queue.send', 'workflow.start', 'jobs.createWithMessage'];
const forever = new Promise<never>(() => undefined);

/** Answers the submission's calls into the world of a scenario, and lets it die where that was drawn. */
export function createWorld(stage: Stage): (call: WorldCall) => Promise<Json> | Json {
  return ({ tag, method, args, line }) => {
    const visit = stage.visitOf(tag);
    if (visit === undefined) throw new WorldError('UnknownRequest', tag);
    if (visit.dead) return forever;
    const [part, op] = method.split('.') as [string, string];
    if (visit.frozen) {
      stage.note({ actor: visit.actor, target: part, op, result: 'frozen' });
      return forever;
    }
    const handsOver = handOvers.includes(method);
    if (handsOver && visit.crash === 'before-send') return die(stage, visit);

    const {
      value = null,
      failure,
      afterMs = 0,
      wrote = false,
      finished = false,
      silent = false,
      ...labels
    } = ask(stage, visit, part, op, args);
    visit.calls += 1;
    if (!silent)
      stage.note({ actor: visit.actor, target: part, op, ...labels, ...(line === undefined ? {} : { line }) });
    const dies = isCrashPoint(visit, method, { wrote, finished, handedOver: handsOver && failure === undefined });
    visit.wrote ||= wrote;
    const finish = (): Json | Promise<Json> => {
      if (visit.dead || visit.frozen) return forever;
      if (dies) return die(stage, visit);
      if (failure !== undefined) throw new WorldError(failure.name, failure.text);
      return value;
    };
    return afterMs === 0 ? finish() : stage.lab.sleep(afterMs).then(finish);
  };
}

interface Done {
  readonly wrote: boolean;
  readonly finished: boolean;
  readonly handedOver: boolean;
}

function isCrashPoint(visit: Visit, method: string, { finished, handedOver, wrote }: Done): boolean {
  switch (visit.crash) {
    case undefined:
    case 'before-send':
      return false;
    case 'first-write':
      return wrote && !visit.wrote;
    case 'after-send':
      return handedOver;
    case 'file':
      return method === 'files.write';
    case 'finish':
      return finished;
    default:
      return visit.calls === visit.crash;
  }
}

function die(stage: Stage, visit: Visit): Promise<never> {
  stage.note({ actor: visit.actor, target: visit.actor, op: 'crash' });
  visit.die('crash');
  return forever;
}

function ask(stage: Stage, visit: Visit, part: string, op: string, args: readonly Json[]): Answer {
  return part === 'queue' || part === 'workflow' || part === 'reports' || op === 'createWithMessage'
    ? answerWork(stage, visit, `${part}.${op}`, args)
    : answerStore(stage, visit, `${part}.${op}`, args);
}
