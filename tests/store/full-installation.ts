import type { Store } from '#store';
import type { FreshPlace } from '../support/databases.ts';

/** Where the store of a place is. */
export function settingsOf({ databaseUrl, dataFolder }: FreshPlace) {
  return databaseUrl === undefined
    ? ({ kind: 'sqlite', folder: dataFolder } as const)
    : ({ kind: 'postgresql', url: databaseUrl } as const);
}

const version = (digit: string): string => digit.repeat(64);
const id = (table: number, row: number): string =>
  `019a0000-${String(table).padStart(4, '0')}-7000-8000-${String(row).padStart(12, '0')}`;

/** Ids whose order differs between bytes and a language, and names that have given trouble somewhere. */
export const accounts = ['b2345678', 'A2345678', 'a_345678', 'Z-345678', 'a2345678', 'B2345678'] as const;
const names = ['Ayu Lestari', 'Budi "x" \u2028 ganti', 'Çelik 😀', "O'Neil; --", '王小明', 'a\tb'];

/** Puts rows into every table, with values that a way through text could lose. */
export async function fillInstallation({ db, kind }: Store): Promise<void> {
  const date = (ms: number): unknown => (kind === 'sqlite' ? new Date(ms).toISOString() : new Date(ms));
  const truth = (value: boolean): unknown => (kind === 'sqlite' ? Number(value) : value);
  const put = (table: string, rows: readonly object[]): Promise<unknown> =>
    db
      .insertInto(table as never)
      .values(rows)
      .execute();
  const base = Date.UTC(2026, 10, 28, 9, 0, 0, 7);

  await put(
    'user',
    accounts.map((account, index) => ({
      id: account,
      name: names[index] ?? '',
      email: `${account.toLowerCase()}${index}@example.org`,
      emailVerified: truth(index % 2 === 0),
      image: index === 0 ? 'https://example.org/a.png' : null,
      createdAt: date(base + index),
      updatedAt: date(base + index * 1000),
      role: (['learner', 'instructor', 'admin'] as const)[index % 3],
    })),
  );
  await put('session', [
    {
      id: 'session-1',
      expiresAt: date(base + 999),
      token: 'tok',
      createdAt: date(base),
      updatedAt: date(base),
      ipAddress: null,
      userAgent: '',
      userId: accounts[0],
    },
  ]);
  await put('account', [
    {
      id: 'account-1',
      accountId: accounts[0],
      providerId: 'credential',
      userId: accounts[0],
      password: 'scrypt:x',
      accessTokenExpiresAt: date(base + 1),
      createdAt: date(base),
      updatedAt: date(base),
    },
  ]);
  await put('verification', [
    { id: 'v1', identifier: 'x', value: '{}', expiresAt: date(base), createdAt: date(base), updatedAt: date(base) },
  ]);
  await put('deviceCode', [
    { id: 'd1', deviceCode: 'dc', userCode: 'UC', expiresAt: date(base), status: 'pending', pollingInterval: 5000 },
  ]);
  await put('cohorts', [{ id: id(1, 1), name: 'Kelas A', starts_on: '2026-11-02', weeks: 8, created_at: base }]);
  await put(
    'members',
    accounts.map((account, index) => ({
      cohort_id: id(1, 1),
      account_id: account,
      member_as: index === 1 ? 'instructor' : 'learner',
      joined_at: base + index,
    })),
  );
  await put('invites', [
    {
      id: id(2, 1),
      cohort_id: id(1, 1),
      code_sha256: version('1'),
      member_as: 'learner',
      uses: 100,
      used: 3,
      expires_at: base + 1e9,
      revoked_at: null,
      created_by: accounts[1],
      created_at: base,
    },
  ]);
  await put('variants', [
    { account_id: accounts[0], exercise: 'x', variant_no: 10, origin: 'reroll', assigned_at: base },
    { account_id: accounts[0], exercise: 'x', variant_no: 9, origin: 'reroll', assigned_at: base },
    { account_id: accounts[0], exercise: 'x', variant_no: 0, origin: 'first', assigned_at: base },
  ]);
  await put('drafts', [
    {
      account_id: accounts[0],
      exercise: 'x',
      exercise_version: version('a'),
      variant_no: 0,
      files: JSON.stringify({ 'solution.ts': 'const a = "\u0000 \u2028 \ud83d\ude00";\r\n' }),
      revision: 3,
      saved_at: base,
    },
  ]);
  await fillWork(put, base);
  await put('artefacts', [
    {
      kind: 'engine',
      version: version('e'),
      slug: null,
      sha256: version('0'),
      content: Buffer.from([0, 255, 10, 13, 0, 128, 1]),
      stored_at: base,
    },
    {
      kind: 'grader',
      version: version('a'),
      slug: 'x',
      sha256: version('0'),
      content: Buffer.alloc(300_000, 7),
      stored_at: base,
    },
  ]);
  await put('idempotency', [
    {
      caller: accounts[0],
      key: 'k'.repeat(16),
      fingerprint: version('3'),
      answer_status: 201,
      answer_headers: '{}',
      answer_body: '{"a":1}',
      created_at: base,
    },
    {
      caller: accounts[0],
      key: 'K'.repeat(16),
      fingerprint: version('3'),
      answer_status: null,
      answer_headers: null,
      answer_body: null,
      created_at: base,
    },
  ]);
  await put('rate_limits', [{ key: 'read:x', points: 3, expire: base }]);
  await put('tokens', [
    { hash: version('4'), kind: 'machine', principal: '{}', created_at: base, expires_at: base + 9 },
  ]);
  await put('machine_nonces', [{ id: 'n1', expires_at: base }]);
  await put('audit', [
    {
      id: id(9, 1),
      at: base,
      principal: 'account:x',
      action: 'read',
      object: 'y',
      decision: 'hidden',
      correlation_id: 'c',
    },
  ]);
  await put('installation', [{ key: 'server-id', value: 'abc' }]);
}

