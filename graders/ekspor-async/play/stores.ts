import { WorldError } from '#kit';
import type { Json } from '#verdict';
import type { StoredJob } from '#world/job-store';
import { findSecret } from '../secrets.ts';
import { correlationOf, readFields, readJob, readNumber, readText } from './arguments.ts';
import { announce } from './finished.ts';
import type { Stage } from './stage.ts';
import type { Visit } from './visit.ts';
import type { Answer } from './world.ts';

/** Statuses that a job does not leave. */
export const finalStatuses: readonly string[] = ['SUCCEEDED', 'FAILED'];

/** Answers a call to ids, keys, jobs, files, realtime or log. */
export function answerStore(stage: Stage, visit: Visit, method: string, args: readonly Json[]): Answer {
  const [part] = method.split('.');
  switch (part) {
    case 'ids':
      return { value: stage.createId(), silent: true };
    case 'keys':
      return answerKeys(stage, method, args);
    case 'jobs':
      return answerJobs(stage, visit, method, args);
    case 'files':
      return answerFiles(stage, visit, method, args);
    case 'realtime':
      return publish(stage, visit, args);
    default:
      return write(stage, visit, args[0] ?? null);
  }
}

function answerKeys({ keys, lab }: Stage, method: string, args: readonly Json[]): Answer {
  const [first, second = null, third = null, fourth] = args;
  const key = readText(first, 'key');
  const now = lab.now();
  const arg = key;
  switch (method) {
    case 'keys.claim': {
      const claim = keys.claim(key, second, readNumber(third), now);
      return { value: claim as unknown as Json, arg, result: String(claim.claimed), wrote: claim.claimed };
    }
    case 'keys.find': {
      const found = keys.find(key, now);
      return { value: found ?? null, arg, result: found === undefined ? 'missing' : 'found' };
    }
    case 'keys.put':
      keys.put(key, second, readNumber(third), now);
      return { arg, wrote: true };
    case 'keys.replace': {
      const replaced = keys.replace(key, second, third, readNumber(fourth), now);
      return { value: replaced, arg, result: String(replaced), wrote: replaced };
    }
    default:
      keys.remove(key);
      return { arg, wrote: true };
  }
}

function answerJobs(stage: Stage, visit: Visit, method: string, args: readonly Json[]): Answer {
  const { jobs, lab } = stage;
  const now = lab.now();
  if (method === 'jobs.create') {
    const job = readJob(args[0]);
    const created = createJob(stage, visit, job);
    return { value: created, arg: job.id, result: String(created), wrote: created };
  }
  const jobId = readText(args[0], 'jobId');
  if (method === 'jobs.find') {
    const job = jobs.find(jobId, now);
    return { value: job ?? null, arg: jobId, result: job?.status ?? 'missing' };
  }
  const change = readFields(args[1], 'change');
  const when = Array.isArray(args[2])
    ? args[2].filter((status): status is string => typeof status === 'string')
    : undefined;
  const update = jobs.update(jobId, change, when, now);
  const updated = update.kind === 'updated';
  const finished = updated && followStatus(stage, visit, update.before.status, update.after);
  const status = typeof change['status'] === 'string' ? change['status'] : 'fields';
  return { value: updated, arg: status, result: String(updated), wrote: updated, finished };
}

/** Creates a job and keeps it as an effect. */
export function createJob(stage: Stage, visit: Visit, job: StoredJob): boolean {
  const created = stage.jobs.create(job, stage.lab.now());
  if (created) {
    stage.effect(visit, { kind: 'job', name: job.id, owner: job.tenantId });
    followStatus(stage, visit, '', job);
  }
  return created;
}

/** Keeps what became of a job's status; whether that was its last. */
function followStatus(stage: Stage, visit: Visit, before: string, job: StoredJob): boolean {
  const [was, is] = [finalStatuses.includes(before), finalStatuses.includes(job.status)];
  if (was && !is) stage.effect(visit, { kind: 'reopen', name: job.id, owner: job.tenantId });
  if (was || !is) return false;
  stage.effect(visit, { kind: 'finish', name: job.id, owner: job.tenantId, value: job.status });
  announce(stage, visit, job);
  return true;
}

function answerFiles(stage: Stage, visit: Visit, method: string, args: readonly Json[]): Answer {
  const { files, lab } = stage;
  const name = readText(args[0], 'name');
  if (method === 'files.write') {
    files.write(name, typeof args[1] === 'string' ? args[1] : '', lab.now());
    stage.effect(visit, { kind: 'file', name });
    return { arg: name, wrote: true };
  }
  const url = files.link(name, readNumber(args[1]), lab.now());
  if (url === undefined) throw new WorldError('ValidationException', 'seconds must be a whole number from 1 to 604800');
  return { value: url, arg: name };
}

function publish(stage: Stage, visit: Visit, [tenant, event = null]: readonly Json[]): Answer {
  const owner = readText(tenant, 'tenantId');
  stage.realtime.publish(owner, event);
  stage.effect(visit, { kind: 'publish', owner });
  return { arg: owner };
}

/** A log line is told only where it says too much: stories are about something else. */
function write(stage: Stage, visit: Visit, entry: Json): Answer {
  const secret = findSecret(stage.scenario, visit.step, entry);
  stage.effect(visit, { kind: 'log', name: secret ?? '', value: correlationOf(entry) });
  return secret === undefined ? { silent: true } : { arg: secret };
}
