import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createAccounts } from './accounts.ts';
import { writeCommands } from './load.ts';
import type { Command } from './load.ts';
import { withPool, withServer } from './part.ts';
import type { Part } from './part.ts';
import { gradeSamples } from './samples.ts';
import type { Memory } from './server.ts';
import { megabytes } from './text.ts';
import { createWriter } from './workload.ts';

/**
 * What the server's process holds before and after it stored very many submissions: nearly all in bulk by its own connections,
 * the first and the last ones over HTTP.
 */
export const measureMemory: Part = (database, sizes) =>
  withServer(database, sizes, async ({ server, store }) => {
    const { learners, posted, submissions } = sizes;
    const accounts = await createAccounts(store, learners * 2);
    const commands = writeCommands(accounts, await createWriter(sizes));
    const samples = await withPool(undefined, (pool) => gradeSamples(pool, 'right', sizes));
    await postAll(server.origin, commands, posted);
    const before = await server.readMemory();
    await server.fillInBulk({ accounts: accounts.map(({ id }) => id), samples, submissions: submissions - posted * 2 });
    await postAll(server.origin, commands.slice(posted), posted);
    const after = await server.readMemory();
    const say = ({ heapBytes, residentBytes }: Memory) => `${megabytes(residentBytes)} (heap ${megabytes(heapBytes)})`;
    return [
      [`server's memory after ${posted.toLocaleString('en')} submissions`, say(before)],
      [`server's memory after ${submissions.toLocaleString('en')} submissions`, say(after)],
    ];
  });

/** Hands in so many, sixteen at a time; who is refused for want of room comes back when told. Throws at any other refusal. */
async function postAll(origin: string, commands: readonly Command[], count: number): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      const command = commands[next % commands.length];
      next += 1;
      if (command !== undefined) await post(origin, command);
    }
  };
  await Promise.all(Array.from({ length: 16 }, work));
}

async function post(origin: string, { body, token }: Command): Promise<void> {
  const key = randomUUID();
  for (;;) {
    const response = await fetch(`${origin}/api/v1/submissions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
      body,
    });
    const text = await response.text();
    if (response.status === 201 || response.status === 202) return;
    if (response.status !== 503) throw new Error(`a submission was answered ${response.status}: ${text}`);
    await sleep(Number(response.headers.get('retry-after')) * 1000);
  }
}