async function fillWork(
  put: (table: string, rows: readonly object[]) => Promise<unknown>,
  base: number,
): Promise<void> {
  await put(
    'submissions',
    accounts.map((account, index) => ({
      id: id(3, 9 - index),
      account_id: account,
      exercise: 'x',
      attempt: 1,
      variant_no: 0,
      learner_key: account,
      seed: '0123456789abcdef',
      files: JSON.stringify({ 'solution.ts': `// ${names[index] ?? ''}\n` }),
      source_sha256: version('5'),
      origin: index === 0 ? 'merge' : 'web',
      submitted_at: base + index,
      received_at: base + index,
      client_exercise_version: index === 0 ? version('a') : null,
      client_engine_version: null,
      client_verdict_sha256: null,
      correlation_id: `c${index}`,
    })),
  );
  await put('waiting', [{ submission_id: id(3, 9), received_at: base }]);
  await put('verdicts', [
    {
      id: id(4, 1),
      submission_id: id(3, 8),
      exercise: 'x',
      exercise_version: version('a'),
      engine_version: version('e'),
      status: 'failed',
      earned: 3,
      possible: 10,
      held: 1,
      failed_checks: '["a"]',
      broken_rules: '["b"]',
      proved_rules: '[]',
      sha256: version('6'),
      verdict: '{"schema":"gerbang/verdict/v1","x":"\u2029é"}',
      graded_at: base + 5,
    },
  ]);
  await put('standings', [
    {
      account_id: accounts[1],
      exercise: 'x',
      submission_id: id(3, 8),
      verdict_id: id(4, 1),
      status: 'failed',
      earned: 3,
      possible: 10,
      held: 1,
      attempts: 1,
      attempts_to_pass: null,
      broken_rules: '["b"]',
      proved_rules: '[]',
      last_at: base,
    },
  ]);
  const remark = { submission_id: id(3, 8), made_by: accounts[1], made_at: base };
  await put('comparisons', [
    {
      ...remark,
      id: id(5, 1),
      exercise_version: version('a'),
      engine_version: version('e'),
      sha256: version('6'),
      outcome: 'same',
    },
  ]);
  await put('overrides', [
    { ...remark, id: id(6, 1), cohort_id: id(1, 1), status: 'passed', reason: 'sudah dibahas', made_by_name: 'Budi' },
  ]);
  await put('comments', [
    { ...remark, id: id(7, 1), cohort_id: id(1, 1), text: 'Baris satu\nBaris dua', line: 3, made_by_name: 'Budi' },
    { ...remark, id: id(7, 2), cohort_id: id(1, 1), text: '<script>', line: null, made_by_name: 'Budi' },
  ]);
  await put('regrades', [
    {
      id: id(8, 1),
      exercise: 'x',
      cohort_id: id(1, 1),
      preview: 0,
      exercise_version: version('a'),
      engine_version: version('e'),
      status: 'done',
      total: 6,
      done: 6,
      asked_by: accounts[1],
      correlation_id: 'c',
      started_at: base,
      finished_at: base + 4,
    },
  ]);
  await put('regrade_submissions', [
    { regrade_id: id(8, 1), part: 10, submission_id: id(3, 8) },
    { regrade_id: id(8, 1), part: 9, submission_id: id(3, 7) },
  ]);
  await put('regrade_changes', [{ regrade_id: id(8, 1), submission_id: id(3, 8), change: '{}' }]);
}
