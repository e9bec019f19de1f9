import { createId } from '../create-id.ts';
import canonicalize from 'canonicalize';
import type { SubmissionFiles } from '#course';
import type { Db, InTransaction } from '../database/dialect.ts';
import { lockWork, refreshStanding } from '../results/standings.ts';

export interface NewSubmission {
  readonly account: string;
  readonly exercise: string;
  readonly variantNo: number;
  readonly learnerKey: string;
  readonly seed: string;
  readonly files: SubmissionFiles;
  readonly sourceSha256: string;
  readonly origin: 'web' | 'merge';
  /** Epoch milliseconds; of merged work the browser's own time. */
  readonly submittedAt: number;
  readonly receivedAt: number;
  readonly client?:
    { readonly exerciseVersion: string; readonly engineVersion: string; readonly sha256: string } | undefined;
  readonly correlationId: string;
}

/**
 * Stores what was handed in, with the next attempt number of that account and exercise, as waiting to be graded.
 * When the transaction ends well, it is there for good.
 */
export async function insertSubmission(
  trx: InTransaction,
  submission: NewSubmission,
): Promise<{ readonly id: string; readonly attempt: number }> {
  const { account, client, exercise } = submission;
  await lockWork(trx, account, exercise);
  const id = createId();
  const attempt = (await readLastAttempt(trx, account, exercise)) + 1;
  await trx
    .insertInto('submissions')
    .values({
      id,
      account_id: account,
      exercise,
      attempt,
      variant_no: submission.variantNo,
      learner_key: submission.learnerKey,
      seed: submission.seed,
      files: canonicalize(submission.files) ?? '{}',
      source_sha256: submission.sourceSha256,
      origin: submission.origin,
      submitted_at: submission.submittedAt,
      received_at: submission.receivedAt,
      client_exercise_version: client?.exerciseVersion ?? null,
      client_engine_version: client?.engineVersion ?? null,
      client_verdict_sha256: client?.sha256 ?? null,
      correlation_id: submission.correlationId,
    })
    .execute();
  await trx.insertInto('waiting').values({ submission_id: id, received_at: submission.receivedAt }).execute();
  await refreshStanding(trx, account, exercise);
  return { id, attempt };
}

async function readLastAttempt(trx: InTransaction, account: string, exercise: string): Promise<number> {
  const { last } = await trx
    .selectFrom('submissions')
    .select(({ fn }) => fn.max<number | null>('attempt').as('last'))
    .where('account_id', '=', account)
    .where('exercise', '=', exercise)
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

/** The submission that a browser's local attempt already became, or undefined: same text, variant and learner. */
export async function findSameSubmission(
  db: Db,
  attempt: Pick<NewSubmission, 'account' | 'exercise' | 'learnerKey' | 'sourceSha256' | 'submittedAt' | 'variantNo'>,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('submissions')
    .select('id')
    .where('account_id', '=', attempt.account)
    .where('exercise', '=', attempt.exercise)
    .where('source_sha256', '=', attempt.sourceSha256)
    .where('learner_key', '=', attempt.learnerKey)
    .where('variant_no', '=', attempt.variantNo)
    .where('submitted_at', '=', attempt.submittedAt)
    .executeTakeFirst();
  return row?.id;
}
