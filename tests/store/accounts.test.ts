import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import {
  addComment,
  addOverride,
  appendAudit,
  assignVariant,
  changeRole,
  claimKey,
  createInvite,
  createRegrade,
  decodeCursor,
  deleteAccount,
  exportAccount,
  findAccount,
  findSubmission,
  hasAdministrator,
  listAccounts,
  listInvites,
  mergeDraft,
  listOpenParts,
  noteRegraded,
  readNames,
  recordComparison,
  renameAccount,
} from '#store';
import type { RoleChange, Store } from '#store';
import { describeOnDatabases } from '../support/databases.ts';
import { closeAfterwards } from './support/stores.ts';
import { addAccount, addCohort, grade, start, submit, version } from './support/world.ts';

const versions = { exerciseVersion: version('a'), engineVersion: version('e') };

describeOnDatabases('accounts', (database) => {
  const open = closeAfterwards();
  let store: Store;
  let other: Store;
  beforeAll(async () => {
    const place = await database.createPlace();
    [store, other] = [await open(place), await open(place)];
  });

  it('keeps one administrator, although two give it up at once', async () => {
    expect(await hasAdministrator(store.db)).toBe(false);
    const [one, two] = [await addAccount(store, 'Satu', 'admin'), await addAccount(store, 'Dua', 'admin')];
    expect(await hasAdministrator(store.db)).toBe(true);
    const change = (from: Store, id: string) => from.transaction((trx) => changeRole(trx, id, 'learner'));
    const outcomes = await Promise.all([change(store, one), change(other, two)]);
    expect(outcomes.toSorted()).toEqual<RoleChange[]>(['changed', 'last-administrator']);
    const last = (await findAccount(store.db, one))?.role === 'admin' ? one : two;
    expect(await store.transaction((trx) => deleteAccount(trx, last))).toBe('last-administrator');
    expect(await change(store, 'nobody')).toBe('missing');
    expect(await store.transaction((trx) => changeRole(trx, one, 'admin'))).toBe('changed');
  });

  it('lists accounts by address, and finds them by a part of name or address', async () => {
    const ids = [
      await addAccount(store, 'Persen 100%'),
      await addAccount(store, 'persen_100x'),
      await addAccount(store, 'Lain'),
    ];
    const find = async (search: string) =>
      (await listAccounts(store.db, { search }, { limit: 50 })).items.map(({ id }) => id);
    expect(new Set(await find('PERSEN'))).toEqual(new Set(ids.slice(0, 2)));
    expect(await find('100%')).toEqual([ids[0]]);
    expect(await find('n_1')).toEqual([ids[1]]);
    expect(await find('\\')).toEqual([]);
    expect(await find('per\u0000sen 1')).toEqual([ids[0]]);
    const seen: string[] = [];
    for (let after: ReturnType<typeof decodeCursor>; ;) {
      const page = await listAccounts(store.db, {}, { limit: 2, after });
      seen.push(...page.items.map(({ id }) => id));
      if (page.nextCursor === undefined) break;
      after = decodeCursor(page.nextCursor);
    }
    const { rows } = await sql<{ id: string }>`select id from "user"`.execute(store.db);
    expect(seen.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
    expect(await findAccount(store.db, ids[0] ?? '')).toMatchObject({
      emailVerified: true,
      createdAt: new Date(start).toISOString(),
    });
    expect(await renameAccount(store.db, ids[2] ?? '', 'Baru')).toBe(true);
    expect(await readNames(store.db, [ids[2] ?? '', 'nobody'])).toEqual(new Map([[ids[2], 'Baru']]));
  });

  /** An account that has left something in every table that can hold it. */
  async function addBusyAccount() {
    const leaver = await addAccount(store, 'Pergi', 'instructor');
    const learner = await addAccount(store, 'Tinggal');
    const { cohort, instructor } = await addCohort(store, [leaver, learner]);
    await store.db
      .insertInto('members')
      .values({
        cohort_id: (await addCohort(store, [])).cohort,
        account_id: leaver,
        member_as: 'instructor',
        joined_at: start,
      })
      .execute();
    await createInvite(store.db, {
      cohort,
      codeSha256: leaver.replace('account', 'code'),
      as: 'learner',
      uses: 1,
      expiresAt: start,
      createdBy: leaver,
      at: start,
    });
    await store.transaction((trx) => assignVariant(trx, leaver, 'token-bucket', start));
    await mergeDraft(
      store.db,
      { account: leaver, exercise: 'token-bucket', exerciseVersion: version('a'), variantNo: 0 },
      { 'a.ts': 'x' },
      start,
    );
    const own = await submit(store, leaver);
    await grade(store, own, { checks: { satu: 'fail' } });
    await submit(store, leaver);
    const foreign = await submit(store, learner);
    await grade(store, foreign);
    for (const submission of [own, foreign]) {
      const by = { id: leaver, name: 'Pergi' };
      await addComment(store.db, { submission, cohort, text: 'Bagus.', by, at: start });
      await addOverride(store.db, { submission, cohort, status: 'passed', reason: 'dilihat', by, at: start });
      await recordComparison(store.db, { submission, madeBy: leaver, ...versions, sha256: version('0'), at: start });
    }
    const regrade = {
      exercise: 'token-bucket',
      preview: false,
      ...versions,
      partSize: 2,
      correlationId: 'c',
      at: start,
    };
    const begin = (askedBy: string) => store.transaction((trx) => createRegrade(trx, { ...regrade, cohort, askedBy }));
    await begin(leaver);
    const regraded = await begin(instructor);
    const [part] = await listOpenParts(store.db, regraded);
    if (part === undefined) throw new Error('the regrade has no part');
    const result = { status: 'passed' as const, earned: 1, possible: 1 };
    await store.transaction((trx) =>
      noteRegraded(trx, {
        regrade: regraded,
        part: part.part,
        at: start,
        changes: [
          { submission: own, learner: { id: leaver, name: 'Pergi' }, before: result, after: result, checks: [] },
        ],
      }),
    );
    await claimKey(store.db, { caller: `account:${leaver}`, key: 'k'.repeat(16) }, version('1'), start);
    await store.db
      .insertInto('idempotency')
      .values({
        caller: `account:${instructor}`,
        key: 'k'.repeat(16),
        fingerprint: version('1'),
        answer_status: 201,
        answer_headers: '{}',
        answer_body: JSON.stringify({ by: leaver }),
        created_at: start,
      })
      .execute();
    await store.db
      .insertInto('rate_limits')
      .values({ key: `read:account:${leaver}`, points: 1, expire: start })
      .execute();
    await appendAudit(store.db, {
      at: start,
      principal: `account:${leaver}`,
      action: 'x',
      object: 'x',
      decision: 'allowed',
      correlationId: 'c',
    });
    const date = store.kind === 'sqlite' ? new Date(start).toISOString() : new Date(start);
    await sql`insert into session (id, "expiresAt", token, "createdAt", "updatedAt", "userId") values (${`s-${leaver}`}, ${date}, ${`t-${leaver}`}, ${date}, ${date}, ${leaver})`.execute(
      store.db,
    );
    await sql`insert into account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt") values (${`a-${leaver}`}, ${leaver}, 'credential', ${leaver}, 'secret-hash', ${date}, ${date})`.execute(
      store.db,
    );
    await sql`insert into verification (id, identifier, value, "expiresAt", "createdAt", "updatedAt") values (${`v-${own}`}, 'reset-password:abc', ${leaver}, ${date}, ${date}, ${date})`.execute(
      store.db,
    );
    await sql`insert into "deviceCode" (id, "deviceCode", "userCode", "userId", "expiresAt", status) values (${`d-${own}`}, ${`d-${own}`}, ${`u-${own}`}, ${leaver}, ${date}, 'approved')`.execute(
      store.db,
    );
    return { leaver, learner, own, foreign, cohort };
  }

  /** Tables with a row in which an id stands, in whatever column. */
  async function findTraces(id: string): Promise<readonly string[]> {
    const tables = await store.db.introspection.getTables();
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(store.db);
      if (JSON.stringify(rows).includes(id)) found.push(name);
    }
    return found.toSorted();
  }

  it('goes with everything of its own, and without its name from what it said of others', async () => {
    const { cohort, foreign, learner, leaver, own } = await addBusyAccount();
    const everywhere = await findTraces(leaver);
    expect(everywhere).toEqual(
      expect.arrayContaining([
        'account',
        'comments',
        'comparisons',
        'deviceCode',
        'drafts',
        'idempotency',
        'invites',
        'members',
        'overrides',
        'rate_limits',
        'regrade_changes',
        'regrades',
        'session',
        'standings',
        'submissions',
        'user',
        'variants',
        'verification',
      ]),
    );
    const verdicts = async () =>
      (await store.db.selectFrom('verdicts').select('id').where('submission_id', '=', own).execute()).length;
    expect(await verdicts()).toBe(1);
    const before = await store.db.selectFrom('waiting').select('submission_id').execute();
    expect(await store.transaction((trx) => deleteAccount(trx, leaver))).toBe('deleted');
    expect(await findTraces(leaver)).toEqual(['audit']);
    expect(await findTraces(own)).toEqual([]);
    expect(await verdicts()).toBe(0);
    expect(await store.db.selectFrom('waiting').select('submission_id').execute()).toHaveLength(before.length - 1);
    expect(await findSubmission(store.db, foreign)).toMatchObject({
      summary: { learner: { id: learner }, overridden: 'passed' },
      comments: [{ text: 'Bagus.', by: { id: 'deleted', name: 'Akun yang sudah dihapus' } }],
      overrides: [{ reason: 'dilihat', by: { id: 'deleted', name: 'Akun yang sudah dihapus' } }],
    });
    expect(await listInvites(store.db, cohort)).toHaveLength(1);
    expect(await store.transaction((trx) => deleteAccount(trx, leaver))).toBe('missing');
  });

  it('can be taken along: all that is its own, without what would let somebody in', async () => {
    const { leaver, own } = await addBusyAccount();
    const taken = await exportAccount(store.db, leaver);
    expect(taken).toMatchObject({
      account: { id: leaver, name: 'Pergi', role: 'instructor' },
      signIns: [{ providerId: 'credential' }],
      sessions: [{ expiresAt: new Date(start).toISOString() }],
      variants: [{ exercise: 'token-bucket', variant_no: 0, origin: 'first' }],
      drafts: [{ files: { 'a.ts': 'x' } }],
      submissions: [
        {
          id: own,
          attempt: 1,
          files: { 'jawaban.ts': 'export const a = 1;\n' },
          verdicts: [{ status: 'failed', verdict: { schema: 'gerbang/verdict/v1' } }],
          comments: [{ text: 'Bagus.' }],
          overrides: [{ reason: 'dilihat' }],
          comparisons: [{ outcome: 'different' }],
        },
        { attempt: 2, verdicts: [] },
      ],
      decisions: [{ action: 'x' }],
    });
    expect(taken?.['writtenComments']).toHaveLength(2);
    const text = JSON.stringify(taken);
    expect(text).not.toContain('secret-hash');
    expect(text).not.toContain(`t-${leaver}`);
    expect(await exportAccount(store.db, 'nobody')).toBeUndefined();
  });
});
