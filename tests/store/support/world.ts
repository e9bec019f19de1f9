import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import { sourceSha256, variantSeed } from '#course';
import { createCohort, insertSubmission, storeVerdict } from '#store';
import type { NewSubmission, Store, VerdictOutcome } from '#store';
import type { CheckResult, Verdict } from '#verdict';

/** A moment that tests count from, in epoch milliseconds. */
export const start = Date.UTC(2026, 10, 2, 8);

/** Versions: 64 hexadecimal digits, from one. */
export const version = (digit: string): string => digit.repeat(64);

let made = 0;

/** Adds an account as better-auth would. Resolves to its id. */
export async function addAccount(
  { db, kind }: Pick<Store, 'db' | 'kind'>,
  name = 'Ani',
  role: 'learner' | 'instructor' | 'admin' = 'learner',
): Promise<string> {
  made += 1;
  const id = `account${String(made).padStart(25, '0')}`;
  const date = kind === 'sqlite' ? new Date(start).toISOString() : new Date(start);
  const verified = kind === 'sqlite' ? 1 : true;
  await sql`insert into "user" (id, name, email, "emailVerified", "createdAt", "updatedAt", role)
    values (${id}, ${name}, ${`${name.toLowerCase().replaceAll(/\W/g, '.')}.${made}@example.org`}, ${verified}, ${date}, ${date}, ${role})`.execute(
    db,
  );
  return id;
}

/** Makes a cohort with a new instructor and adds the learners given. */
export async function addCohort(
  store: Store,
  learners: readonly string[],
): Promise<{ readonly cohort: string; readonly instructor: string }> {
  const instructor = await addAccount(store, 'Bu Rini', 'instructor');
  const cohort = await store.transaction((trx) => createCohort(trx, { name: 'Kelas A', at: start, instructor }));
  if (learners.length > 0)
    await store.db
      .insertInto('members')
      .values(
        learners.map((account_id) => ({
          cohort_id: cohort,
          account_id,
          member_as: 'learner' as const,
          joined_at: start,
        })),
      )
      .execute();
  return { cohort, instructor };
}

export function submissionOf(account: string, changes: Partial<NewSubmission> = {}): NewSubmission {
  const files = changes.files ?? { 'jawaban.ts': 'export const a = 1;\n' };
  const exercise = changes.exercise ?? 'token-bucket';
  return {
    account,
    exercise,
    variantNo: 0,
    learnerKey: account,
    seed: variantSeed(exercise, account, 0),
    files,
    sourceSha256: sourceSha256(files),
    origin: 'web',
    submittedAt: start,
    receivedAt: start,
    correlationId: 'c-1',
    ...changes,
  };
}

export async function submit(store: Store, account: string, changes: Partial<NewSubmission> = {}): Promise<string> {
  return (await store.transaction((trx) => insertSubmission(trx, submissionOf(account, changes)))).id;
}

interface VerdictParts {
  readonly exercise?: string;
  readonly exerciseVersion?: string;
  readonly engineVersion?: string;
  readonly status?: Verdict['status'];
  /** Outcomes of checks, whose rules have their names. */
  readonly checks?: Readonly<Record<string, CheckResult['outcome'] | 'gate-fails'>>;
  readonly fuel?: number;
}

export function verdictOf({
  checks = {},
  engineVersion,
  exercise,
  exerciseVersion,
  fuel,
  status,
}: VerdictParts): Verdict {
  const results = Object.entries(checks).map(([id, outcome]): CheckResult => ({
    id,
    rule: `aturan-${id}`,
    group: 'inti',
    severity: 'wajib',
    gate: outcome === 'gate-fails',
    outcome: outcome === 'gate-fails' ? 'fail' : outcome,
    points: { earned: outcome === 'pass' ? 10 : 0, possible: 10 },
  }));
  const score = {
    earned: results.filter(({ outcome }) => outcome === 'pass').length * 10,
    possible: results.length * 10,
  };
  return {
    schema: 'gerbang/verdict/v1',
    exercise: { slug: exercise ?? 'token-bucket', version: exerciseVersion ?? version('a') },
    variant: { seed: '0123456789abcdef' },
    source: { sha256: version('b') },
    engine: { version: engineVersion ?? version('e') },
    status: status ?? (results.some(({ outcome }) => outcome === 'fail') ? 'failed' : 'passed'),
    score,
    groups: [{ id: 'inti', ...score }],
    checks: results,
    usage: { fuel: fuel ?? 1000 },
  };
}

export async function grade(
  store: Store,
  submission: string,
  parts: VerdictParts = {},
  at = start + 1000,
): Promise<VerdictOutcome> {
  const verdict = verdictOf(parts);
  return store.transaction((trx) => storeVerdict(trx, { submission, verdict, bytes: canonicalize(verdict) ?? '', at }));
}
