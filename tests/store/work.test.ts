import { beforeAll, expect, it } from 'vitest';
import {
  assignVariant,
  findDraft,
  findSameSubmission,
  findSubmission,
  findSubmissionFacts,
  findVariant,
  insertSubmission,
  listDrafts,
  listSubmissions,
  decodeCursor,
  mergeDraft,
  rerollVariant,
  saveDraft,
} from '#store';
import type { Store } from '#store';
import { describeOnDatabases } from '../support/databases.ts';
import { closeAfterwards } from './support/stores.ts';
import { addAccount, addCohort, grade, start, submissionOf, submit, version } from './support/world.ts';

describeOnDatabases('work', (database) => {
  const open = closeAfterwards();
  let store: Store;
  let other: Store;
  beforeAll(async () => {
    const place = await database.createPlace();
    [store, other] = [await open(place), await open(place)];
  });

  it('gives a first variant once and another only when asked', async () => {
    const ani = await addAccount(store);
    const give = (from: Store) => from.transaction((trx) => assignVariant(trx, ani, 'token-bucket', start));
    expect(await findVariant(store.db, ani, 'token-bucket')).toBeUndefined();
    expect(await Promise.all([give(store), give(other), give(store), give(other)])).toEqual([0, 0, 0, 0]);
    const reroll = (from: Store) => from.transaction((trx) => rerollVariant(trx, ani, 'token-bucket', start));
    expect((await Promise.all([reroll(store), reroll(other), reroll(store)])).toSorted()).toEqual([1, 2, 3]);
    expect(await findVariant(store.db, ani, 'token-bucket')).toBe(3);
    const rows = await store.db.selectFrom('variants').select('origin').where('account_id', '=', ani).execute();
    expect(rows.map(({ origin }) => origin).toSorted()).toEqual(['first', 'reroll', 'reroll', 'reroll']);
  });

  it('saves a draft over the revision that its writer has seen, and gives back what stands there otherwise', async () => {
    const ani = await addAccount(store);
    const save = (text: string, revision: number) =>
      saveDraft(
        store.db,
        ani,
        'token-bucket',
        { exerciseVersion: version('a'), variantNo: 0, files: { 'jawaban.ts': text }, revision },
        start + revision,
      );
    expect(await save('satu', 0)).toMatchObject({ kind: 'saved', draft: { revision: 1 } });
    expect(await save('dua', 1)).toMatchObject({
      kind: 'saved',
      draft: { revision: 2, files: { 'jawaban.ts': 'dua' } },
    });
    expect(await save('tiga', 1)).toMatchObject({
      kind: 'conflict',
      current: { revision: 2, files: { 'jawaban.ts': 'dua' } },
    });
    expect(await save('dua', 1)).toMatchObject({ kind: 'saved', draft: { revision: 2 } });
    const key = { account: ani, exercise: 'token-bucket', exerciseVersion: version('a'), variantNo: 0 };
    expect(await findDraft(store.db, key)).toMatchObject({ revision: 2, files: { 'jawaban.ts': 'dua' } });
    expect(await findDraft(store.db, { ...key, variantNo: 1 })).toBeUndefined();
  });

  it('lets one of many writers of a revision win', async () => {
    const ani = await addAccount(store);
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, turn) =>
        saveDraft(
          (turn % 2 === 0 ? store : other).db,
          ani,
          'kasus',
          { exerciseVersion: version('a'), variantNo: 0, files: { 'a.ts': String(turn) }, revision: 0 },
          start,
        ),
      ),
    );
    expect(outcomes.filter(({ kind }) => kind === 'saved')).toHaveLength(1);
    expect(await listDrafts(store.db, ani)).toHaveLength(1);
  });

  it('takes over a draft from a browser and overwrites none', async () => {
    const ani = await addAccount(store);
    const key = { account: ani, exercise: 'kasus', exerciseVersion: version('a'), variantNo: 2 };
    const merge = async (text: string) => (await mergeDraft(store.db, key, { 'a.ts': text }, start)).kind;
    expect([await merge('x'), await merge('x'), await merge('y')]).toEqual(['stored', 'known', 'conflict']);
    expect(await findDraft(store.db, key)).toMatchObject({ files: { 'a.ts': 'x' }, revision: 1 });
  });

  it('numbers attempts without gaps, whoever stores them at once', async () => {
    const [ani, budi] = [await addAccount(store), await addAccount(store)];
    const attempts = await Promise.all(
      Array.from({ length: 30 }, (_, turn) =>
        (turn % 2 === 0 ? store : other).transaction((trx) =>
          insertSubmission(trx, submissionOf(turn < 20 ? ani : budi)),
        ),
      ),
    );
    const numbers = (part: typeof attempts) => part.map(({ attempt }) => attempt).toSorted((a, b) => a - b);
    expect(numbers(attempts.slice(0, 20))).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    expect(numbers(attempts.slice(20))).toEqual(Array.from({ length: 10 }, (_, at) => at + 1));
  });

  it('gives back every text as it came', async () => {
    const ani = await addAccount(store, 'Wayan “Ø” 𝌆');
    const files = { 'jawaban.ts': '// nul \u0000, pair 😀, line ends\r\n\t"\\u0000"', 'data.json': '{}' };
    const id = await submit(store, ani, { files });
    expect(await findSubmission(store.db, id)).toMatchObject({
      files,
      summary: { learner: { id: ani, name: 'Wayan “Ø” 𝌆' }, status: 'waiting', attempt: 1, comparison: 'none' },
      verdicts: [],
    });
    expect(await findSubmission(store.db, 'none')).toBeUndefined();
  });

  it('knows merged work again', async () => {
    const ani = await addAccount(store);
    const merged = submissionOf(ani, { origin: 'merge', learnerKey: 'k3y', submittedAt: start - 5000 });
    const id = await submit(store, ani, merged);
    expect(await findSameSubmission(store.db, merged)).toBe(id);
    expect(await findSameSubmission(store.db, { ...merged, variantNo: 1 })).toBeUndefined();
    expect(await findSameSubmission(store.db, { ...merged, account: await addAccount(store) })).toBeUndefined();
  });

  it('tells how the verdict of the client stands to its own', async () => {
    const ani = await addAccount(store);
    const client = { exerciseVersion: version('a'), engineVersion: version('e'), sha256: version('0') };
    const id = await submit(store, ani, { client });
    const comparison = async () => (await findSubmission(store.db, id))?.summary.comparison;
    expect(await comparison()).toBe('none');
    await grade(store, id, { engineVersion: version('d') });
    expect(await comparison()).toBe('old-version');
    await grade(store, id, {}, start + 2000);
    expect(await comparison()).toBe('different');
    const same = await findSubmission(store.db, id);
    const again = await submit(store, ani, { client: { ...client, sha256: same?.verdicts[1]?.sha256 ?? '' } });
    await grade(store, again);
    expect((await findSubmission(store.db, again))?.summary.comparison).toBe('same');
  });

  it('says of a submission in which cohorts its owner learns now', async () => {
    const ani = await addAccount(store);
    const { cohort } = await addCohort(store, [ani]);
    const id = await submit(store, ani);
    const facts = { id, owner: ani, exercise: 'token-bucket' };
    expect(await findSubmissionFacts(store.db, id)).toEqual({ ...facts, ownerCohorts: [cohort] });
    await store.db.updateTable('members').set({ member_as: 'instructor' }).where('account_id', '=', ani).execute();
    expect(await findSubmissionFacts(store.db, id)).toEqual({ ...facts, ownerCohorts: [] });
  });

  it('lists submissions page by page, each once, the last submitted first', async () => {
    const [ani, budi, stranger] = [await addAccount(store), await addAccount(store), await addAccount(store)];
    const { cohort, instructor } = await addCohort(store, [ani, budi]);
    for (const [turn, account] of [ani, budi, ani, stranger, budi, ani, instructor].entries())
      await submit(store, account, {
        submittedAt: start + Math.floor(turn / 3),
        exercise: turn === 5 ? 'kasus' : 'token-bucket',
      });
    const readAll = async (
      of: Parameters<typeof listSubmissions>[1],
      filter: Parameters<typeof listSubmissions>[2] = {},
    ) => {
      const seen: { account: string; at: string; id: string; attempt: number }[] = [];
      for (let after: ReturnType<typeof decodeCursor>, turn = 0; turn < 10; turn += 1) {
        const page = await listSubmissions(store.db, of, filter, { limit: 2, after });
        expect(page.items.length).toBeLessThanOrEqual(2);
        seen.push(
          ...page.items.map(({ attempt, id, learner, submittedAt }) => ({
            account: learner.id,
            at: submittedAt,
            id,
            attempt,
          })),
        );
        if (page.nextCursor === undefined) return seen;
        after = decodeCursor(page.nextCursor);
      }
      throw new Error('the list does not end');
    };
    const own = await readAll({ kind: 'account', account: ani });
    expect(own.map(({ account }) => account)).toEqual([ani, ani, ani]);
    const ofCohort = await readAll({ kind: 'cohort', cohort });
    expect(ofCohort).toHaveLength(5);
    expect(new Set(ofCohort.map(({ id }) => id)).size).toBe(5);
    expect(new Set(ofCohort.map(({ account }) => account))).toEqual(new Set([ani, budi]));
    expect(ofCohort.map(({ at }) => at)).toEqual(
      ofCohort
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    expect(await readAll({ kind: 'cohort', cohort, learner: budi })).toHaveLength(2);
    expect(await readAll({ kind: 'cohort', cohort, learner: stranger })).toEqual([]);
    expect(await readAll({ kind: 'cohort', cohort }, { exercise: 'kasus' })).toMatchObject([{ account: ani }]);
    const latest = await readAll({ kind: 'cohort', cohort }, { latest: true, exercise: 'token-bucket' });
    expect(latest.map(({ attempt }) => attempt)).toEqual([2, 2]);
  });
});
