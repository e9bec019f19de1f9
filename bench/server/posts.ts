import { createAccounts } from './accounts.ts';
import { measureGrading, measureInserts } from './bare.ts';
import { hammer, writeCommands } from './load.ts';
import { withPool, withServer } from './part.ts';
import type { Part, Row } from './part.ts';
import { percent, percentiles, perSecond } from './text.ts';
import { createWriter } from './workload.ts';

/**
 * Submissions that are stored, graded, stored again and answered with their verdict, against what would bound them: rows that
 * the database alone takes, and verdicts that the pool alone gives.
 */
export const measurePosts: Part = (database, sizes) =>
  withServer(database, sizes, async ({ place, server, store }) => {
    const { accounts: count, connections, seconds } = sizes;
    const write = await createWriter(sizes);
    const accounts = await createAccounts(store, count);
    const requests = accounts.map(({ id }, turn) => write(id, turn));
    const [first] = requests;
    const [account] = await createAccounts(store, 1, 'Baris');
    if (first === undefined || account === undefined) throw new Error('nobody hands in');
    const inserts = await measureInserts(place, account.id, first, seconds / 4);
    const { grading, workers } = await withPool(undefined, async (pool) => ({
      grading: await measureGrading(pool, requests, seconds / 2),
      workers: pool.workers,
    }));
    const limit = Math.min(inserts, grading);
    const rows: Row[] = [
      ['bare insert: a row of a submission in a commit of its own', perSecond(inserts)],
      [`bare grading: ${workers} workers and nothing else`, perSecond(grading)],
      ['the limit: the lower of both', perSecond(limit)],
    ];
    const commands = writeCommands(accounts, write);
    for (const each of connections) {
      // Those who wait are graded once before it counts.
      const warmSeconds = Math.ceil(1 + each / grading);
      const result = await hammer({ origin: server.origin, commands, connections: each, warmSeconds, seconds });
      const rate = result.accepted.length / seconds;
      const others = Object.entries(result.statuses).filter(([status]) => !['201', '202'].includes(status));
      const asides = [
        ...others.map(([status, times]) => `${times} answered ${status}`),
        ...(result.errors === 0 ? [] : [`${result.errors} broken connections`]),
      ];
      rows.push([
        `**ours**: graded POSTs, ${each} connections, each of which comes again at once`,
        [
          `**${perSecond(rate)}, ${percent(rate / limit)} of the limit**`,
          percentiles(result.accepted, 0.5, 0.99),
          ...asides,
        ].join('; '),
      ]);
    }
    return rows;
  });
