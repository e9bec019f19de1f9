import type { QueueDelivery } from '#world/message-queue';
import { times, type JobRecord, type JobStatus, type Message, type World } from './world.ts';

/** Takes what is visible in the queue, and comes again whenever something becomes visible, until nothing is left. */
export function pollQueue(world: World): void {
  const delivery = world.queue.receive(world.now());
  if (delivery !== undefined) startWork(world, delivery);
  const next = world.queue.nextVisibleAt(world.now());
  if (next !== undefined) world.later(Math.max(1, next - world.now()), () => pollQueue(world));
}

/** The job's status as `GET` would answer it. */
export function statusOf(world: World, jobId: string): JobStatus {
  return readJob(world, jobId)?.status ?? 'QUEUED';
}

function startWork(world: World, delivery: QueueDelivery<Message>): void {
  const { jobId } = delivery.message;
  const copy = delivery.attempt === 1 && readJob(world, jobId) !== undefined;
  world.tell('worker', 'queue', 'receive', { arg: jobId, back: true, ...(copy ? { mark: 'cause' } : {}) });
  if (world.settings.worker === 'once' && !mayStart(world, delivery)) return;
  if (world.settings.worker === 'every') writeJob(world, jobId, 'RUNNING');
  world.later(times.renderMs, () => finishWork(world, delivery));
}

/** Whether this delivery gets the job: it is not done, and nobody else holds it. */
function mayStart(world: World, { receipt, message: { jobId } }: QueueDelivery<Message>): boolean {
  const mine = recordOf(world, 'RUNNING');
  const { claimed, value } = world.keys.claim(jobKey(jobId), mine, times.keySeconds, world.now());
  const found = value as JobRecord;
  if (!claimed && found.status === 'SUCCEEDED') {
    world.tell('worker', 'keys', 'already-done', { arg: jobId });
    acknowledge(world, receipt);
    return false;
  }
  if (!claimed && world.now() < found.leaseUntil) {
    world.tell('worker', 'keys', 'held', { arg: jobId });
    return false;
  }
  const got = claimed || world.keys.replace(jobKey(jobId), found, mine, times.keySeconds, world.now());
  world.tell('worker', 'keys', claimed ? 'start' : 'start-again', { arg: jobId });
  return got;
}

function finishWork(world: World, { receipt, message: { jobId } }: QueueDelivery<Message>): void {
  const name = world.settings.worker === 'once' ? `${jobId}.csv` : `berkas-${world.files.length + 1}.csv`;
  const rewritten = world.files.includes(name);
  if (!rewritten) world.files.push(name);
  world.tell('worker', 'files', rewritten ? 'rewrite' : 'write', {
    arg: name,
    ...(world.files.length > 1 ? { mark: 'effect' } : {}),
  });
  if (world.strikes('worker-crash')) {
    world.tell('worker', 'worker', 'crash', { mark: 'cause' });
    return;
  }
  writeJob(world, jobId, 'SUCCEEDED');
  world.tell('worker', 'keys', 'finish', { arg: jobId });
  acknowledge(world, receipt);
}

function acknowledge(world: World, receipt: string): void {
  world.queue.acknowledge(receipt);
  world.tell('worker', 'queue', 'delete');
}

function readJob(world: World, jobId: string): JobRecord | undefined {
  return world.keys.find(jobKey(jobId), world.now()) as JobRecord | undefined;
}

function writeJob(world: World, jobId: string, status: JobStatus): void {
  world.keys.put(jobKey(jobId), recordOf(world, status), times.keySeconds, world.now());
}

function recordOf(world: World, status: JobStatus): JobRecord {
  return { status, leaseUntil: world.now() + times.workerLeaseMs };
}

function jobKey(jobId: string): string {
  return `job/${jobId}`;
}
