import type { Story } from '#verdict';
import { handleRequest, readClaim } from './handler.ts';
import type { Settings } from './settings.ts';
import { pollQueue, statusOf } from './worker.ts';
import { createWorld, times, type Claimed, type JobStatus, type World } from './world.ts';

/** What one command has come to: in the client's hands, in the store, and in what was really done. */
export interface FlowRun {
  readonly story: Story;
  readonly client: { readonly attempts: number; readonly jobId: string | undefined; readonly status?: JobStatus };
  readonly claim: Claimed | undefined;
  readonly files: readonly string[];
  /** The client has a job, the job is done, and it was done once. */
  readonly once: boolean;
}

/** Sends one command, with retries until a 202 arrives, and lets everything that follows from it happen. */
export function runCommand(settings: Settings): FlowRun {
  const world = createWorld(settings);
  const client: { attempts: number; jobId: string | undefined } = { attempts: 0, jobId: undefined };
  attempt(world, client);
  world.runAll();

  const { attempts, jobId } = client;
  const status = jobId === undefined ? undefined : askStatus(world, jobId);
  return {
    story: { scenario: 'command', participants, steps: world.steps, total: world.steps.length },
    client: { attempts, jobId, ...(status === undefined ? {} : { status }) },
    claim: readClaim(world),
    files: world.files,
    once: status === 'SUCCEEDED' && world.files.length === 1,
  };
}

/** Asks long after everything should be done. */
function askStatus(world: World, jobId: string): JobStatus {
  const status = statusOf(world, jobId);
  world.later(Math.max(0, times.statusAt - world.now()), () =>
    world.tell('client', 'gateway', 'status', {
      arg: jobId,
      result: status,
      ...(status === 'SUCCEEDED' ? {} : { mark: 'effect' }),
    }),
  );
  world.runAll();
  return status;
}

function attempt(world: World, client: { attempts: number; jobId: string | undefined }): void {
  world.tell('client', 'gateway', client.attempts === 0 ? 'post' : 'retry');
  client.attempts += 1;
  const reply = handleRequest(world);
  pollLater(world);
  if (reply.status === 202 && !world.strikes('answer-lost')) {
    world.tell('client', 'gateway', 'accepted', { arg: reply.jobId, back: true });
    client.jobId = reply.jobId;
    return;
  }
  if (reply.status === 202) world.tell('client', 'gateway', 'lost', { arg: reply.jobId, back: true, mark: 'cause' });
  else world.tell('client', 'gateway', 'refused', { arg: String(reply.status), back: true });
  const next = times.attemptsAt[client.attempts];
  if (next !== undefined) world.later(next - world.now(), () => attempt(world, client));
}

function pollLater(world: World): void {
  if (world.queue.nextVisibleAt(world.now()) !== undefined) world.later(200, () => pollQueue(world));
}

const participants: Story['participants'] = [
  { id: 'client', kind: 'actor' },
  { id: 'gateway', kind: 'part' },
  { id: 'handler', kind: 'actor' },
  { id: 'keys', kind: 'part' },
  { id: 'queue', kind: 'part' },
  { id: 'worker', kind: 'actor' },
  { id: 'files', kind: 'part' },
];
