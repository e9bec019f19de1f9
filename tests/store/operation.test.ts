import { beforeAll, expect, it } from 'vitest';
import {
  appendAudit,
  claimKey,
  createNonceStore,
  createRegrade,
  createTokenStore,
  decodeCursor,
  ensureInstallationValue,
  findInstallationValue,
  findRegrade,
  finishKey,
  finishRegrade,
  keysLastMs,
  listAudit,
  listOpenParts,
  listRunningRegrades,
  noteRegraded,
  purgeExpired,
  readOpenPart,
  releaseKey,
  setInstallationValue,
  takeInstallationValue,
} from '#store';
import type { Claim, RegradePart, Store } from '#store';
import type { NonceStore } from '../../src/server/machine/nonce-store.ts';
import type { TokenStore } from '../../src/server/machine/token-store.ts';
import { describeOnDatabases } from '../support/databases.ts';
import { closeAfterwards } from './support/stores.ts';
import { addAccount, addCohort, start, submit, version } from './support/world.ts';

describeOnDatabases('what the server keeps to work', (database) => {
  const open = closeAfterwards();
  let store: Store;
  let other: Store;
  beforeAll(async () => {
    const place = await database.createPlace();
    [store, other] = [await open(place), await open(place)];
  });
  const either = (turn: number) => (turn % 2 === 0 ? store : other);
  const answer = { status: 201, headers: { location: '/api/v1/x' }, body: '{"id":"x"}' };

  it('lets a command that is asked for twenty times at once take effect once', async () => {
    const key = { caller: 'account:one', key: 'k'.repeat(16) };
    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, turn) =>
        either(turn).transaction(async (trx): Promise<Claim> => {
          const claim = await claimKey(trx, key, version('1'), start);
          if (claim.kind === 'claimed') {
            await appendAudit(trx, {
              at: start,
              principal: 'x',
              action: 'once',
              object: 'x',
              decision: 'allowed',
              correlationId: 'c',
            });
            await finishKey(trx, key, answer);
          }
          return claim;
        }),
      ),
    );
    expect(claims.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
    expect(claims.filter(({ kind }) => kind === 'done')).toHaveLength(19);
    expect(claims.find(({ kind }) => kind === 'done')).toEqual({ kind: 'done', answer });
    const effects = await store.db.selectFrom('audit').select('id').where('action', '=', 'once').execute();
    expect(effects).toHaveLength(1);
  });

  it('tells a key in use from a key of another request, and keeps callers apart', async () => {
    const key = { caller: 'account:one', key: 'l'.repeat(16) };
    const claim = (fingerprint: string, caller = key.caller) =>
      claimKey(other.db, { ...key, caller }, fingerprint, start + 1);
    expect(await claimKey(store.db, key, version('1'), start)).toEqual({ kind: 'claimed' });
    expect(await claim(version('1'))).toEqual({ kind: 'running', since: start });
    expect(await claim(version('2'))).toEqual({ kind: 'other-request' });
    expect(await claim(version('2'), 'account:two')).toEqual({ kind: 'claimed' });
    await releaseKey(store.db, key);
    expect(await claim(version('2'))).toEqual({ kind: 'claimed' });
    await finishKey(store.db, key, answer);
    await releaseKey(store.db, key);
    expect(await claim(version('2'))).toEqual({ kind: 'done', answer });
  });

  it('leaves a key free when its transaction is undone', async () => {
    const key = { caller: 'account:one', key: 'm'.repeat(16) };
    const failing = store.transaction(async (trx) => {
      await claimKey(trx, key, version('1'), start);
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect(await claimKey(store.db, key, version('1'), start)).toEqual({ kind: 'claimed' });
  });

  it('forgets keys after two days, and not before', async () => {
    const key = { caller: 'account:purged', key: 'n'.repeat(16) };
    const claim = () => claimKey(store.db, key, version('1'), start);
    await claim();
    await purgeExpired(store.db, start + keysLastMs - 1);
    expect(await claim()).toMatchObject({ kind: 'running' });
    await purgeExpired(store.db, start + keysLastMs);
    expect(await claim()).toEqual({ kind: 'claimed' });
  });

  it('takes a challenge once, bounds how many wait, and removes those that expired', async () => {
    const nonces: NonceStore = createNonceStore(store);
    const others: NonceStore = createNonceStore(other);
    const limits = { now: start, maximum: 3 };
    const nonce = { id: version('1'), expiresAt: start + 100 };
    expect(await nonces.create(nonce, limits)).toBe('created');
    const consumed = Array.from({ length: 10 }, (_, turn) =>
      (turn % 2 === 0 ? nonces : others).consume(nonce.id, start + 99),
    );
    expect((await Promise.all(consumed)).filter(Boolean)).toHaveLength(1);
    await nonces.create(nonce, limits);
    expect(await nonces.consume(nonce.id, start + 100)).toBe(false);
    const made = await Promise.all(
      ['2', '3', '4', '5', '6', '7'].map((digit, turn) =>
        (turn % 2 === 0 ? nonces : others).create({ id: version(digit), expiresAt: start + 100 }, limits),
      ),
    );
    expect(made.filter((outcome) => outcome === 'created')).toHaveLength(3);
    expect(await nonces.create({ id: version('8'), expiresAt: start + 500 }, { now: start + 100, maximum: 1 })).toBe(
      'created',
    );
    expect(await store.db.selectFrom('machine_nonces').select('id').execute()).toEqual([{ id: version('8') }]);
  });

  it('keeps a token of a machine until it expires or is revoked', async () => {
    const tokens: TokenStore = createTokenStore(store);
    const token = {
      hash: version('1'),
      kind: 'aws',
      principal: { arn: 'arn:aws:sts::1:x', session: 'ci' },
      createdAt: start,
      expiresAt: start + 100,
    };
    await tokens.create(token);
    expect(await tokens.find('aws', token.hash, start + 99)).toEqual(token);
    expect(await tokens.find('aws', token.hash, start + 100)).toBeUndefined();
    expect(await tokens.find('other', token.hash, start)).toBeUndefined();
    await tokens.remove('aws', token.hash);
    expect(await tokens.find('aws', token.hash, start)).toBeUndefined();
    await tokens.create(token);
    await tokens.create({ ...token, hash: version('2'), createdAt: start + 100, expiresAt: start + 200 });
    expect(await store.db.selectFrom('tokens').select('hash').execute()).toEqual([{ hash: version('2') }]);
  });

  it('lists decisions, the last first, each once', async () => {
    await store.db.deleteFrom('audit').execute();
    for (let turn = 0; turn < 5; turn += 1)
      await appendAudit(store.db, {
        at: start + Math.floor(turn / 2),
        principal: 'account:one',
        action: 'draft.write',
        object: String(turn),
        decision: 'allowed',
        correlationId: 'c',
      });
    const seen: { object: string; at: string }[] = [];
    for (let after: ReturnType<typeof decodeCursor>; ;) {
      const page = await listAudit(store.db, { limit: 2, after });
      seen.push(...page.items);
      if (page.nextCursor === undefined) break;
      after = decodeCursor(page.nextCursor);
    }
    expect(seen.map(({ object }) => object).toSorted()).toEqual(['0', '1', '2', '3', '4']);
    expect(seen.map(({ at }) => at)).toEqual(
      seen
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
  });

  it('agrees on one value of an installation, whoever makes it first', async () => {
    const made = await Promise.all(
      Array.from({ length: 8 }, (_, turn) => ensureInstallationValue(either(turn).db, 'secret', () => `value-${turn}`)),
    );
    expect(new Set(made).size).toBe(1);
    expect(await findInstallationValue(store.db, 'secret')).toBe(made[0]);
    await setInstallationValue(store.db, 'secret', 'new');
    expect(await takeInstallationValue(store.db, 'secret', 'old')).toBe(false);
    const taken = await Promise.all([store, other, store].map(({ db }) => takeInstallationValue(db, 'secret', 'new')));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await findInstallationValue(store.db, 'secret')).toBeUndefined();
  });

  it('keeps a regrade with its changes, each once', async () => {
    const ani = await addAccount(store);
    const { cohort, instructor } = await addCohort(store, [ani]);
    const exercise = 'dinilai-ulang';
    const submission = await submit(store, ani, { exercise });
    const second = await submit(store, ani, { exercise });
    await submit(store, await addAccount(store), { exercise });
    const begin = (of: string) =>
      store.transaction((trx) =>
        createRegrade(trx, {
          exercise: of,
          cohort,
          preview: true,
          exerciseVersion: version('a'),
          engineVersion: version('e'),
          partSize: 1,
          askedBy: instructor,
          correlationId: 'c',
          at: start,
        }),
      );
    const id = await begin(exercise);
    await submit(store, ani, { exercise });
    const parts = [
      { part: 0, submissions: [submission] },
      { part: 1, submissions: [second] },
    ] as const;
    expect(await listOpenParts(store.db, id)).toEqual(parts);
    const change = {
      submission,
      learner: { id: ani, name: 'Ani' },
      before: { status: 'passed' as const, earned: 10, possible: 10 },
      after: { status: 'failed' as const, earned: 0, possible: 10 },
      checks: [{ id: 'satu', before: 'pass', after: 'fail' }],
    };
    const note = (from: Store, part: RegradePart, changes: readonly (typeof change)[]) =>
      from.transaction((trx) => noteRegraded(trx, { regrade: id, part: part.part, changes, at: start + 5 }));
    await Promise.all([note(store, parts[0], [change]), note(other, parts[0], [change])]);
    expect(await listOpenParts(store.db, id)).toEqual([parts[1]]);
    expect(await readOpenPart(store.db, id, 0)).toEqual({ part: 0, submissions: [] });
    expect(await readOpenPart(store.db, id, 1)).toEqual(parts[1]);
    expect(await listRunningRegrades(store.db)).toMatchObject([{ id, status: 'running', done: 1 }]);
    await note(store, parts[1], []);
    expect(await listRunningRegrades(store.db)).toEqual([]);
    await finishRegrade(store.db, id, 'failed', start + 6);
    expect(await findRegrade(store.db, id)).toEqual({
      id,
      exercise,
      cohort,
      preview: true,
      exerciseVersion: version('a'),
      engineVersion: version('e'),
      status: 'done',
      total: 2,
      done: 2,
      changes: [change],
      startedAt: new Date(start).toISOString(),
      correlationId: 'c',
      askedBy: instructor,
    });
    expect(await findRegrade(store.db, 'none')).toBeUndefined();
    expect(await findRegrade(store.db, await begin('tanpa-kiriman'))).toMatchObject({ status: 'done', total: 0 });
  });
});
