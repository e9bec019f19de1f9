import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { closeAfterwards } from '../../store/support/stores.ts';
import { describeOnDatabases } from '../../support/databases.ts';
import type { FreshPlace } from '../../support/databases.ts';
import { createDatabaseOn, startCluster } from '../../support/postgres.ts';
import type { Cluster } from '../../support/postgres.ts';
import { allGraded, compareBooks, noDiscrepancies, verifyAll } from './support/books.ts';
import { askAs, exercise, registerLearners, startCrowd } from './support/learners.ts';
import { startServerProcess } from './support/processes.ts';

const rounds = Number(process.env['GERBANG_SOAK_ROUNDS'] ?? '5');

describeOnDatabases('a server that is killed under load', (database) => {
  const open = closeAfterwards();
  let cluster: Cluster | undefined;
  afterAll(() => cluster?.stop());

  /** PostgreSQL is killed as well, so it is one of its own, whose commits reach the disk. */
  async function createPlace(): Promise<FreshPlace> {
    const place = await database.createPlace();
    if (database.kind === 'sqlite') return place;
    cluster = await startCluster({ durable: true });
    return { ...place, databaseUrl: (await createDatabaseOn(cluster.url)).url };
  }

  it(
    `loses and doubles nothing that it acknowledged, ${rounds} times in a row`,
    async () => {
      const place = await createPlace();
      let server = await startServerProcess(place);
      const store = await open(place);
      let origin: string | undefined = server.origin;
      const learners = await registerLearners(server, ['Ayu', 'Bima', 'Citra', 'Dewi']);
      const crowd = startCrowd(learners, () => origin);
      /** Waits for the crowd, unless the server ends by itself. */
      const acknowledgedMore = async (more: number): Promise<void> => {
        const { ended, errors } = server;
        const early = ended.then((how) =>
          Promise.reject(new Error(`the server ended by itself (${how}): ${errors()}`)),
        );
        await Promise.race([crowd.acknowledgedMore(more), early]);
      };
      for (let round = 0; round < rounds; round += 1) {
        await acknowledgedMore(25);
        await sleep(randomInt(150));
        if (cluster !== undefined && round % 2 === 1) {
          await cluster.kill9();
          await sleep(randomInt(500));
          await cluster.restart();
          await acknowledgedMore(10);
          expect(server.errors()).toBe('');
        }
        origin = undefined;
        server.send('SIGKILL');
        expect(await server.ended).toBe('SIGKILL');
        server = await startServerProcess(place);
        ({ origin } = server);
      }
      await acknowledgedMore(10);
      await crowd.stop();
      await allGraded(store);

      const { acknowledged, answers } = crowd.ledger;
      const [first] = learners;
      for (const { files, id, key } of acknowledged.filter(({ account }) => account === first?.id).slice(-20)) {
        if (first === undefined) break;
        const again = await askAs(first, origin, 'POST', '/api/v1/submissions', { key, body: { exercise, files } });
        expect([again.headers.get('idempotency-replayed'), (again.body as { id: string }).id]).toEqual(['true', id]);
      }
      server.send('SIGTERM');
      expect(await server.ended).toBe(0);
      expect(await compareBooks(store, crowd.ledger)).toEqual(noDiscrepancies);
      expect(await verifyAll(store)).toEqual({ same: acknowledged.length, others: [] });
      // Otherwise no request was under way when the server was killed.
      expect(answers.get('network')).toBeGreaterThan(0);
    },
    rounds * 2 * 60_000,
  );
});
