import type { AccountProgress } from '#contract';
import { lockUntilEnd } from '../database/dialect.ts';
import type { Db, InTransaction } from '../database/dialect.ts';
import type { Store } from '../database/open.ts';
import { toMoment } from '../moment.ts';
import { readStrings } from '../stored-json.ts';
import { deriveStanding } from './derive-standing.ts';
import { attemptsAt, readAttempts } from './read-attempts.ts';

/** Keeps others from changing what an account has handed in for an exercise until the transaction ends. */
export async function lockWork(trx: InTransaction, account: string, exercise: string): Promise<void> {
  await lockUntilEnd(trx, 'work', account, exercise);
}

/** Writes how an account stands at an exercise, from what it handed in. Call {@link lockWork} before. */
export async function refreshStanding(trx: InTransaction, account: string, exercise: string): Promise<void> {
  const standing = deriveStanding(await readAttempts(trx, attemptsAt(account, exercise)));
  if (standing === undefined) {
    await trx.deleteFrom('standings').where('account_id', '=', account).where('exercise', '=', exercise).execute();
    return;
  }
  const row = {
    submission_id: standing.submission,
    verdict_id: standing.verdict,
    status: standing.status,
    earned: standing.earned,
    possible: standing.possible,
    held: standing.held ? 1 : 0,
    attempts: standing.attempts,
    attempts_to_pass: standing.attemptsToPass,
    broken_rules: JSON.stringify(standing.brokenRules),
    proved_rules: JSON.stringify(standing.provedRules),
    last_at: standing.lastAt,
  } as const;
  await trx
    .insertInto('standings')
    .values({ account_id: account, exercise, ...row })
    .onConflict((conflict) => conflict.columns(['account_id', 'exercise']).doUpdateSet(row))
    .execute();
}

/** Derives every standing again, each in a transaction of its own. Resolves to how many there are. */
export async function rebuildStandings({ db, transaction }: Store): Promise<number> {
  const fromSubmissions = db.selectFrom('submissions').select(['account_id', 'exercise']);
  const all = await fromSubmissions.union(db.selectFrom('standings').select(['account_id', 'exercise'])).execute();
  for (const { account_id, exercise } of all) {
    await transaction(async (trx) => {
      await lockWork(trx, account_id, exercise);
      await refreshStanding(trx, account_id, exercise);
    });
  }
  return all.length;
}

/** What an account has reached: each exercise that it tried, and the last word on each rule. */
export async function readProgress(db: Db, account: string): Promise<AccountProgress> {
  const rows = await db
    .selectFrom('standings')
    .selectAll()
    .where('account_id', '=', account)
    .orderBy('last_at')
    .orderBy('exercise')
    .execute();
  const rules: Record<string, 'proved' | 'broken'> = {};
  for (const { broken_rules, proved_rules } of rows) {
    for (const rule of readStrings(proved_rules)) rules[rule] = 'proved';
    for (const rule of readStrings(broken_rules)) rules[rule] = 'broken';
  }
  const exercises = rows.map(({ attempts, earned, exercise, last_at, possible, status, verdict_id }) => ({
    exercise,
    status,
    ...(verdict_id === null ? {} : { score: { earned, possible } }),
    attempts,
    lastAt: toMoment(last_at),
  }));
  return { exercises, rules };
}
