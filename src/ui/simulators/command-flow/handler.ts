import { times, type Claimed, type World } from './world.ts';

/** What the gateway gets from the handler; 502 where the function died. */
export type Reply =
  { readonly status: 202; readonly jobId: string } | { readonly status: 502 | 503; readonly jobId?: undefined };

const key = 'tenant-a/ekspor-februari';

/** Handles one request with the same key and payload, in the way that the settings say. */
export function handleRequest(world: World): Reply {
  switch (world.settings.handler) {
    case 'unkeyed':
      return sendJob(world, world.createId());
    case 'claim':
      return handleClaim(world, (jobId) => ({ status: 202, jobId }));
    case 'lease':
      return handleClaim(world, (jobId, found) => resume(world, jobId, found));
  }
}

/** Claims the key and sends the job; `found` answers where the key was there already. */
function handleClaim(world: World, whenFound: (jobId: string, found: Claimed) => Reply): Reply {
  const mine = claimOf(world, world.createId());
  const { claimed, value } = world.keys.claim(key, mine, times.keySeconds, world.now());
  const found = value as Claimed;
  if (!claimed) {
    world.tell('handler', 'keys', 'claim-found', { arg: found.jobId, result: found.sent ? 'sent' : 'unsent' });
    return whenFound(found.jobId, found);
  }
  world.tell('handler', 'keys', 'claim', { arg: mine.jobId });
  return sendClaimed(world, mine);
}

/** A claim that is not confirmed sent belongs to its holder until the lease is over, then to the next retry. */
function resume(world: World, jobId: string, found: Claimed): Reply {
  if (found.sent) return { status: 202, jobId };
  if (world.now() < found.leaseUntil) return { status: 503 };
  const mine = claimOf(world, jobId);
  if (!world.keys.replace(key, found, mine, times.keySeconds, world.now())) return { status: 503 };
  world.tell('handler', 'keys', 'take-over', { arg: jobId });
  return sendClaimed(world, mine);
}

function sendClaimed(world: World, mine: Claimed): Reply {
  const reply = sendJob(world, mine.jobId);
  if (reply.status !== 202) return reply;
  world.keys.replace(key, mine, { ...mine, sent: true }, times.keySeconds, world.now());
  world.tell('handler', 'keys', 'mark-sent', { arg: mine.jobId });
  return reply;
}

function sendJob(world: World, jobId: string): Reply {
  if (world.strikes('crash-after-claim')) {
    world.tell('handler', 'handler', 'crash', { mark: 'cause' });
    return { status: 502 };
  }
  if (world.strikes('queue-refuses')) {
    world.tell('handler', 'queue', 'send-refused', { arg: jobId, mark: 'cause' });
    return { status: 503 };
  }
  const twice = world.strikes('duplicate');
  world.queue.send({ jobId }, world.now(), { copiesAfterMs: twice ? [0, times.duplicateAfterMs] : [0] });
  world.tell('handler', 'queue', 'send', { arg: jobId });
  return { status: 202, jobId };
}

function claimOf(world: World, jobId: string): Claimed {
  return { jobId, sent: false, leaseUntil: world.now() + times.handlerLeaseMs };
}

/** What the store holds of the command's key at the end. */
export function readClaim(world: World): Claimed | undefined {
  return world.keys.find(key, world.now()) as Claimed | undefined;
}
