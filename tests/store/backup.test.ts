import { copyFile, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { openStore, sqliteFile } from '#store';
import type { Store } from '#store';
import { backupInstallation, restoreInstallation } from '../../src/store/backup/index.ts';
import { findTool } from '../../src/store/backup/postgres-tools.ts';
import { temporaryFolder } from '../cli/support.ts';
import { describeOnDatabases } from '../support/databases.ts';
import type { FreshPlace } from '../support/databases.ts';
import { describeUnless } from '../support/describe-unless.ts';
import { accounts, fillInstallation, settingsOf } from './full-installation.ts';

let minutes = 0;
const tools = ['pg_dump', 'pg_restore'].find((name) => findTool(name) === undefined);

const backup = (place: FreshPlace, target: string) => backupInstallation(settingsOf(place), target);
const restore = (place: FreshPlace, source: string, replace = false) =>
  restoreInstallation(settingsOf(place), place.dataFolder, source, {
    replace,
    now: new Date(Date.UTC(2026, 10, 28, 9, (minutes += 1))),
  });

async function filled(place: FreshPlace): Promise<Store> {
  const store = await openStore(settingsOf(place));
  await fillInstallation(store);
  return store;
}

async function cohortNames(place: FreshPlace): Promise<readonly string[]> {
  const store = await openStore(settingsOf(place));
  try {
    return (await store.db.selectFrom('cohorts').select('name').orderBy('name').execute()).map(({ name }) => name);
  } finally {
    await store.close();
  }
}

/** Two rows at a time, in one transaction each: a moment has both or neither. */
async function writePairs(store: Store, isOver: () => boolean): Promise<number> {
  let pairs = 0;
  while (!isOver()) {
    await store.transaction(async (trx) => {
      for (const half of ['a', 'b'])
        await trx
          .insertInto('drafts')
          .values({
            account_id: accounts[0],
            exercise: `pair-${pairs}`,
            exercise_version: half,
            variant_no: 0,
            files: JSON.stringify({ x: 'y'.repeat(2000) }),
            revision: 1,
            saved_at: 1,
          })
          .execute();
    });
    pairs += 1;
    // SQLite answers at once: without this nothing else would ever have its turn.
    await new Promise(setImmediate);
  }
  return pairs;
}

describeOnDatabases('a backup', ({ createPlace, kind }) => {
  const missing = kind === 'postgresql' && tools !== undefined ? `${tools} is not on PATH` : undefined;
  describeUnless(missing, 'and its restore', () => {
    test('made while somebody writes is of one moment, and restores to it', async () => {
      await using folder = await temporaryFolder();
      const [one, other] = [await createPlace(), await createPlace()];
      const store = await filled(one);
      let isOver = false;
      const writing = writePairs(store, () => isOver);
      const files = [];
      for (const name of ['1', '2', '3']) {
        const file = join(folder.path, name);
        expect(await backup(one, file)).toMatchObject({ kind: 'backed-up' });
        files.push(file);
      }
      isOver = true;
      const written = await writing;
      await store.close();
      expect(written).toBeGreaterThan(3);
      const last = files.at(-1) ?? '';
      expect((await stat(last)).mode & 0o777).toBe(0o600);
      expect(await readdir(folder.path)).toEqual(['1', '2', '3']);

      expect(await restore(other, last)).toMatchObject({ kind: 'restored' });
      const restored = await openStore(settingsOf(other));
      const drafts = await restored.db
        .selectFrom('drafts')
        .select(['exercise'])
        .where('exercise', 'like', 'pair-%')
        .execute();
      const halves = Map.groupBy(drafts, ({ exercise }) => exercise);
      expect([...halves.values()].every((rows) => rows.length === 2)).toBe(true);
      expect(halves.size).toBeGreaterThan(0);
      expect(halves.size).toBeLessThanOrEqual(written);
      await restored.close();
    });

    test('does not take the place of an installation that is in use, unless asked, and keeps the old one', async () => {
      await using folder = await temporaryFolder();
      const [one, other] = [await createPlace(), await createPlace()];
      await (await filled(one)).close();
      const theirs = await filled(other);
      await theirs.db.updateTable('cohorts').set({ name: 'Punya kami' }).execute();
      await theirs.close();
      const file = join(folder.path, 'backup');
      await backup(one, file);

      expect(await restore(other, file)).toMatchObject({
        kind: 'refused',
        message: expect.stringContaining('--replace') as string,
      });
      expect(await cohortNames(other)).toEqual(['Punya kami']);

      const restored = await restore(other, file, true);
      expect(restored).toMatchObject({
        kind: 'restored',
        aside: expect.stringContaining('replaced-2026-11-28') as string,
      });
      expect(await cohortNames(other)).toEqual(['Kelas A']);
      const aside = restored.kind === 'restored' ? (restored.aside ?? '') : '';
      expect(await restore(other, aside, true)).toMatchObject({ kind: 'restored' });
      expect(await cohortNames(other)).toEqual(['Punya kami']);
    });

    test('takes the place of what a server made by itself when it started', async () => {
      await using folder = await temporaryFolder();
      const [one, other] = [await createPlace(), await createPlace()];
      await (await filled(one)).close();
      const fresh = await openStore(settingsOf(other));
      await fresh.db.insertInto('installation').values({ key: 'server-id', value: 'new' }).execute();
      await fresh.close();
      await backup(one, join(folder.path, 'backup'));
      expect(await restore(other, join(folder.path, 'backup'))).toMatchObject({ kind: 'restored' });
      expect(await cohortNames(other)).toEqual(['Kelas A']);
    });

    test('of a file that is damaged, cut off or none is refused, and nothing is changed', async () => {
      await using folder = await temporaryFolder();
      const [one, other] = [await createPlace(), await createPlace()];
      await (await filled(one)).close();
      await (await filled(other)).close();
      const file = join(folder.path, 'backup');
      await backup(one, file);
      const bytes = await readFile(file);
      const broken = join(folder.path, 'broken');
      for (const content of [bytes.subarray(0, bytes.length / 2), Buffer.from('not a database'), Buffer.alloc(0)]) {
        await writeFile(broken, content);
        expect(await restore(other, broken, true)).toMatchObject({ kind: 'refused' });
      }
      expect(await restore(other, join(folder.path, 'nothing'), true)).toMatchObject({ kind: 'refused' });
      expect(await cohortNames(other)).toEqual(['Kelas A']);
    });

    test('leaves a file that is there alone', async () => {
      await using folder = await temporaryFolder({ mine: 'mine' });
      const one = await createPlace();
      await (await filled(one)).close();
      expect(await backup(one, join(folder.path, 'mine'))).toMatchObject({ kind: 'refused' });
      expect(await readFile(join(folder.path, 'mine'), 'utf8')).toBe('mine');
    });
  });
});

describe('a backup of SQLite', () => {
  test('of a newer version is refused', async () => {
    await using one = await temporaryFolder();
    await using other = await temporaryFolder();
    const [from, to] = [one, other].map(({ path }) => ({ dataFolder: path, databaseUrl: undefined }));
    if (from === undefined || to === undefined) throw new Error('no places');
    const store = await filled(from);
    await store.db
      .insertInto('kysely_migration' as never)
      .values({ name: '999-future', timestamp: '' })
      .execute();
    await store.close();
    expect(await backup(from, join(one.path, 'refused'))).toMatchObject({ kind: 'refused' });
    await copyFile(sqliteFile(one.path), join(one.path, 'backup'));
    expect(await restore(to, join(one.path, 'backup'))).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('999-future') as string,
    });
  });

  test('is not restored under a server that has the database open', async () => {
    await using one = await temporaryFolder();
    const place = { dataFolder: one.path, databaseUrl: undefined };
    const store = await filled(place);
    await backup(place, join(one.path, 'backup'));
    expect(await restore(place, join(one.path, 'backup'), true)).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('Stop the server') as string,
    });
    await store.close();
    expect(await restore(place, join(one.path, 'backup'), true)).toMatchObject({ kind: 'restored' });
  });

  test('is not kept where the database itself is damaged', async () => {
    await using one = await temporaryFolder();
    const place = { dataFolder: one.path, databaseUrl: undefined };
    await (await filled(place)).close();
    const path = sqliteFile(one.path);
    const database = new DatabaseSync(path);
    database.exec('pragma foreign_keys = off');
    database.exec("delete from user where id = 'A2345678'");
    database.close();
    expect(await backup(place, join(one.path, 'backup'))).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('refers to nothing') as string,
    });
    expect((await readdir(one.path)).filter((name) => !name.startsWith('gerbang.sqlite'))).toEqual([]);
  });
});
