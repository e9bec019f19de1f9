import { spawn } from 'node:child_process';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodePool } from '#grading/node';
import { readCurrentArtefacts } from '#grading/versions';
import { keepArtefacts, openStore, sqliteFile, storeVerdict } from '#store';
import { addAccount, addCohort, start, submit } from '../store/support/world.ts';
import { bin, gerbang, root, slug, temporaryFolder } from './support.ts';
import type { Finished } from './support.ts';

const data = await temporaryFolder();
const run = (args: readonly string[], folder = data.path): Promise<Finished> =>
  gerbang(args, { env: { GERBANG_DATA: folder, DATABASE_URL: '' } });
let racing: string;

beforeAll(async () => {
  const store = await openStore({ kind: 'sqlite', folder: data.path });
  const pool = createNodePool({ workers: 1 });
  await keepArtefacts(store.db, await readCurrentArtefacts(), start);
  const accounts = [await addAccount(store, 'Ayu'), await addAccount(store, 'Budi')];
  await addCohort(store, [accounts[0] ?? '']);
  const programs = ['reference.ts', 'mutants/approves-twice-under-race.check-then-write.ts'];
  for (const [index, program] of programs.entries()) {
    const files = { 'solution.ts': await readFile(join(root, 'exercises', slug, program), 'utf8') };
    racing = await submit(store, accounts[index] ?? '', { exercise: slug, files });
    const { seed } = await store.db
      .selectFrom('submissions')
      .select('seed')
      .where('id', '=', racing)
      .executeTakeFirstOrThrow();
    const outcome = await pool.grade({ slug, files, seed });
    if (outcome.kind === 'fault') throw new Error(outcome.message);
    const { bytes, verdict } = outcome;
    await store.transaction((trx) => storeVerdict(trx, { submission: racing, verdict, bytes, at: start }));
  }
  await pool.close();
  await store.close();
});
afterAll(() => data[Symbol.asyncDispose]());

describe('verify', () => {
  it('finds all verdicts the same, and what was tampered with by submission and first check', async () => {
    const sound = await run(['verify', '--workers', '1']);
    expect([sound.code, sound.stderr]).toEqual([0, '']);
    expect(sound.stdout).toContain('2 verdicts, all the same.');

    const database = new DatabaseSync(sqliteFile(data.path));
    const column = database.prepare('select verdict from verdicts where submission_id = ?');
    const { verdict } = column.get(racing) as { verdict: string };
    const set = database.prepare('update verdicts set verdict = ? where submission_id = ?');
    set.run(verdict.replaceAll('"outcome":"fail"', '"outcome":"pass"'), racing);
    const forged = await run(['verify', '--workers', '1', '--format', 'jsonl']);
    set.run(verdict, racing);
    database.close();
    expect(forged.code).toBe(1);
    expect(
      forged.stdout
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      expect.objectContaining({
        submission: racing,
        kind: 'different',
        at: { in: 'check', check: 'approves-twice-under-race', stored: 'pass', derived: 'fail' },
      }),
    ]);
    expect(forged.stderr).toContain('1 verdict is not what its version gives');
  });
});

it('does not find everything well where there is no installation', async () => {
  await using empty = await temporaryFolder();
  for (const args of [['verify'], ['regrade', slug], ['export', join(empty.path, 'x.jsonl.gz')], ['backup', 'x']])
    expect(await run(args, empty.path)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no') as string,
    });
  expect(await readdir(empty.path)).toEqual([]);
});

describe('regrade', () => {
  it('says that nobody changes with the version that graded, for a class or for all', async () => {
    const all = await run(['regrade', 'L03', '--dry-run', '--workers', '1']);
    expect([all.code, all.stderr]).toEqual([0, '']);
    expect(all.stdout).toContain('0 berubah, 0 baru, 0 hilang, 2 sama');
    expect(all.stdout).toContain('2 kiriman dinilai dengan versi sekarang; 2 di antaranya sudah dinilai');
    const one = await run(['regrade', slug, '--cohort', 'kelas a', '--format', 'jsonl']);
    expect(one.code).toBe(0);
    const none = await run(['regrade', slug, '--cohort', 'Tidak Ada']);
    expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('Tidak ada kelas') as string]);
  });
});

describe('moving an installation', () => {
  it('by backup and restore keeps what is there unless asked', async () => {
    await using other = await temporaryFolder();
    await using files = await temporaryFolder();
    const file = join(files.path, 'kelas.sqlite');
    const backup = await run(['backup', file]);
    expect([backup.code, backup.stdout]).toEqual([0, expect.stringContaining('Backed up') as string]);
    expect((await run(['backup', file])).code).toBe(1);
    expect((await run(['restore', file], other.path)).code).toBe(0);
    const again = await run(['restore', file], other.path);
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('--replace') as string]);
    const replaced = await run(['restore', file, '--replace'], other.path);
    expect([replaced.code, replaced.stdout]).toEqual([0, expect.stringContaining('is kept at') as string]);
    expect((await readdir(other.path)).filter((name) => name.includes('.replaced-'))).toHaveLength(1);
  });

  it('by export and import gives the same export again, and refuses a file that was cut off', async () => {
    await using other = await temporaryFolder();
    await using files = await temporaryFolder();
    const [one, two, cut] = ['1', '2', 'cut'].map((name) => join(files.path, `${name}.jsonl.gz`)) as [
      string,
      string,
      string,
    ];
    expect((await run(['export', one])).code).toBe(0);
    const bytes = await readFile(one);
    await writeFile(cut, bytes.subarray(0, bytes.length - 100));
    const refused = await run(['import', cut], other.path);
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('cut off or damaged') as string]);
    expect((await run(['import', one], other.path)).code).toBe(0);
    expect((await run(['export', two], other.path)).code).toBe(0);
    expect((await readFile(two)).equals(bytes)).toBe(true);
    expect((await run(['import', one], other.path)).code).toBe(1);
  });
});

describe('what cannot mean anything', () => {
  it.each([
    [['verify', '--since', '2026-02-30']],
    [['verify', 'extra']],
    [['verify', '--format', 'csv']],
    [['regrade', 'tidak-ada']],
    [['regrade']],
    [['export', 'x.zip']],
    [['backup', '']],
    [['backup', 'x', '--force']],
    [['serve', '--port', '1']],
    [['worker', 'now']],
  ])('%j ends with 2', async (args) => {
    const { code, stderr } = await run(args);
    expect([code, stderr]).toEqual([2, expect.stringContaining('gerbang') as string]);
  });

  it('a worker without PostgreSQL is told what it needs', async () => {
    const { code, stderr } = await run(['worker']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('DATABASE_URL is not set') as string]);
  });
});

it('shows nothing but the results to a program, and help for each command', async () => {
  for (const name of ['serve', 'worker', 'verify', 'regrade', 'backup', 'restore', 'export', 'import', 'login', 'push'])
    expect([name, (await run([name, '--help'])).stdout]).toEqual([
      name,
      expect.stringContaining(`USAGE gerbang ${name}`),
    ]);
  const child = spawn(process.execPath, [bin, 'verify', '--format', 'jsonl'], {
    env: { ...process.env, GERBANG_DATA: data.path, DATABASE_URL: '' },
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  await new Promise((resolve) => child.on('close', resolve));
  expect(said).toBe('');
});
