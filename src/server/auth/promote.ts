import { z } from 'zod';
import type { Store } from '#store';
import type { OidcProvider } from '../settings.ts';

const linkedAccount = z.looseObject({
  providerId: z.string(),
  userId: z.string(),
  idToken: z.string().nullish(),
});

/**
 * Makes a learner an instructor when the identity provider lists one of the configured groups for them. better-auth has verified
 * the ID token before it stores it. Nobody is demoted here: an administrator may have promoted them.
 */
export async function promoteByGroups(
  store: Store,
  providers: readonly OidcProvider[],
  linked: Readonly<Record<string, unknown>>,
): Promise<void> {
  const account = linkedAccount.safeParse(linked).data;
  const provider = providers.find(({ id }) => id === account?.providerId);
  if (account?.idToken === undefined || account.idToken === null || provider?.rolesClaim === undefined) return;
  const groups = readGroups(account.idToken, provider.rolesClaim);
  if (!groups.some((group) => provider.instructorGroups.includes(group))) return;
  await store.db
    .updateTable('user')
    .set({ role: 'instructor' })
    .where('id', '=', account.userId)
    .where('role', '=', 'learner')
    .execute();
}

function readGroups(idToken: string, claim: string): readonly string[] {
  try {
    const payload: unknown = JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const found = z.record(z.string(), z.unknown()).parse(payload)[claim];
    return Array.isArray(found) ? found.filter((group) => typeof group === 'string') : [];
  } catch {
    return [];
  }
}
