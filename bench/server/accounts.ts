import type { Store } from '#store';
import { createLog } from '#server';
import { createAuth } from '../../src/server/auth/auth.ts';
import { createMailer } from '../../src/server/auth/mail.ts';

/** Somebody who is signed in. */
export interface BenchAccount {
  readonly id: string;
  /** For `Authorization: Bearer`, as `gerbang login` sends it. */
  readonly token: string;
}

/** Makes accounts with a session each, by better-auth itself, without a password: hashing one takes as long as grading. */
export async function createAccounts(store: Store, count: number, name = 'Pelajar'): Promise<readonly BenchAccount[]> {
  const log = createLog('error');
  const auth = createAuth({
    store,
    origin: 'http://localhost',
    // Sessions are looked up by their token; only cookies are signed.
    secret: 'signs nothing that is measured here',
    mailer: createMailer({ smtpUrl: undefined, from: '' }, log),
    settings: { oidc: [], signUp: 'open' },
    log,
  });
  const { internalAdapter } = await auth.$context;
  const accounts: BenchAccount[] = [];
  for (let index = 0; index < count; index += 1) {
    const label = `${name} ${String(index + 1).padStart(4, '0')}`;
    const email = `${label.toLowerCase().replaceAll(' ', '.')}@example.org`;
    const user = await internalAdapter.createUser(
      { name: label, email, emailVerified: true },
      { method: 'email-password' },
    );
    const { token } = await internalAdapter.createSession(user.id, false);
    accounts.push({ id: user.id, token });
  }
  return accounts;
}
