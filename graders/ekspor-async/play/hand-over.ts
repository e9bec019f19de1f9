import type { Json } from '#verdict';
import { internals } from '../secrets.ts';
import { correlationOf, readFields, readJob, readText } from './arguments.ts';
import { contentOf, partOf, readPart, wholeReport } from './reports.ts';
import type { Stage } from './stage.ts';
import { createJob } from './stores.ts';
import type { Visit } from './visit.ts';
import type { Answer } from './world.ts';

/** How long it takes to learn that a report cannot be made. */
const failsAfterMs = 3000;

/** Answers a call that hands work over or does it: queue, workflow, outbox and reports. */
export function answerWork(stage: Stage, visit: Visit, method: string, args: readonly Json[]): Answer {
  switch (method) {
    case 'queue.send':
      return send(stage, visit, readFields(args[0], 'message'));
    case 'workflow.start':
      return start(stage, visit, readText(args[0], 'name'), readFields(args[1], 'input'));
    case 'jobs.createWithMessage':
      return createWithMessage(stage, visit, args);
    default:
      return render(stage, visit, args);
  }
}

function send(stage: Stage, visit: Visit, message: Json): Answer {
  if (stage.deployment.kind === 'stepFunctions') return refuse('QueueDoesNotExist', internals.queue);
  const refused = refusalOf(stage, visit);
  if (refused !== 'before') {
    stage.background.send(visit.step, message);
    stage.effect(visit, { kind: 'send', value: correlationOf(message) });
  }
  return refused === undefined ? { result: 'accepted', wrote: true } : refuse('QueueUnavailable', internals.queue);
}

function start(stage: Stage, visit: Visit, name: string, input: Json): Answer {
  if (stage.deployment.kind !== 'stepFunctions') return refuse('StateMachineDoesNotExist', internals.workflow, name);
  const refused = refusalOf(stage, visit);
  const started = refused === 'before' ? undefined : stage.background.start(visit.step, name, input);
  if (started === 'started') stage.effect(visit, { kind: 'send', value: correlationOf(input) });
  if (refused !== undefined) return refuse('WorkflowUnavailable', internals.workflow, name);
  if (started === 'exists') return refuse('ExecutionAlreadyExists', internals.workflow, name);
  if (started === 'invalid-name') return refuse('InvalidName', internals.workflow, name);
  return {
    value: started === 'started',
    arg: name,
    result: String(started === 'started'),
    wrote: started === 'started',
  };
}

/** Whether this call fails, and then on which side of its effect. */
function refusalOf(stage: Stage, visit: Visit): 'before' | 'after' | undefined {
  if (stage.background.isFull()) return 'before';
  const luck = stage.luckOf(visit.step);
  if (visit.by !== 'command' || luck.sendFailures <= 0) return undefined;
  luck.sendFailures -= 1;
  return luck.sendFails;
}

function createWithMessage(stage: Stage, visit: Visit, args: readonly Json[]): Answer {
  const job = readJob(args[0]);
  const message = readFields(args[1], 'message');
  const created = createJob(stage, visit, job);
  if (created) {
    stage.background.relay(visit.step, `outbox-${stage.effects.length}`, message);
    stage.effect(visit, { kind: 'send', value: correlationOf(message) });
  }
  return { value: created, arg: job.id, result: String(created), wrote: created };
}

function render(stage: Stage, visit: Visit, args: readonly Json[]): Answer {
  const [query = null, asked] = args;
  const content = contentOf(query);
  const part = readPart(asked);
  const luck = stage.luckOf(visit.step);
  const { index, of } = part ?? wholeReport;
  const name = `${index + 1}/${of}`;
  stage.effect(visit, { kind: 'render', name });
  const failed =
    part === undefined || content === '' ? 'ReportInvalid' : luck.renderFailures > 0 ? luck.renderFails : undefined;
  if (failed !== undefined) {
    luck.renderFailures -= 1;
    stage.effect(visit, { kind: 'render-failed', name });
    return { failure: { name: failed, text: internals.reports }, afterMs: failsAfterMs, result: failed };
  }
  const seconds = Math.ceil(stage.scenario.renderSeconds / of);
  const value = partOf(content, { index, of });
  return { value, afterMs: seconds * 1000, ...(of === 1 ? {} : { arg: name }), result: `${seconds}` };
}

function refuse(name: string, text: string, arg?: string): Answer {
  return { failure: { name, text }, ...(arg === undefined ? {} : { arg }), result: name };
}
