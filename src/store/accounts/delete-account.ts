import { holdsText, lockUntilEnd } from '../database/dialect.ts';
import type { InTransaction } from '../database/dialect.ts';
import { isLastAdministrator } from './accounts.ts';
import { deletedAccount } from './deleted-account.id.ts';

export type AccountDeletion = 'deleted' | 'missing' | 'last-administrator';

/**
 * Deletes an account and all that is its own: sign-ins, work, verdicts and what was said of them. What it said of the
 * work of others stays there without its name. The audit log keeps its id.
 */
export async function deleteAccount(trx: InTransaction, id: string): Promise<AccountDeletion> {
  await lockUntilEnd(trx, 'administrators');
  if (await isLastAdministrator(trx, id)) return 'last-administrator';
  const account = await trx.selectFrom('user').select('email').where('id', '=', id).executeTakeFirst();
  if (account === undefined) return 'missing';
  await forgetTraces(trx, id, account.email);
  await neutralizeRemarks(trx, id);
  await trx.deleteFrom('user').where('id', '=', id).execute();
  return 'deleted';
}

/** Rows that name the account but do not refer to it. */
async function forgetTraces(trx: InTransaction, id: string, email: string): Promise<void> {
  await trx
    .deleteFrom('idempotency')
    .where(({ eb, or, ref }) => or([eb('caller', '=', `account:${id}`), holdsText(trx, ref('answer_body'), id)]))
    .execute();
  await trx
    .deleteFrom('rate_limits')
    .where(({ ref }) => holdsText(trx, ref('key'), id))
    .execute();
  await trx.deleteFrom('deviceCode').where('userId', '=', id).execute();
  await trx
    .deleteFrom('verification')
    .where(({ or, ref }) =>
      or([
        holdsText(trx, ref('value'), id),
        holdsText(trx, ref('value'), email),
        holdsText(trx, ref('identifier'), email),
      ]),
    )
    .execute();
}

async function neutralizeRemarks(trx: InTransaction, id: string): Promise<void> {
  const { id: made_by, name: made_by_name } = deletedAccount;
  const mine = [id, `account:${id}`];
  await trx.updateTable('overrides').set({ made_by, made_by_name }).where('made_by', 'in', mine).execute();
  await trx.updateTable('comments').set({ made_by, made_by_name }).where('made_by', 'in', mine).execute();
  await trx.updateTable('comparisons').set({ made_by }).where('made_by', 'in', mine).execute();
  await trx.updateTable('regrades').set({ asked_by: made_by }).where('asked_by', 'in', mine).execute();
}
