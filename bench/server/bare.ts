import { DatabaseSync } from 'node:sqlite';
import { Pool } from 'pg';
import type { NodePool } from '#grading/node';
import { createId, sqliteFile } from '#store';
import { gradeOrThrow } from './grade-all.ts';
import type { BenchPlace } from './place.ts';
import type { GradeRequest } from '#grading';

const columns = [
  ...['id', 'account_id', 'exercise', 'attempt', 'variant_no', 'learner_key', 'seed', 'files'],
  ...['source_sha256', 'origin', 'submitted_at', 'received_at', 'correlation_id'],
];

type Row = readonly (string | number)[];

/**
 * Rows of submissions a second that the database takes, one durable commit each, with nothing of ours around it: one writer on
 * SQLite, sixteen connections on PostgreSQL. The place must have its tables and the account.
 */
export async function measureInserts(
  place: BenchPlace,
  account: string,
  { files, seed, slug }: GradeRequest,
  seconds: number,
): Promise<number> {
  const text = JSON.stringify(files);
  let attempt = 1_000_000;
  const nextRow = (): Row => {
    const now = Date.now();
    attempt += 1;
    return [createId(), account, slug, attempt, 0, account, seed, text, 'a'.repeat(64), 'web', now, now, 'bench'];
  };
  return place.databaseUrl === undefined
    ? insertIntoSqlite(place.dataFolder, nextRow, seconds)
    : insertIntoPostgres(place.databaseUrl, nextRow, seconds);
}

function insertIntoSqlite(folder: string, nextRow: () => Row, seconds: number): number {
  const database = new DatabaseSync(sqliteFile(folder));
  try {
    for (const pragma of ['busy_timeout = 5000', 'journal_mode = wal', 'synchronous = full'])
      database.exec(`pragma ${pragma}`);
    const insert = database.prepare(
      `insert into submissions (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    );
    const began = performance.now();
    let inserted = 0;
    while (performance.now() - began < seconds * 1000) {
      insert.run(...nextRow());
      inserted += 1;
    }
    return (inserted / (performance.now() - began)) * 1000;
  } finally {
    database.close();
  }
}

async function insertIntoPostgres(url: string, nextRow: () => Row, seconds: number): Promise<number> {
  const connections = 16;
  const pool = new Pool({ connectionString: url, max: connections });
  const places = columns.map((_, index) => `$${index + 1}`).join(', ');
  const text = `insert into submissions (${columns.join(', ')}) values (${places})`;
  try {
    await Promise.all(Array.from({ length: connections }, () => pool.query('select pg_sleep(0.05)')));
    const began = performance.now();
    let inserted = 0;
    const insert = async (): Promise<void> => {
      while (performance.now() - began < seconds * 1000) {
        await pool.query({ name: 'insert', text, values: [...nextRow()] });
        inserted += 1;
      }
    };
    await Promise.all(Array.from({ length: connections }, insert));
    return (inserted / (performance.now() - began)) * 1000;
  } finally {
    await pool.end();
  }
}

/** Verdicts a second of a pool that has nothing else to do. */
export async function measureGrading(
  pool: NodePool,
  requests: readonly GradeRequest[],
  seconds: number,
): Promise<number> {
  let turn = 0;
  const until = async (end: number): Promise<number> => {
    let graded = 0;
    const work = async (): Promise<void> => {
      while (performance.now() < end) {
        const request = requests[turn % requests.length];
        turn += 1;
        if (request === undefined) throw new Error('nothing to grade');
        await gradeOrThrow(pool, request);
        graded += 1;
      }
    };
    const began = performance.now();
    await Promise.all(Array.from({ length: pool.workers * 2 }, work));
    return (graded / (performance.now() - began)) * 1000;
  };
  await until(performance.now() + seconds * 500);
  return until(performance.now() + seconds * 1000);
}
