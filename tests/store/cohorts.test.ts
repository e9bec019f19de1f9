import { beforeAll, expect, it } from 'vitest';
import {
  changeCohort,
  changeMember,
  createInvite,
  decodeCursor,
  findCohort,
  findMember,
  isLastInstructor,
  joinByInvite,
  listCohorts,
  listInvites,
  listMembers,
  readMemberships,
  removeMember,
  revokeInvite,
} from '#store';
import type { MemberChange, NewInvite, Store } from '#store';
import { describeOnDatabases } from '../support/databases.ts';
import { closeAfterwards } from './support/stores.ts';
import { addAccount, addCohort, start, submit } from './support/world.ts';

describeOnDatabases('cohorts', (database) => {
  const open = closeAfterwards();
  let store: Store;
  let other: Store;
  beforeAll(async () => {
    const place = await database.createPlace();
    [store, other] = [await open(place), await open(place)];
  });

  let codes = 0;
  async function addInvite(cohort: string, createdBy: string, changes: Partial<NewInvite> = {}) {
    codes += 1;
    const codeSha256 = String(codes).padStart(64, '0');
    const invite = await createInvite(store.db, {
      cohort,
      codeSha256,
      as: 'learner',
      uses: 3,
      expiresAt: start + 1000,
      createdBy,
      at: start,
      ...changes,
    });
    return { ...invite, codeSha256 };
  }
  const join = (from: Store, account: string, codeSha256: string, at = start) =>
    from.transaction((trx) => joinByInvite(trx, { account, codeSha256, at }));

  it('shows a cohort with its instructors and the number of its learners', async () => {
    const learners = [await addAccount(store), await addAccount(store)];
    const { cohort, instructor } = await addCohort(store, learners);
    expect(await findCohort(store.db, cohort)).toEqual({
      id: cohort,
      name: 'Kelas A',
      learners: 2,
      instructors: [{ id: instructor, name: 'Bu Rini' }],
      createdAt: new Date(start).toISOString(),
    });
    expect(await changeCohort(store.db, cohort, { startsOn: '2026-11-02', weeks: 8 })).toBe(true);
    expect(await changeCohort(store.db, cohort, { name: 'Kelas B' })).toBe(true);
    expect(await findCohort(store.db, cohort)).toMatchObject({ name: 'Kelas B', startsOn: '2026-11-02', weeks: 8 });
    expect(await changeCohort(store.db, 'none', { name: 'x' })).toBe(false);
    expect(await findCohort(store.db, 'none')).toBeUndefined();
  });

  it('lists cohorts of an account, those that are named, or all, page by page', async () => {
    const ani = await addAccount(store);
    const made = [await addCohort(store, [ani]), await addCohort(store, []), await addCohort(store, [ani])];
    const [first, second, third] = made.map(({ cohort }) => cohort);
    const readAll = async (of: Parameters<typeof listCohorts>[1]) => {
      const seen: string[] = [];
      for (let after: ReturnType<typeof decodeCursor>; ;) {
        const page = await listCohorts(store.db, of, { limit: 1, after });
        seen.push(...page.items.map(({ id }) => id));
        if (page.nextCursor === undefined) return seen;
        after = decodeCursor(page.nextCursor);
      }
    };
    expect(new Set(await readAll({ kind: 'account', id: ani }))).toEqual(new Set([first, third]));
    expect(await readAll({ kind: 'listed', ids: [second ?? ''] })).toEqual([second]);
    expect(await readAll({ kind: 'listed', ids: [] })).toEqual([]);
    expect((await readAll({ kind: 'all' })).filter((id) => made.some(({ cohort }) => cohort === id))).toHaveLength(3);
    const [own] = (await listCohorts(store.db, { kind: 'account', id: ani }, { limit: 5 })).items;
    expect(own?.memberAs).toBe('learner');
    expect(await readMemberships(store.db, ani)).toHaveLength(2);
  });

  it('lists members in the order in which they joined', async () => {
    const learners = [await addAccount(store), await addAccount(store), await addAccount(store)];
    const { cohort, instructor } = await addCohort(store, learners);
    const first = await listMembers(store.db, cohort, { limit: 3 });
    const rest = await listMembers(store.db, cohort, { limit: 3, after: decodeCursor(first.nextCursor ?? '') });
    const ids = [...first.items, ...rest.items].map(({ id }) => id);
    expect(ids).toHaveLength(4);
    expect(new Set(ids)).toEqual(new Set([...learners, instructor]));
    expect(rest.nextCursor).toBeUndefined();
  });

  it('keeps one instructor, although two give it up at once', async () => {
    const { cohort, instructor } = await addCohort(store, []);
    const second = await addAccount(store, 'Pak Budi', 'instructor');
    await store.db
      .insertInto('members')
      .values({ cohort_id: cohort, account_id: second, member_as: 'instructor', joined_at: start })
      .execute();
    expect(await isLastInstructor(store.db, cohort, instructor)).toBe(false);
    const outcomes = await Promise.all([
      store.transaction((trx) => changeMember(trx, cohort, instructor, 'learner')),
      other.transaction((trx) => removeMember(trx, cohort, second)),
    ]);
    expect(outcomes.toSorted()).toEqual<MemberChange[]>(['changed', 'last-instructor']);
    expect((await findCohort(store.db, cohort))?.instructors).toHaveLength(1);
    expect(await store.transaction((trx) => removeMember(trx, cohort, 'nobody-here'))).toBe('missing');
  });

  it('leaves to a member what they handed in', async () => {
    const ani = await addAccount(store);
    const { cohort } = await addCohort(store, [ani]);
    const id = await submit(store, ani);
    expect(await store.transaction((trx) => removeMember(trx, cohort, ani))).toBe('changed');
    expect(await findMember(store.db, cohort, ani)).toBeUndefined();
    expect(await store.db.selectFrom('submissions').select('id').where('id', '=', id).execute()).toHaveLength(1);
  });

  it('lets in no more than an invite has uses, whoever comes at once', async () => {
    const { cohort, instructor } = await addCohort(store, []);
    const invite = await addInvite(cohort, instructor);
    const accounts = await Promise.all(Array.from({ length: 10 }, () => addAccount(store)));
    const outcomes = await Promise.all(
      accounts.map((account, turn) => join(turn % 2 === 0 ? store : other, account, invite.codeSha256)),
    );
    expect(outcomes.filter(({ kind }) => kind === 'joined')).toHaveLength(3);
    expect(outcomes.filter((outcome) => outcome.kind === 'refused' && outcome.reason === 'used-up')).toHaveLength(7);
    expect(await findCohort(store.db, cohort)).toMatchObject({ learners: 3 });
    expect(await listInvites(store.db, cohort)).toMatchObject([{ id: invite.id, uses: 3, used: 3, revoked: false }]);
  });

  it('spends one use on who joins more than once', async () => {
    const { cohort, instructor } = await addCohort(store, []);
    const { codeSha256 } = await addInvite(cohort, instructor);
    const ani = await addAccount(store);
    const outcomes = await Promise.all([store, other, store, other].map((from) => join(from, ani, codeSha256)));
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['already', 'already', 'already', 'joined']);
    expect(await listInvites(store.db, cohort)).toMatchObject([{ used: 1 }]);
    expect(await join(store, instructor, codeSha256)).toMatchObject({ kind: 'already', as: 'instructor' });
  });

  it('refuses a code that is unknown, revoked or past', async () => {
    const { cohort, instructor } = await addCohort(store, []);
    const ani = await addAccount(store);
    const past = await addInvite(cohort, instructor);
    const revoked = await addInvite(cohort, instructor);
    expect(await revokeInvite(store.db, cohort, revoked.id, start)).toBe(true);
    expect(await revokeInvite(store.db, (await addCohort(store, [])).cohort, past.id, start)).toBe(false);
    const reasons = [
      await join(store, ani, 'f'.repeat(64)),
      await join(store, ani, revoked.codeSha256),
      await join(store, ani, past.codeSha256, start + 1000),
    ];
    expect(reasons).toEqual(['unknown', 'revoked', 'expired'].map((reason) => ({ kind: 'refused', reason })));
    expect(await join(store, ani, past.codeSha256, start + 999)).toMatchObject({
      kind: 'joined',
      cohort: { id: cohort },
    });
  });
});
