import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { closeAfterwards, settingsOf } from '../../store/support/stores.ts';
import { describeOnDatabases } from '../../support/databases.ts';
import type { FreshPlace } from '../../support/databases.ts';

describeOnDatabases('a process that is killed while it migrates', (database) => {
  const open = closeAfterwards();

  it('leaves a database that opens with all tables', async () => {
    const whole = await open(await database.createPlace());
    const tables = async ({ db }: typeof whole): Promise<readonly string[]> =>
      (await db.introspection.getTables({ withInternalKyselyTables: true })).map(({ name }) => name).sort();
    const wanted = await tables(whole);
    // How long it takes here and now, so that most are killed before their end.
    const { milliseconds } = await migrateInProcess(await database.createPlace());
    let cut = 0;
    for (let trial = 0; trial < 6; trial += 1) {
      const place = await database.createPlace();
      const { finished } = await migrateInProcess(place, milliseconds * Math.random());
      if (!finished) cut += 1;
      const store = await open(place);
      expect(await tables(store)).toEqual(wanted);
      await store.db.insertInto('installation').values({ key: 'one', value: '1' }).execute();
    }
    // Otherwise all of them had ended before they were killed.
    expect(cut).toBeGreaterThan(0);
  });
});

/** Migrates a new database in a process, which is killed after so many milliseconds where they are given. */
async function migrateInProcess(
  place: FreshPlace,
  killAfterMs?: number,
): Promise<{ readonly finished: boolean; readonly milliseconds: number }> {
  const child = fork(new URL('support/migrate.ts', import.meta.url));
  const ended = once(child, 'exit');
  await once(child, 'message');
  const began = performance.now();
  let finished = false;
  const done = once(child, 'message').then(() => void (finished = true));
  child.send(settingsOf(place));
  await (killAfterMs === undefined ? done : sleep(killAfterMs));
  const milliseconds = performance.now() - began;
  child.kill('SIGKILL');
  await ended;
  return { finished, milliseconds };
}
