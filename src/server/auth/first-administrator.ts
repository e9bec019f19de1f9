import { randomBytes } from 'node:crypto';
import { sha256Hex } from '#course';
import { changeRole, hasAdministrator, setInstallationValue, takeInstallationValue } from '#store';
import type { InTransaction, Store } from '#store';

const installationKey = 'first-administrator';

/**
 * While nobody administers this installation, makes a one-time link with which whoever reads the log becomes the first
 * administrator. Only the token's hash is kept, and each start makes the former link void.
 */
export async function offerFirstAdministration(store: Store, origin: string): Promise<string | undefined> {
  if (await hasAdministrator(store.db)) return undefined;
  const token = randomBytes(24).toString('base64url');
  await setInstallationValue(store.db, installationKey, sha256Hex(token));
  return `${origin}/akun/pengelola?token=${token}`;
}

/** Makes an account the first administrator, if the token is the one that was printed and nobody was quicker. */
export async function claimFirstAdministration(trx: InTransaction, account: string, token: string): Promise<boolean> {
  if (!(await takeInstallationValue(trx, installationKey, sha256Hex(token)))) return false;
  await changeRole(trx, account, 'admin');
  return true;
}
