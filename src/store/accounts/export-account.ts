import type { Db } from '../database/dialect.ts';
import { readAuthMoment } from '../database/dialect.ts';
import { readMemberships } from '../cohorts/members.ts';
import { toMoment } from '../moment.ts';
import { readProgress } from '../results/standings.ts';
import { toFacts } from '../results/verdicts.ts';
import { readFiles, readVerdict } from '../stored-json.ts';
import { listDrafts } from '../submissions/drafts.ts';
import { findAccount } from './accounts.ts';

/**
 * Everything that is kept of an account, as plain data for a JSON file; undefined where there is no such account.
 * Passwords, tokens and sessions' secrets are not in it: they would let whoever finds the file in.
 */
export async function exportAccount(db: Db, id: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  const account = await findAccount(db, id);
  if (account === undefined) return undefined;
  return {
    account,
    signIns: await readSignIns(db, id),
    sessions: await readSessions(db, id),
    cohorts: await readMemberships(db, id),
    progress: await readProgress(db, id),
    variants: (await db.selectFrom('variants').selectAll().where('account_id', '=', id).execute()).map(
      ({ account_id: _, assigned_at, ...variant }) => ({ ...variant, assigned_at: toMoment(assigned_at) }),
    ),
    drafts: await listDrafts(db, id),
    submissions: await readSubmissions(db, id),
    ...(await readWritten(db, id)),
    decisions: (
      await db.selectFrom('audit').selectAll().where('principal', '=', `account:${id}`).orderBy('at').execute()
    ).map(({ at, ...entry }) => ({ ...entry, at: toMoment(at) })),
  };
}

async function readSignIns(db: Db, id: string) {
  const rows = await db
    .selectFrom('account')
    .select(['providerId', 'accountId', 'createdAt'])
    .where('userId', '=', id)
    .execute();
  return rows.map(({ createdAt, ...row }) => ({ ...row, createdAt: toMoment(readAuthMoment(createdAt)) }));
}

async function readSessions(db: Db, id: string) {
  const rows = await db
    .selectFrom('session')
    .select(['createdAt', 'expiresAt', 'ipAddress', 'userAgent'])
    .where('userId', '=', id)
    .execute();
  return rows.map(({ createdAt, expiresAt, ...row }) => ({
    ...row,
    createdAt: toMoment(readAuthMoment(createdAt)),
    expiresAt: toMoment(readAuthMoment(expiresAt)),
  }));
}

async function readSubmissions(db: Db, id: string) {
  const submissions = await db
    .selectFrom('submissions')
    .selectAll()
    .where('account_id', '=', id)
    .orderBy('exercise')
    .orderBy('attempt')
    .execute();
  const ofMine = db.selectFrom('submissions').select('submissions.id').where('account_id', '=', id);
  const [verdicts, comments, overrides, comparisons] = [
    await db.selectFrom('verdicts').selectAll().where('submission_id', 'in', ofMine).orderBy('graded_at').execute(),
    await db.selectFrom('comments').selectAll().where('submission_id', 'in', ofMine).orderBy('made_at').execute(),
    await db.selectFrom('overrides').selectAll().where('submission_id', 'in', ofMine).orderBy('made_at').execute(),
    await db.selectFrom('comparisons').selectAll().where('submission_id', 'in', ofMine).orderBy('made_at').execute(),
  ];
  const of = <Row extends { readonly submission_id: string }>(rows: readonly Row[], submission: string) =>
    rows.filter(({ submission_id }) => submission_id === submission);
  return submissions.map(({ account_id: _, files, received_at, submitted_at, ...submission }) => ({
    ...submission,
    submitted_at: toMoment(submitted_at),
    received_at: toMoment(received_at),
    files: readFiles(files),
    verdicts: of(verdicts, submission.id).map((row) => ({
      gradedAt: toMoment(row.graded_at),
      sha256: row.sha256,
      status: toFacts(row).status,
      verdict: readVerdict(row.verdict),
    })),
    comments: of(comments, submission.id).map(({ line, made_at, made_by_name, text }) => ({
      text,
      line,
      by: made_by_name,
      at: toMoment(made_at),
    })),
    overrides: of(overrides, submission.id).map(({ made_at, made_by_name, reason, status }) => ({
      status,
      reason,
      by: made_by_name,
      at: toMoment(made_at),
    })),
    comparisons: of(comparisons, submission.id).map(({ made_at, outcome, sha256 }) => ({
      outcome,
      sha256,
      at: toMoment(made_at),
    })),
  }));
}

/** What the account said of others' work, without that work. */
async function readWritten(db: Db, id: string) {
  const comments = await db
    .selectFrom('comments')
    .select(['cohort_id', 'submission_id', 'text', 'line', 'made_at'])
    .where('made_by', '=', id)
    .orderBy('made_at')
    .execute();
  const overrides = await db
    .selectFrom('overrides')
    .select(['cohort_id', 'submission_id', 'status', 'reason', 'made_at'])
    .where('made_by', '=', id)
    .orderBy('made_at')
    .execute();
  const at = <Row extends { readonly made_at: number }>({ made_at, ...row }: Row) => ({
    ...row,
    at: toMoment(made_at),
  });
  return { writtenComments: comments.map(at), writtenOverrides: overrides.map(at) };
}
