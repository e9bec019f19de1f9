import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { bearer, deviceAuthorization, genericOAuth } from 'better-auth/plugins';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openStore, sqliteFile, StoreError } from '#store';
import { describeOnDatabases } from '../support/databases.ts';
import type { FreshPlace } from '../support/databases.ts';
import { closeAfterwards, settingsOf } from './support/stores.ts';

describeOnDatabases('the store', (database) => {
  const { kind } = database;
  const open = closeAfterwards();

  it('is opened by four processes at once, each of which finds all tables', async () => {
    const place = await database.createPlace();
    const openers = Array.from({ length: 4 }, () => openInProcess(place));
    expect(await Promise.all(openers)).toEqual([0, 0, 0, 0]);
    const store = await open(place);
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(store.db);
    expect(rows.map(({ name }) => name)).toEqual(['001-tables']);
  });

  it('leaves nothing for better-auth to migrate', async () => {
    const { db } = await open(await database.createPlace());
    const { options } = betterAuth({
      baseURL: 'http://localhost:4321',
      secret: 'k7Qz9pW2xL5vB8nM3cR6tY1uJ4hG0fDs',
      database: { db, type: kind === 'sqlite' ? 'sqlite' : 'postgres' },
      emailAndPassword: { enabled: true, requireEmailVerification: true },
      plugins: [deviceAuthorization(), bearer(), genericOAuth({ config: [] })],
      user: { additionalFields: { role: { type: 'string', defaultValue: 'learner', input: false } } },
    });
    const { toBeAdded, toBeCreated } = await getMigrations(options);
    expect({ toBeAdded, toBeCreated }).toEqual({ toBeAdded: [], toBeCreated: [] });
  });

  it('refuses a database of a newer version, and changes nothing in it', async () => {
    const place = await database.createPlace();
    const { db } = await open(place);
    await sql`insert into kysely_migration (name, timestamp) values ('999-later', '2030-01-01')`.execute(db);
    const refusal = await openStore(settingsOf(place)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StoreError);
    expect(refusal).toMatchObject({
      failure: 'database-newer',
      message: expect.stringContaining('999-later') as unknown,
    });
  });

  it('undoes a transaction that throws', async () => {
    const { db, transaction } = await open(await database.createPlace());
    const work = transaction(async (trx) => {
      await trx.insertInto('installation').values({ key: 'one', value: '1' }).execute();
      throw new Error('on purpose');
    });
    await expect(work).rejects.toThrow('on purpose');
    expect(await db.selectFrom('installation').selectAll().execute()).toEqual([]);
  });

  it('lets two stores of one process write in turn', async () => {
    const place = await database.createPlace();
    const [one, two] = [await open(place), await open(place)];
    await one.db.insertInto('installation').values({ key: 'sum', value: '0' }).execute();
    const addOne = (turn: number) =>
      (turn % 2 === 0 ? one : two).transaction(async (trx) => {
        const { value } = await trx
          .selectFrom('installation')
          .select('value')
          .where('key', '=', 'sum')
          .$if(kind === 'postgresql', (query) => query.forUpdate())
          .executeTakeFirstOrThrow();
        await trx
          .updateTable('installation')
          .set({ value: String(Number(value) + 1) })
          .where('key', '=', 'sum')
          .execute();
      });
    await Promise.all(Array.from({ length: 40 }, (_, turn) => addOne(turn)));
    expect(await two.db.selectFrom('installation').select('value').execute()).toEqual([{ value: '40' }]);
  });

  if (kind === 'sqlite') {
    it('keeps its file from other users', async () => {
      const { dataFolder } = await database.createPlace();
      const folder = join(dataFolder, 'made');
      await open({ dataFolder: folder, databaseUrl: undefined });
      const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
      expect([await modeOf(folder), await modeOf(sqliteFile(folder))]).toEqual(['700', '600']);
    });

    it('says so where the folder cannot be written', async () => {
      const { dataFolder } = await database.createPlace();
      await mkdir(sqliteFile(dataFolder));
      await chmod(dataFolder, 0o500);
      const refusal = await openStore({ kind: 'sqlite', folder: dataFolder }).catch((error: unknown) => error);
      expect(refusal).toMatchObject({
        failure: 'folder-unwritable',
        message: expect.stringContaining(dataFolder) as unknown,
      });
    });

    it('says so when the disk is full, and keeps what was stored', async () => {
      const { db, transaction } = await open(await database.createPlace());
      await db.insertInto('installation').values({ key: 'before', value: 'kept' }).execute();
      await sql`pragma max_page_count = 1`.execute(db);
      const work = transaction(async (trx) => {
        await trx
          .insertInto('installation')
          .values({ key: 'large', value: 'x'.repeat(1_000_000) })
          .execute();
      });
      await expect(work).rejects.toMatchObject({ failure: 'disk-full' });
      expect(await db.selectFrom('installation').select('value').execute()).toEqual([{ value: 'kept' }]);
    });
  } else {
    it('runs a transaction again that the server ended for a deadlock', async () => {
      const { db, transaction } = await open(await database.createPlace());
      const rows = ['one', 'two'].map((key) => ({ key, value: '' }));
      await db.insertInto('installation').values(rows).execute();
      const bothHoldOne = Promise.withResolvers<undefined>();
      let runs = 0;
      const write = (order: readonly string[]) =>
        transaction(async (trx) => {
          runs += 1;
          for (const key of order) {
            await sql`update installation set value = value || 'x' where key = ${key}`.execute(trx);
            if (runs === 2) bothHoldOne.resolve(undefined);
            await bothHoldOne.promise;
          }
        });
      await Promise.all([write(['one', 'two']), write(['two', 'one'])]);
      expect(runs).toBe(3);
      expect(await db.selectFrom('installation').select('value').execute()).toEqual([{ value: 'xx' }, { value: 'xx' }]);
    });

    it('says so where no server answers, without the password', async () => {
      const url = 'postgres://someone:secret-word@127.0.0.1:9/none';
      const refusal = await openStore({ kind: 'postgresql', url }).catch((error: unknown) => error);
      expect(refusal).toMatchObject({ failure: 'unreachable' });
      expect(String(refusal)).not.toContain('secret-word');
    });
  }
});

/** Exit code of a process that opens a store and closes it. */
async function openInProcess(place: FreshPlace): Promise<number> {
  const child = fork(new URL('support/open-store.ts', import.meta.url), [JSON.stringify(settingsOf(place))]);
  const [code] = (await once(child, 'exit')) as [number];
  return code;
}
