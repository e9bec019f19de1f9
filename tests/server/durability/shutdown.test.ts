import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { closeAfterwards } from '../../store/support/stores.ts';
import { describeOnDatabases } from '../../support/databases.ts';
import { allGraded, compareBooks, noDiscrepancies, verifyAll } from './support/books.ts';
import { registerLearners, startCrowd } from './support/learners.ts';
import { startServerProcess } from './support/processes.ts';

describeOnDatabases('a server that is told to stop under load', (database) => {
  const open = closeAfterwards();

  it('answers what it began, refuses what is new, and ends in time; told twice, it loses nothing either', async () => {
    const place = await database.createPlace();
    let server = await startServerProcess(place);
    const store = await open(place);
    let origin: string | undefined = server.origin;
    const crowd = startCrowd(await registerLearners(server, ['Ayu', 'Bima', 'Citra', 'Dewi']), () => origin);
    await crowd.acknowledgedMore(20);
    const began = performance.now();
    // As Ctrl+C reaches it from the terminal and once more from the launcher.
    server.send('SIGTERM');
    await sleep(5);
    server.send('SIGTERM');
    expect([await server.ended, server.errors()]).toEqual([0, '']);
    expect(performance.now() - began).toBeLessThan(boundMs);
    expect(server.log().filter(({ level }) => level === 'error')).toEqual([]);
    // Every request that it had taken was answered: connections are refused, none is cut off in the middle.
    const { acknowledged, answers } = crowd.ledger;
    expect([...answers.keys()].filter((said) => !endings.includes(said))).toEqual([]);
    // Nothing that it acknowledged is left to be graded by another.
    await allGraded(store, 0);

    origin = undefined;
    const taken = acknowledged.length;
    server = await startServerProcess(place);
    ({ origin } = server);
    await crowd.acknowledgedMore(20);
    server.send('SIGTERM');
    await sleep(1100);
    server.send('SIGTERM');
    expect([0, 'SIGTERM']).toContain(await server.ended);
    server = await startServerProcess(place);
    ({ origin } = server);
    await crowd.stop();
    await allGraded(store);
    server.send('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(acknowledged.length).toBeGreaterThan(taken);
    expect(await compareBooks(store, crowd.ledger)).toEqual(noDiscrepancies);
    expect(await verifyAll(store)).toEqual({ same: acknowledged.length, others: [] });
  });
});

/** What GERBANG_SHUTDOWN_SECONDS says where it is not set. */
const boundMs = 25_000;

/** What learners may be told by a server that is stopping, or by none. */
const endings = ['201', '202', '503 NOT_READY', 'network'];
