import { randomUUID } from 'node:crypto';
import { constants, setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { answerParent } from './child.ts';
import type { Arrivals, ClosedLoad, Command, FirstAnswer, Flooded, LoadResult } from './load.ts';

// Callers have machines of their own: here they get no more of the cores than grading has.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const path = '/api/v1/submissions';

const headersOf = ({ token }: Command, key: string) => ({
  authorization: `Bearer ${token}`,
  'content-type': 'application/json',
  'idempotency-key': key,
});

async function hammer({ commands, connections, origin, seconds, warmSeconds }: ClosedLoad): Promise<LoadResult> {
  let next = 0;
  const began = performance.now();
  const isMeasured = (at: number) => at >= warmSeconds * 1000 && at < (warmSeconds + seconds) * 1000;
  const accepted: number[] = [];
  const statuses: Record<number, number> = {};
  const instance = autocannon({
    url: origin,
    connections,
    duration: warmSeconds + seconds,
    timeout: 60,
    requests: [
      {
        setupRequest(request) {
          const command = commands[next % commands.length];
          next += 1;
          if (command === undefined) throw new Error('nothing to hand in');
          return { ...request, method: 'POST', path, headers: headersOf(command, randomUUID()), body: command.body };
        },
      },
    ],
  });
  instance.on('response', (_client, status, _bytes, milliseconds) => {
    if (!isMeasured(performance.now() - began)) return;
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (status === 201 || status === 202) accepted.push(milliseconds);
  });
  const { errors, timeouts } = await instance;
  return { accepted, statuses, errors: errors + timeouts };
}

/**
 * Commands arrive at a rate, whatever became of those before: autocannon waits on each connection for the answer, and so slows
 * down with the server. Some callers heed Retry-After and repeat their command under the same key until it is taken.
 */
async function flood({ commands, origin, perSecond, politeEvery, seconds }: Arrivals): Promise<Flooded> {
  const began = performance.now();
  const firsts: FirstAnswer[] = [];
  const acknowledged: string[] = [];
  const polite: { tries: number; milliseconds: number; accepted: boolean }[] = [];
  const running: Promise<void>[] = [];
  const total = Math.round(perSecond * seconds);

  async function attempt(command: Command, key: string): Promise<FirstAnswer> {
    const sent = performance.now();
    const response = await fetch(`${origin}${path}`, {
      method: 'POST',
      headers: headersOf(command, key),
      body: command.body,
    });
    const { id } = (await response.json()) as { readonly id?: string };
    if ((response.status === 201 || response.status === 202) && id !== undefined) acknowledged.push(id);
    const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
    return { status: response.status, milliseconds: performance.now() - sent, retryAfter };
  }

  async function arrive(index: number): Promise<void> {
    const command = commands[index % commands.length];
    if (command === undefined) throw new Error('nothing to hand in');
    const key = randomUUID();
    const arrived = performance.now();
    let answer = await attempt(command, key);
    firsts.push(answer);
    if (answer.status !== 503 || index % politeEvery !== 0) return;
    let tries = 1;
    while (answer.status === 503 && tries < 20) {
      await sleep(answer.retryAfter * 1000);
      answer = await attempt(command, key);
      tries += 1;
    }
    const accepted = answer.status === 201 || answer.status === 202;
    polite.push({ tries, milliseconds: performance.now() - arrived, accepted });
  }

  for (let sent = 0; sent < total;) {
    const due = Math.min(total, Math.floor(((performance.now() - began) / 1000) * perSecond));
    for (; sent < due; sent += 1) running.push(arrive(sent));
    await sleep(5);
  }
  const offered = total / ((performance.now() - began) / 1000);
  await Promise.all(running);
  return { offered, firsts, acknowledged, polite };
}

answerParent({ hammer, flood });
