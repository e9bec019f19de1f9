import { hash } from 'node:crypto';
import { sourceSha256, variantSeed } from '#course';
import type { SubmissionFiles } from '#course';
import { createId, insertSubmission, rebuildStandings, storeVerdict } from '#store';
import type { InTransaction, Store } from '#store';
import type { Verdict } from '#verdict';
import { summarize } from '../../src/store/results/verdicts.ts';

/** A solution that has been graded once, for one variant; its verdict is stored for every submission of it. */
export interface GradedSample {
  readonly slug: string;
  readonly files: SubmissionFiles;
  readonly verdict: Verdict;
  readonly bytes: string;
}

/** What is to be stored: the accounts hand in by turns, each one sample after the other. */
export interface Filling {
  readonly accounts: readonly string[];
  readonly samples: readonly GradedSample[];
  readonly submissions: number;
}

/** Submissions of one commit: waiting for the disk is not what is measured here. */
const atOnce = 50;

/** Rows of one statement. */
const inBulk = 200;

/** Stores submissions and their verdicts by the functions that requests use. */
export async function fillStore(store: Store, { accounts, samples, submissions }: Filling): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < submissions) {
      const from = next;
      next = Math.min(submissions, from + atOnce);
      const to = next;
      await store.transaction(async (trx) => {
        for (let index = from; index < to; index += 1) {
          const turn = Math.floor(index / accounts.length) + (index % accounts.length);
          const account = accounts[index % accounts.length];
          const sample = samples[turn % samples.length];
          if (account === undefined || sample === undefined) throw new Error('nobody hands in, or nothing');
          await storeOne(trx, account, sample, index);
        }
      });
    }
  };
  await Promise.all(Array.from({ length: store.kind === 'sqlite' ? 1 : 6 }, work));
}

async function storeOne(trx: InTransaction, account: string, sample: GradedSample, index: number): Promise<void> {
  const at = Date.now();
  const { id } = await insertSubmission(trx, {
    account,
    exercise: sample.slug,
    variantNo: 0,
    learnerKey: account,
    seed: variantSeed(sample.slug, account, 0),
    files: sample.files,
    sourceSha256: sourceSha256(sample.files),
    origin: 'web',
    submittedAt: at,
    receivedAt: at,
    correlationId: `bench-${index}`,
  });
  await storeVerdict(trx, { submission: id, verdict: sample.verdict, bytes: sample.bytes, at });
}

/**
 * The same for very many: rows in bulk, and each standing derived once at the end. One by one, a hundred thousand would take
 * longer than everything else that is measured.
 */
export async function fillInBulk(store: Store, { accounts, samples, submissions }: Filling): Promise<void> {
  const at = Date.now();
  const row = (index: number) => {
    const account = accounts[index % accounts.length];
    const sample = samples[(index % accounts.length) % samples.length];
    if (account === undefined || sample === undefined) throw new Error('nobody hands in, or nothing');
    const { bytes, files, slug, verdict } = sample;
    const id = createId();
    return {
      submission: {
        id,
        account_id: account,
        exercise: slug,
        // After those that were handed in over HTTP.
        attempt: 1000 + Math.floor(index / accounts.length),
        variant_no: 0,
        learner_key: account,
        seed: variantSeed(slug, account, 0),
        files: JSON.stringify(files),
        source_sha256: sourceSha256(files),
        origin: 'web' as const,
        submitted_at: at,
        received_at: at,
        client_exercise_version: null,
        client_engine_version: null,
        client_verdict_sha256: null,
        correlation_id: `bench-${index}`,
      },
      verdict: {
        id: createId(),
        submission_id: id,
        exercise: slug,
        exercise_version: verdict.exercise.version,
        engine_version: verdict.engine.version,
        ...summarize(verdict),
        sha256: hash('sha256', bytes),
        verdict: bytes,
        graded_at: at,
      },
    };
  };
  for (let from = 0; from < submissions; from += inBulk) {
    const rows = Array.from({ length: Math.min(inBulk, submissions - from) }, (_, offset) => row(from + offset));
    await store.transaction(async (trx) => {
      await trx
        .insertInto('submissions')
        .values(rows.map(({ submission }) => submission))
        .execute();
      await trx
        .insertInto('verdicts')
        .values(rows.map(({ verdict }) => verdict))
        .execute();
    });
  }
  await rebuildStandings(store);
}
