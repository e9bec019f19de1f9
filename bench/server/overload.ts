import { setTimeout as sleep } from 'node:timers/promises';
import { countWaiting } from '#store';
import type { Store } from '#store';
import { median, percentile } from '../statistics.ts';
import { createAccounts } from './accounts.ts';
import { measureGrading } from './bare.ts';
import { flood, writeCommands } from './load.ts';
import type { Flooded } from './load.ts';
import { withPool, withServer } from './part.ts';
import type { Part } from './part.ts';
import { percent, percentiles, perSecond } from './text.ts';
import { createWriter } from './workload.ts';

/** Commands come twice as fast as verdicts can be given: who is refused, how long the others wait, and what is kept. */
export const measureOverload: Part = (database, sizes) =>
  withServer(database, sizes, async ({ server, store }) => {
    const { accounts: count, overloadSeconds, seconds } = sizes;
    const write = await createWriter(sizes);
    const accounts = await createAccounts(store, count);
    const grading = await withPool(undefined, (pool) =>
      measureGrading(
        pool,
        accounts.map(({ id }, turn) => write(id, turn)),
        seconds / 4,
      ),
    );
    const flooded = await flood({
      origin: server.origin,
      commands: writeCommands(accounts, write),
      perSecond: grading * 2,
      seconds: overloadSeconds,
      politeEvery: 10,
    });
    return [...describeAnswers(flooded), ...(await describeKept(store, flooded.acknowledged))];
  });

function describeAnswers({ firsts, offered, polite }: Flooded) {
  const times = (...statuses: readonly number[]) =>
    firsts.filter(({ status }) => statuses.includes(status)).map(({ milliseconds }) => milliseconds);
  const share = (status: number) => percent(times(status).length / firsts.length);
  const others = firsts.filter(({ status }) => ![201, 202, 503].includes(status)).length;
  const refused = firsts.filter(({ status }) => status === 503);
  const advised = refused.filter(({ retryAfter }) => Number.isInteger(retryAfter) && retryAfter >= 1).length;
  const taken = polite.filter(({ accepted }) => accepted);
  return [
    [
      'twice capacity: first answers 201 / 202 / 503',
      `${share(201)} / ${share(202)} / ${share(503)}${others === 0 ? '' : `, other ${others}`} of ${perSecond(offered)}`,
    ],
    ['twice capacity: accepted', percentiles(times(201, 202), 0.5, 0.99)],
    [
      'twice capacity: refused',
      `${percentiles(times(503), 0.5, 0.99)}; Retry-After in ${advised} of ${refused.length}`,
    ],
    [
      'twice capacity: refused, and back after Retry-After',
      polite.length === 0
        ? 'nobody was refused'
        : `${taken.length} of ${polite.length} taken, tries: median ${median(polite.map(({ tries }) => tries))}, p95 ${percentile(
            polite.map(({ tries }) => tries),
            0.95,
          )}`,
    ],
  ] as const;
}

/** Every acknowledged submission has to be there once, with its verdict, and no other. */
async function describeKept(store: Store, acknowledged: readonly string[]) {
  const deadline = Date.now() + 60_000;
  while ((await countWaiting(store.db)) > 0 && Date.now() < deadline) await sleep(200);
  const rows = await store.db
    .selectFrom('submissions')
    .leftJoin('verdicts', 'verdicts.submission_id', 'submissions.id')
    .select(['submissions.id', 'verdicts.id as verdict'])
    .execute();
  const graded = new Set(rows.filter(({ verdict }) => verdict !== null).map(({ id }) => id));
  const known = new Set(acknowledged);
  const lost = [...known].filter((id) => !graded.has(id)).length;
  const unknown = rows.filter(({ id }) => !known.has(id)).length;
  return [
    [
      'twice capacity: acknowledged; lost or without a verdict; stored but not acknowledged',
      `${known.size}; ${lost}; ${unknown}`,
    ],
  ] as const;
}
