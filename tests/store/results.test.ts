import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import {
  addComment,
  addOverride,
  countWaiting,
  findSubmission,
  findWaitingSubmissions,
  hasPassed,
  listSubmissions,
  listTasks,
  listTaskIds,
  readCohortResults,
  readExerciseResults,
  readProgress,
  rebuildStandings,
  recordComparison,
} from '#store';
import type { Store } from '#store';
import { describeOnDatabases } from '../support/databases.ts';
import { closeAfterwards } from './support/stores.ts';
import { addAccount, addCohort, grade, start, submit, version } from './support/world.ts';

const current = { exerciseVersion: version('a'), engineVersion: version('e') };

describeOnDatabases('results', (database) => {
  const open = closeAfterwards();
  let store: Store;
  let other: Store;
  beforeAll(async () => {
    const place = await database.createPlace();
    [store, other] = [await open(place), await open(place)];
  });

  const readAll = (table: 'standings' | 'verdicts') => store.db.selectFrom(table).selectAll().execute();

  it('stores a verdict once for its versions, and no other one over it', async () => {
    const id = await submit(store, await addAccount(store));
    const graders = [store, other, store, other].map((from) => grade(from, id, { checks: { satu: 'pass' } }));
    const outcomes = (await Promise.all(graders)).map(({ kind }) => kind);
    expect(outcomes.toSorted()).toEqual(['known', 'known', 'known', 'stored']);
    const before = await readAll('verdicts');
    expect(await grade(store, id, { checks: { satu: 'fail' } }, start + 9000)).toMatchObject({
      kind: 'different',
      verdict: { status: 'passed', submission: id },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    });
    expect(await readAll('verdicts')).toEqual(before);
    expect(
      await grade(store, id, { engineVersion: version('f'), checks: { satu: 'fail' } }, start + 9000),
    ).toMatchObject({
      kind: 'stored',
    });
    expect((await findSubmission(store.db, id))?.verdicts.map(({ status }) => status)).toEqual(['passed', 'failed']);
  });

  it('tells that a submission is gone instead of storing its verdict', async () => {
    expect(await grade(store, 'none')).toEqual({ kind: 'gone' });
  });

  it('summarizes a verdict: what failed, the first to read first, and what is proved', async () => {
    const ani = await addAccount(store);
    const checks = { satu: 'pass', dua: 'fail', tiga: 'gate-fails', empat: 'skipped' } as const;
    expect(await grade(store, await submit(store, ani), { checks })).toMatchObject({
      verdict: {
        status: 'failed',
        earned: 10,
        possible: 40,
        held: true,
        failedChecks: ['tiga', 'dua'],
        brokenRules: ['aturan-tiga', 'aturan-dua'],
        provedRules: ['aturan-satu'],
      },
    });
    expect(await readProgress(store.db, ani)).toEqual({
      exercises: [
        {
          exercise: 'token-bucket',
          status: 'failed',
          score: { earned: 10, possible: 40 },
          attempts: 1,
          lastAt: new Date(start).toISOString(),
        },
      ],
      rules: { 'aturan-satu': 'proved', 'aturan-dua': 'broken', 'aturan-tiga': 'broken' },
    });
  });

  it('finds what waits for its first verdict, the oldest first', async () => {
    const ani = await addAccount(store);
    const late = await submit(store, ani, { exercise: 'antre', receivedAt: start + 500 });
    const early = await submit(store, ani, { exercise: 'antre', receivedAt: start - 500 });
    const waiting = async (before: number, limit = 100) =>
      (await findWaitingSubmissions(store.db, before, limit))
        .filter(({ exercise }) => exercise === 'antre')
        .map(({ id }) => id);
    expect(await waiting(start + 501)).toEqual([early, late]);
    expect(await waiting(start + 500)).toEqual([early]);
    await grade(store, early, { exercise: 'antre' });
    expect(await waiting(start + 501)).toEqual([late]);
  });

  it('lets a stored pass open what only a pass opens', async () => {
    const ani = await addAccount(store);
    const id = await submit(store, ani);
    expect(await hasPassed(store.db, ani, 'token-bucket')).toBe(false);
    await grade(store, id, { checks: { satu: 'pass' } });
    expect(await hasPassed(store.db, ani, 'token-bucket')).toBe(true);
    expect(await hasPassed(store.db, ani, 'kasus')).toBe(false);
  });

  it('records how the verdict of somebody else stands to its own', async () => {
    const ani = await addAccount(store);
    const id = await submit(store, ani);
    const outcome = await grade(store, id);
    const sha256 = outcome.kind === 'stored' ? outcome.verdict.sha256 : '';
    const compare = (sha: string, engineVersion = version('e')) =>
      recordComparison(store.db, { ...current, engineVersion, submission: id, madeBy: ani, sha256: sha, at: start });
    expect([await compare(sha256), await compare(version('0')), await compare(sha256, version('f'))]).toEqual([
      'same',
      'different',
      'old-version',
    ]);
    const rows = await store.db.selectFrom('comparisons').selectAll().where('submission_id', '=', id).execute();
    expect(rows).toHaveLength(3);
  });

  it('keeps standings equal to rebuilt ones, whatever happened', async () => {
    const accounts = [await addAccount(store), await addAccount(store)];
    const submitted: { readonly id: string; readonly exercise: string }[] = [];
    const exercises = ['rebuilt-one', 'rebuilt-two'];
    const operation = fc.oneof(
      fc.record({ kind: fc.constant('submit' as const), who: fc.nat(1), at: fc.nat(1) }),
      fc.record({
        kind: fc.constant('grade' as const),
        which: fc.nat(),
        engine: fc.constantFrom('d', 'e', 'f'),
        outcome: fc.constantFrom('pass' as const, 'fail' as const, 'gate-fails' as const),
        after: fc.nat(5),
      }),
    );
    const operations = fc.array(operation, { minLength: 4, maxLength: 16 });
    await fc.assert(
      fc.asyncProperty(operations, async (steps) => {
        await Promise.all(
          steps.map(async (step, turn) => {
            const from = turn % 2 === 0 ? store : other;
            if (step.kind === 'submit') {
              const exercise = exercises[step.at] ?? '';
              submitted.push({
                id: await submit(from, accounts[step.who] ?? '', { exercise, submittedAt: start + turn }),
                exercise,
              });
            } else if (submitted.length > 0) {
              const { exercise, id } = submitted[step.which % submitted.length] ?? { id: '', exercise: '' };
              await grade(
                from,
                id,
                { exercise, engineVersion: version(step.engine), checks: { satu: step.outcome } },
                start + step.after,
              );
            }
          }),
        );
        const before = await readAll('standings');
        await rebuildStandings(store);
        const sorted = (rows: typeof before) => rows.map((row) => JSON.stringify(row)).toSorted();
        expect(sorted(await readAll('standings'))).toEqual(sorted(before));
        const ungraded = await store.db
          .selectFrom('submissions')
          .select('id')
          .where(({ exists, not, selectFrom }) =>
            not(exists(selectFrom('verdicts').select('verdicts.id').whereRef('submission_id', '=', 'submissions.id'))),
          )
          .execute();
        expect(await countWaiting(store.db)).toBe(ungraded.length);
      }),
      { numRuns: 15 },
    );
    expect((await readAll('standings')).some(({ exercise }) => exercise === 'rebuilt-one')).toBe(true);
  });

  it('shows a cohort: cells, who is stuck, and the rules that hold most back', async () => {
    const [ani, budi, citra] = [
      await addAccount(store, 'Ani'),
      await addAccount(store, 'Budi'),
      await addAccount(store, 'Citra'),
    ];
    const stranger = await addAccount(store, 'Zul');
    const { cohort } = await addCohort(store, [citra, budi, ani]);
    const passed = await submit(store, ani);
    await grade(store, passed, { checks: { satu: 'pass', dua: 'pass' } });
    let last = '';
    for (let turn = 0; turn < 3; turn += 1) {
      last = await submit(store, budi, { submittedAt: start + turn });
      await grade(store, last, { checks: { satu: 'gate-fails', dua: 'skipped' } }, start + 2000 + turn);
    }
    await grade(store, await submit(store, stranger), { checks: { satu: 'fail' } });
    const reading = await readCohortResults(store.db, cohort);
    expect(reading).toEqual({
      cohort: { id: cohort, name: 'Kelas A' },
      exercises: [{ slug: 'token-bucket', passed: 1, tried: 2 }],
      learners: [
        {
          id: ani,
          name: 'Ani',
          lastAt: new Date(start).toISOString(),
          cells: {
            'token-bucket': {
              status: 'passed',
              earned: 20,
              possible: 20,
              held: false,
              attempts: 1,
              submission: passed,
              overridden: false,
            },
          },
        },
        {
          id: budi,
          name: 'Budi',
          lastAt: new Date(start + 2).toISOString(),
          stuck: { exercise: 'token-bucket', rule: 'aturan-satu', attempts: 3 },
          cells: {
            'token-bucket': {
              status: 'failed',
              earned: 0,
              possible: 20,
              held: true,
              attempts: 3,
              submission: last,
              overridden: false,
            },
          },
        },
        { id: citra, name: 'Citra', cells: {} },
      ],
      rules: [{ rule: 'aturan-satu', broken: 1, graded: 2 }],
      lastGradedAt: new Date(start + 2002).toISOString(),
    });
    expect(await readCohortResults(store.db, 'none')).toBeUndefined();
  });

  it('lets the last override of a cohort count there, and nowhere else', async () => {
    const ani = await addAccount(store);
    const [one, two] = [await addCohort(store, [ani]), await addCohort(store, [ani])];
    const first = await submit(store, ani);
    await grade(store, first, { checks: { satu: 'fail' } });
    await grade(store, await submit(store, ani), { checks: { satu: 'fail' } });
    const by = { id: one.instructor, name: 'Bu Rini' };
    const decide = (status: 'passed' | 'failed', at: number) =>
      addOverride(store.db, { submission: first, cohort: one.cohort, status, reason: 'dilihat bersama', by, at });
    const cellIn = async (cohort: string) =>
      (await readCohortResults(store.db, cohort))?.learners[0]?.cells['token-bucket'];
    await decide('failed', start);
    await decide('passed', start + 1);
    await addOverride(store.db, {
      submission: first,
      cohort: two.cohort,
      status: 'failed',
      reason: 'belum lengkap',
      by: { id: two.instructor, name: 'Bu Rini' },
      at: start + 2,
    });
    expect(await cellIn(one.cohort)).toMatchObject({
      status: 'passed',
      overridden: true,
      submission: first,
      attempts: 2,
    });
    expect(await cellIn(two.cohort)).toMatchObject({ status: 'failed', overridden: false, attempts: 2 });
    const statuses = async (cohort: string) =>
      (await listSubmissions(store.db, { kind: 'cohort', cohort }, {}, { limit: 10 })).items
        .toSorted((a, b) => a.attempt - b.attempt)
        .map(({ overridden, status }) => [status, overridden]);
    expect(await statuses(one.cohort)).toEqual([
      ['failed', 'passed'],
      ['failed', undefined],
    ]);
    expect(await statuses(two.cohort)).toEqual([
      ['failed', 'failed'],
      ['failed', undefined],
    ]);
    await addComment(store.db, { submission: first, cohort: one.cohort, text: 'Bagus.', line: 3, by, at: start });
    expect(await findSubmission(store.db, first, one.cohort)).toMatchObject({
      summary: { overridden: 'passed' },
      overrides: [
        { status: 'failed', cohort: one.cohort },
        { status: 'passed', by },
        { status: 'failed', cohort: two.cohort },
      ],
      comments: [{ text: 'Bagus.', line: 3, by, cohort: one.cohort, at: new Date(start).toISOString() }],
    });
    expect((await findSubmission(store.db, first, two.cohort))?.summary.overridden).toBe('failed');
  });

  it('shows one exercise of a cohort', async () => {
    const learners = [
      await addAccount(store, 'A'),
      await addAccount(store, 'B'),
      await addAccount(store, 'C'),
      await addAccount(store, 'D'),
    ];
    const { cohort } = await addCohort(store, [...learners, await addAccount(store, 'E')]);
    const [a = '', b = '', c = '', d = ''] = learners;
    await grade(store, await submit(store, a), { checks: { satu: 'pass', dua: 'pass' } });
    await grade(store, await submit(store, b), { checks: { satu: 'fail', dua: 'fail' } });
    await grade(store, await submit(store, b), { checks: { satu: 'pass', dua: 'pass' }, engineVersion: version('d') });
    await grade(store, await submit(store, c), { checks: { satu: 'fail', dua: 'pass' } });
    await submit(store, d);
    await grade(store, await submit(store, d, { exercise: 'kasus' }), { exercise: 'kasus', checks: { lain: 'fail' } });
    const { checks, distribution, ...counts } = await readExerciseResults(store.db, cohort, 'token-bucket', current);
    expect(counts).toEqual({
      exercise: 'token-bucket',
      learners: 5,
      tried: 4,
      passed: 2,
      ungradable: 0,
      passedFirstTry: 1,
      medianAttempts: 1.5,
      outdated: 1,
    });
    expect(checks).toEqual([{ check: 'satu', failed: 1, graded: 3 }]);
    expect(distribution.map(({ learner, percent, status }) => [learner, percent, status])).toEqual([
      [a, 100, 'passed'],
      [b, 100, 'passed'],
      [c, 50, 'failed'],
    ]);
  });

  it('gives submissions in portions, to be graded again', async () => {
    const [ani, budi] = [await addAccount(store), await addAccount(store)];
    const { cohort } = await addCohort(store, [ani]);
    const exercise = 'ulang';
    for (const account of [ani, budi, ani])
      await grade(store, await submit(store, account, { exercise }), { exercise });
    expect(await listTaskIds(store.db, { exercise })).toHaveLength(3);
    expect(await listTaskIds(store.db, { exercise, cohort })).toHaveLength(2);
    const seen: string[] = [];
    for (let afterId: string | undefined; ;) {
      const [task] = await listTasks(store.db, { exercise }, { afterId, limit: 1 });
      if (task === undefined) break;
      expect(task).toMatchObject({ exercise, files: { 'jawaban.ts': 'export const a = 1;\n' } });
      seen.push(task.id);
      afterId = task.id;
    }
    expect(new Set(seen).size).toBe(3);
  });
});
