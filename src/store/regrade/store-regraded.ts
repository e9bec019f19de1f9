import type { InTransaction } from '../database/dialect.ts';
import { storeVerdict } from '../results/verdicts.ts';
import type { Regraded } from './grade-again.ts';

/** Stores the verdicts that are new, beside the earlier ones. */
export async function storeRegraded(trx: InTransaction, regraded: readonly Regraded[], at: number): Promise<void> {
  for (const one of regraded)
    if (one.kind === 'graded' && !one.known)
      await storeVerdict(trx, { submission: one.task.id, verdict: one.after.verdict, bytes: one.after.bytes, at });
}
