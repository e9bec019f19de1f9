import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { openStore } from '#store';
import type { Store } from '#store';
import {
  exportInstallation,
  importInstallation,
  installationTables,
  openSnapshot,
  readPacked,
  writePacked,
} from '../../src/store/transfer/index.ts';
import { describeOnDatabases } from '../support/databases.ts';
import type { DatabaseUnderTest, FreshPlace } from '../support/databases.ts';
import { createDatabase, postgresOfRun } from '../support/postgres.ts';
import { describeUnless } from '../support/describe-unless.ts';
import { temporaryFolder } from '../cli/support.ts';
import { fillInstallation, settingsOf } from './full-installation.ts';

async function exportTo(place: FreshPlace, path: string): Promise<void> {
  const snapshot = await openSnapshot(settingsOf(place));
  if (snapshot === undefined) throw new Error('there is no database');
  try {
    const made = await exportInstallation(snapshot);
    if (made.kind === 'refused') throw new Error(made.message);
    await writePacked(path, made.lines);
  } finally {
    await snapshot.close();
  }
}

async function withStore<T>(place: FreshPlace, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(settingsOf(place));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const importFrom = (place: FreshPlace, path: string) =>
  withStore(place, (store) => importInstallation(store, () => readPacked(path)));

const countOf = (place: FreshPlace, table: string): Promise<number> =>
  withStore(place, async ({ db }) => {
    const { rows } = await sql<{ readonly rows: number }>`select count(*) as "rows" from ${sql.table(table)}`.execute(
      db,
    );
    return Number(rows[0]?.rows);
  });

describeOnDatabases('an export', ({ createPlace }: DatabaseUnderTest) => {
  test('knows every table and every column that needs converting', async () => {
    const place = await createPlace();
    await withStore(place, async ({ db, kind }) => {
      const tables = await db.introspection.getTables();
      expect(tables.map(({ name }) => name).toSorted()).toEqual(installationTables.map(({ name }) => name).toSorted());
      for (const { columns, name } of tables) {
        const { moments = [], truths = [] } = installationTables.find((table) => table.name === name) ?? {};
        const ofType = (types: readonly string[]) =>
          columns.filter(({ dataType }) => types.includes(dataType.toLowerCase())).map((column) => column.name);
        expect([name, ofType(['timestamptz', 'date']).toSorted()]).toEqual([name, moments.toSorted()]);
        if (kind === 'postgresql') expect([name, ofType(['bool'])]).toEqual([name, truths]);
      }
    });
  });

  test('put into an empty installation gives the same export, byte for byte', async () => {
    await using folder = await temporaryFolder();
    const [one, other] = [await createPlace(), await createPlace()];
    await withStore(one, fillInstallation);
    await exportTo(one, join(folder.path, 'one.gz'));
    expect(await importFrom(other, join(folder.path, 'one.gz'))).toMatchObject({ kind: 'read' });
    await exportTo(other, join(folder.path, 'other.gz'));
    expect(await readFile(join(folder.path, 'other.gz'))).toEqual(await readFile(join(folder.path, 'one.gz')));
    expect((await stat(join(folder.path, 'one.gz'))).mode & 0o777).toBe(0o600);
    for (const { name } of installationTables) expect([name, await countOf(other, name)]).not.toEqual([name, 0]);
  });

  test('that was cut off or altered is refused, and nothing of it is taken over', async () => {
    await using folder = await temporaryFolder();
    const [one, other] = [await createPlace(), await createPlace()];
    await withStore(one, fillInstallation);
    const whole = join(folder.path, 'whole.gz');
    await exportTo(one, whole);
    const packed = await readFile(whole);
    const text = gunzipSync(packed).toString('utf8');
    const lines = text.split('\n').slice(0, -1);
    const broken: Readonly<Record<string, Uint8Array>> = {
      'cut in the middle': packed.subarray(0, packed.length / 2),
      'cut by one byte': packed.subarray(0, -1),
      'without its last line': gzipSync(`${lines.slice(0, -1).join('\n')}\n`),
      'without a row': gzipSync(`${[...lines.slice(0, 3), ...lines.slice(4)].join('\n')}\n`),
      'another value': gzipSync(text.replace('Kelas A', 'Kelas B')),
      'a row twice, which breaks a key': gzipSync(
        `${[...lines.slice(0, 3), lines[2], ...lines.slice(4)].join('\n')}\n`,
      ),
      'a line after its end': gzipSync(`${text}{}\n`),
      'no line end at its end': gzipSync(text.slice(0, -1)),
      'not packed': Buffer.from(text),
      empty: new Uint8Array(),
    };
    for (const [name, bytes] of Object.entries(broken)) {
      const path = join(folder.path, 'broken.gz');
      await writeFile(path, bytes);
      const outcome = await importFrom(other, path);
      expect([name, outcome.kind]).toEqual([name, 'refused']);
      expect([name, await countOf(other, 'user')]).toEqual([name, 0]);
    }
    expect(await importFrom(other, whole)).toMatchObject({ kind: 'read' });
  });

  test('is not mixed into an installation that is in use', async () => {
    await using folder = await temporaryFolder();
    const [one, other] = [await createPlace(), await createPlace()];
    await withStore(one, fillInstallation);
    await withStore(other, fillInstallation);
    await withStore(other, ({ db }) => db.updateTable('cohorts').set({ name: 'Punya kami' }).execute());
    await exportTo(one, join(folder.path, 'one.gz'));
    const outcome = await importFrom(other, join(folder.path, 'one.gz'));
    expect(outcome).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('accounts or submissions') as string,
    });
    const name = await withStore(other, ({ db }) => db.selectFrom('cohorts').select('name').executeTakeFirst());
    expect(name).toEqual({ name: 'Punya kami' });
  });

  test('of an installation that somebody writes to is of one moment', async () => {
    await using folder = await temporaryFolder();
    const [one, other] = [await createPlace(), await createPlace()];
    await withStore(one, async (store) => {
      await fillInstallation(store);
      const snapshot = await openSnapshot(settingsOf(one));
      const made = snapshot === undefined ? undefined : await exportInstallation(snapshot);
      if (made?.kind !== 'export') throw new Error('no export');
      await store.db.deleteFrom('cohorts').execute();
      await store.db.deleteFrom('submissions').execute();
      await writePacked(join(folder.path, 'one.gz'), made.lines);
      await snapshot?.close();
    });
    expect(await importFrom(other, join(folder.path, 'one.gz'))).toMatchObject({ kind: 'read' });
    expect(await countOf(other, 'submissions')).toBe(6);
  });

  test('does not take the place of a file that is there', async () => {
    await using folder = await temporaryFolder({ 'mine.gz': 'mine' });
    const one = await createPlace();
    await withStore(one, fillInstallation);
    await expect(exportTo(one, join(folder.path, 'mine.gz'))).rejects.toMatchObject({ code: 'EEXIST' });
    expect(await readFile(join(folder.path, 'mine.gz'), 'utf8')).toBe('mine');
  });
});

