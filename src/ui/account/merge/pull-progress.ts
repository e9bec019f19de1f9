import type { AccountProgress } from '#contract';
import { announceProgress } from '../../progress/channel.ts';
import { openDatabase } from '../../progress/database.ts';
import type { Outcome } from '../../progress/database.ts';
import { createApiClient } from '../api-client.ts';

/** Brings what the account has passed elsewhere onto this device's map. Says nothing where it cannot be had. */
export async function pullProgress(account: string): Promise<void> {
  const answer = await createApiClient().get<AccountProgress>('me/progress');
  if (answer.kind !== 'ok') return;
  const outcomes = outcomesOf(account, answer.body);
  const transaction = (await openDatabase()).transaction('outcomes', 'readwrite');
  for (const outcome of outcomes) await transaction.store.put(outcome);
  await transaction.done;
  if (outcomes.length > 0) announceProgress();
}

/** Progress as outcomes: one for each exercise, the newest with the rules as they stand. */
export function outcomesOf(account: string, { exercises, rules }: AccountProgress): readonly Outcome[] {
  const graded = exercises
    .flatMap(({ exercise, lastAt, status }) =>
      status === 'waiting' ? [] : [{ slug: exercise, status, at: Date.parse(lastAt) }],
    )
    .toSorted((a, b) => a.at - b.at);
  return graded.map((one, index) => ({
    ...one,
    id: `account|${account}|${one.slug}`,
    rules: index === graded.length - 1 ? rules : {},
  }));
}
