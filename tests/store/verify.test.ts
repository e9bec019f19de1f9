import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import canonicalize from 'canonicalize';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deriveGraderVersion } from '#grading';
import type { GraderBundle } from '#grading';
import { createNodePool } from '#grading/node';
import type { NodePool } from '#grading/node';
import { createVersionedPool, readCurrentArtefacts, readCurrentVersions } from '#grading/versions';
import { findArtefact, keepArtefacts, readVerdicts, storeVerdict } from '#store';
import type { Store } from '#store';
import { regradeSubmissions } from '../../src/store/regrade/index.ts';
import type { Regraded } from '../../src/store/regrade/index.ts';
import { verifyVerdicts } from '../../src/store/verify/index.ts';
import { root } from '../../src/build/paths.ts';
import { temporaryFolder } from '../cli/support.ts';
import { describeOnDatabases } from '../support/databases.ts';
import { closeAfterwards } from './support/stores.ts';
import { addAccount, addCohort, start, submit } from './support/world.ts';

const slug = 'otorisasi-multi-tenant';
const race = 'approves-twice-under-race';
const { engine, graders } = await readCurrentVersions();
const exerciseVersion = graders.get(slug) ?? '';
const texts = Object.fromEntries(
  await Promise.all(
    Object.entries({
      passes: 'reference.ts',
      races: `mutants/${race}.check-then-write.ts`,
      starter: 'starter.ts',
    }).map(async ([name, file]) => [name, await readFile(join(root, 'exercises', slug, file), 'utf8')] as const),
  ),
);

let today: NodePool;
const changed = await temporaryFolder();
let changedVersion = '';

beforeAll(async () => {
  today = createNodePool({ workers: 2 });
  // A grader whose check of the race asks what another check asks: who fails the race alone passes with it.
  for (const name of ['engine', 'graders'])
    await cp(join(root, 'generated', name), join(changed.path, name), { recursive: true });
  const path = join(changed.path, 'graders', `${slug}.json`);
  const bundle = JSON.parse(await readFile(path, 'utf8')) as GraderBundle;
  const other = /"decide-disagrees-with-policy":([\w$]+)/.exec(bundle.code)?.[1] ?? '';
  const code = bundle.code.replace(new RegExp(`"${race}":[\\w$]+`), `"${race}":${other}`);
  expect(code).not.toBe(bundle.code);
  changedVersion = deriveGraderVersion({ ...bundle, code });
  await writeFile(path, JSON.stringify({ ...bundle, code, version: changedVersion }));
});
afterAll(async () => {
  await today.close();
  await changed[Symbol.asyncDispose]();
});

interface Class {
  readonly store: Store;
  readonly cohort: string;
  readonly submissions: Readonly<Record<keyof typeof texts, string>>;
}

/** Three learners, each with a submission that has been graded by today's versions, which are kept. */
async function openClass(store: Store): Promise<Class> {
  const names = Object.keys(texts);
  const accounts = await Promise.all(names.map((name) => addAccount(store, name)));
  const { cohort } = await addCohort(store, accounts.slice(0, 2));
  await keepArtefacts(store.db, await readCurrentArtefacts(), start);
  const submissions: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const files = { 'solution.ts': texts[name] ?? '' };
    const id = await submit(store, accounts[index] ?? '', { exercise: slug, files });
    const task = await store.db.selectFrom('submissions').select('seed').where('id', '=', id).executeTakeFirstOrThrow();
    const outcome = await today.grade({ slug, files, seed: task.seed });
    if (outcome.kind === 'fault') throw new Error(outcome.message);
    const { bytes, verdict } = outcome;
    await store.transaction((trx) => storeVerdict(trx, { submission: id, verdict, bytes, at: start + index }));
    submissions[name] = id;
  }
  return { store, cohort, submissions };
}

async function verifyAll(store: Store, scope: { readonly since?: number } = {}) {
  await using cache = await temporaryFolder();
  const pool = createVersionedPool({
    workers: 1,
    cacheFolder: cache.path,
    load: (kind, version) => findArtefact(store.db, kind, version),
  });
  const found: Record<string, unknown> = {};
  try {
    for await (const { row, verification } of verifyVerdicts({ db: store.db, derive: pool.grade, scope, batch: 2 }))
      found[row.submission] = verification;
  } finally {
    await pool.close();
  }
  return found;
}

