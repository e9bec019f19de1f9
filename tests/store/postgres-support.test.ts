import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeOnDatabases } from '../support/databases.ts';
import { describeUnless } from '../support/describe-unless.ts';
import { createDatabase, findPostgresBinaries, postgresOfRun, startCluster } from '../support/postgres.ts';
import type { Cluster } from '../support/postgres.ts';

const server = postgresOfRun();
const programs = findPostgresBinaries();

async function query(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows.flatMap((row) => Object.values(row));
  } finally {
    await client.end();
  }
}

describeUnless(server.kind === 'none' ? server.reason : undefined, 'a database of its own', () => {
  test('is empty, and unknown to another one', async () => {
    await using one = await createDatabase('Nama Aneh!');
    await using other = await createDatabase();
    await query(one.url, 'CREATE TABLE note (id text)');
    await expect(query(other.url, 'SELECT * FROM note')).rejects.toMatchObject({ code: '42P01' });
  });

  test('is gone when it is dropped, with whoever is connected', async () => {
    const { drop, url } = await createDatabase();
    const client = new Client({ connectionString: url });
    const broken = new Promise((resolve) => client.on('error', resolve));
    await client.connect();
    await drop();
    await broken;
    await expect(query(url, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
  });
});

describeUnless(programs.kind === 'none' ? programs.reason : undefined, 'a server of its own', () => {
  let cluster: Cluster;
  beforeAll(async () => void (cluster = await startCluster({ durable: true })));
  afterAll(() => cluster.stop());

  test('is durable if asked to be', async () => {
    expect(await query(cluster.url, 'SHOW fsync')).toEqual(['on']);
  });

  test('keeps what was committed when it is killed, and answers at the same address', async () => {
    await query(cluster.url, 'CREATE TABLE kept AS SELECT 7 AS number');
    await cluster.kill9();
    await expect(query(cluster.url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await cluster.restart();
    expect(await query(cluster.url, 'SELECT number FROM kept')).toEqual([7]);
  });

  test('answers nothing once it is stopped', async () => {
    await using other = await startCluster({ durable: false });
    expect(await query(other.url, 'SHOW fsync')).toEqual(['off']);
    await other.stop();
    await expect(query(other.url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});

describe('a suite on databases', () => {
  const seen: string[] = [];
  describeOnDatabases('places', ({ createPlace, kind }) => {
    test('are new at each call, with a database only where one is named', async () => {
      const [one, other] = [await createPlace(), await createPlace()];
      expect(one.dataFolder).not.toBe(other.dataFolder);
      expect(one.databaseUrl === undefined).toBe(kind === 'sqlite');
      if (one.databaseUrl !== undefined) expect(one.databaseUrl).not.toBe(other.databaseUrl);
      seen.push(kind);
    });
  });
  test('ran on all there is', () => {
    expect(seen).toEqual(server.kind === 'none' ? ['sqlite'] : ['sqlite', 'postgresql']);
  });
});