const server = postgresOfRun();
describeUnless(server.kind === 'none' ? server.reason : undefined, 'a way from SQLite to PostgreSQL and back', () => {
  const drops: (() => Promise<void>)[] = [];
  afterAll(async () => {
    await Promise.all(drops.map((drop) => drop()));
  });

  test('loses nothing: the export at its end has the bytes of the one at its beginning', async () => {
    await using folder = await temporaryFolder();
    await using there = await temporaryFolder();
    await using back = await temporaryFolder();
    const { drop, url } = await createDatabase();
    drops.push(drop);
    const sqlite: FreshPlace = { dataFolder: there.path, databaseUrl: undefined };
    const postgres: FreshPlace = { dataFolder: there.path, databaseUrl: url };
    const again: FreshPlace = { dataFolder: back.path, databaseUrl: undefined };
    await withStore(sqlite, fillInstallation);
    const paths = ['1.gz', '2.gz', '3.gz'].map((name) => join(folder.path, name)) as [string, string, string];
    await exportTo(sqlite, paths[0]);
    expect(await importFrom(postgres, paths[0])).toMatchObject({ kind: 'read' });
    await exportTo(postgres, paths[1]);
    expect(await importFrom(again, paths[1])).toMatchObject({ kind: 'read' });
    await exportTo(again, paths[2]);
    const [first, second, third] = await Promise.all(paths.map(async (path) => gunzipSync(await readFile(path))));
    expect(second?.equals(first ?? Buffer.alloc(0))).toBe(true);
    expect(third?.equals(first ?? Buffer.alloc(0))).toBe(true);
  });
});