describeOnDatabases('verifying stored verdicts', ({ createPlace }) => {
  const open = closeAfterwards();

  test('finds nothing where nothing was touched', async () => {
    const { store, submissions } = await openClass(await open(await createPlace()));
    const found = await verifyAll(store);
    expect(Object.keys(found).toSorted()).toEqual(Object.values(submissions).toSorted());
    expect(Object.values(found)).toEqual([{ kind: 'same' }, { kind: 'same' }, { kind: 'same' }]);
    expect(Object.keys(await verifyAll(store, { since: start + 2 }))).toEqual([submissions['starter']]);
  });

  test('names whatever was tampered with, and the first check that differs', async () => {
    const { store, submissions } = await openClass(await open(await createPlace()));
    const [passes = '', races = '', starter = ''] = ['passes', 'races', 'starter'].map((name) => submissions[name]);
    const [own] = await readVerdicts(store.db, races);
    const checks = own?.verdict.checks.map((check) => (check.id === race ? { ...check, outcome: 'pass' } : check));
    const forged = canonicalize({ ...own?.verdict, checks }) ?? '';
    expect(forged).not.toBe(own?.bytes);
    const set = (submission: string, values: Readonly<Record<string, string | number>>) =>
      store.db
        .updateTable('verdicts')
        .set(values as never)
        .where('submission_id', '=', submission)
        .execute();
    await set(passes, { sha256: 'f'.repeat(64) });
    await set(races, { verdict: forged });
    await set(starter, { status: 'passed' });
    expect(await verifyAll(store)).toEqual({
      [passes]: { kind: 'different', at: { in: 'hash' } },
      [races]: { kind: 'different', at: { in: 'check', check: race, stored: 'pass', derived: 'fail' } },
      [starter]: { kind: 'different', at: { in: 'column', column: 'status' } },
    });
    await set(passes, { verdict: '{}' });
    await store.db
      .updateTable('submissions')
      .set({ files: '{"solution.ts":"1"}' } as never)
      .where('id', '=', starter)
      .execute();
    const again = await verifyAll(store);
    expect(again[passes]).toEqual({ kind: 'different', at: { in: 'text' } });
    expect(again[starter]).toMatchObject({ kind: 'different', at: { in: 'check' } });
  });

  test('says which version is missing or damaged', async () => {
    const { store, submissions } = await openClass(await open(await createPlace()));
    const [passes = '', races = ''] = ['passes', 'races'].map((name) => submissions[name]);
    const gone = '7'.repeat(64);
    const damaged = '8'.repeat(64);
    await store.db
      .updateTable('verdicts')
      .set({ exercise_version: gone } as never)
      .where('submission_id', '=', passes)
      .execute();
    await store.db
      .updateTable('verdicts')
      .set({ exercise_version: damaged } as never)
      .where('submission_id', '=', races)
      .execute();
    const bytes = (await findArtefact(store.db, 'grader', exerciseVersion)) ?? new Uint8Array();
    await keepArtefacts(store.db, [{ kind: 'grader', version: damaged, slug, sha256: '', bytes }], start);
    const found = await verifyAll(store);
    expect(found[passes]).toMatchObject({
      kind: 'unavailable',
      why: 'missing',
      what: expect.stringContaining(gone) as string,
    });
    expect(found[races]).toMatchObject({
      kind: 'unavailable',
      why: 'damaged',
      what: expect.stringContaining(damaged) as string,
    });
  });
});

describeOnDatabases('regrading', ({ createPlace }) => {
  const open = closeAfterwards();

  async function regrade(store: Store, preview: boolean, cohort?: string): Promise<readonly Regraded[]> {
    const pool = createNodePool({ workers: 1, folder: pathToFileURL(`${changed.path}/`) });
    try {
      const regraded: Regraded[] = [];
      const all = regradeSubmissions({
        store,
        scope: { exercise: slug, cohort },
        now: { exerciseVersion: changedVersion, engineVersion: engine },
        grade: pool.grade,
        preview,
        clock: () => start + 99,
        batch: 2,
      });
      for await (const one of all) regraded.push(one);
      return regraded;
    } finally {
      await pool.close();
    }
  }

  const standings = (regraded: readonly Regraded[]) =>
    Object.fromEntries(
      regraded.map((one) => [
        one.task.id,
        one.kind === 'fault' ? one.kind : `${one.before?.status ?? ''} ${one.after.verdict.status}`,
      ]),
    );
  const countVerdicts = async ({ db }: Store) => (await db.selectFrom('verdicts').select('id').execute()).length;

  test('with a changed grader lists exactly who changes, and a preview stores nothing', async () => {
    const { cohort, store, submissions } = await openClass(await open(await createPlace()));
    const [passes = '', races = '', starter = ''] = ['passes', 'races', 'starter'].map((name) => submissions[name]);
    const preview = await regrade(store, true);
    expect(standings(preview)).toEqual({
      [passes]: 'passed passed',
      [races]: 'failed passed',
      [starter]: 'failed failed',
    });
    expect(await countVerdicts(store)).toBe(3);
    expect(Object.keys(standings(await regrade(store, true, cohort))).toSorted()).toEqual([passes, races].toSorted());

    await regrade(store, false);
    expect(await countVerdicts(store)).toBe(6);
    expect((await readVerdicts(store.db, races)).map(({ status }) => status)).toEqual(['failed', 'passed']);
    const standing = await store.db
      .selectFrom('standings')
      .select('status')
      .where('submission_id', '=', races)
      .executeTakeFirst();
    expect(standing).toEqual({ status: 'passed' });
  });

  test('that was cut off goes on: what is stored is not graded again, and the list is the same', async () => {
    const { cohort, store, submissions } = await openClass(await open(await createPlace()));
    await regrade(store, false, cohort);
    expect(await countVerdicts(store)).toBe(5);
    const again = await regrade(store, false);
    expect(again.map((one) => one.kind === 'graded' && one.known).filter(Boolean)).toHaveLength(2);
    expect(standings(again)[submissions['races'] ?? '']).toBe('failed passed');
    expect(await countVerdicts(store)).toBe(6);
  });
});

describe('the present versions', () => {
  test('are there', () => expect(exerciseVersion).toMatch(/^[0-9a-f]{64}$/));
});
