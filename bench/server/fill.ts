import { sourceSha256, variantSeed } from '#course';
import type { SubmissionFiles } from '#course';
import { insertSubmission, storeVerdict } from '#store';
import type { InTransaction, Store } from '#store';
import type { Verdict } from '#verdict';

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
