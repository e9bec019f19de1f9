import type { Me } from '#contract';
import { createApiClient } from './api-client.ts';

export type Account = Extract<Me, { readonly kind: 'account' }>;

/** Who is at work in this page. */
export type AccountSession =
  | { readonly kind: 'account'; readonly account: Account }
  /** The server cannot be asked; this is who signed in on this device last. */
  | { readonly kind: 'remembered'; readonly account: RememberedAccount }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'no-api' };

/** What a device keeps of who signed in. The session itself is a cookie that no script reads. */
export type RememberedAccount = Pick<Account, 'id' | 'name'>;

const rememberedKey = 'gerbang-account';
const sessionEvent = 'gerbang-session';

let asked: Promise<AccountSession> | undefined;

/** Asks the server who is signed in, once a page; `again` asks anew. Never rejects. */
export function readSession(again = false): Promise<AccountSession> {
  if (again) asked = undefined;
  return (asked ??= ask());
}

async function ask(): Promise<AccountSession> {
  const answer = await createApiClient({ tries: 2 }).get<Me>('me');
  const session = ((): AccountSession => {
    if (answer.kind === 'ok' && answer.body.kind === 'account') return { kind: 'account', account: answer.body };
    if (answer.kind === 'no-api') return { kind: 'no-api' };
    const account = readRemembered();
    if (answer.kind === 'ok' || (answer.kind === 'refused' && answer.status < 500 && answer.status !== 429))
      return { kind: 'signed-out' };
    return account === undefined ? { kind: 'unreachable' } : { kind: 'remembered', account };
  })();
  if (session.kind === 'account') remember(session.account);
  if (session.kind === 'signed-out') remember(undefined);
  document.dispatchEvent(new CustomEvent(sessionEvent, { detail: session }));
  return session;
}

/** Calls `listener` with each answer to who is signed in. */
export function onSession(listener: (session: AccountSession) => void): void {
  document.addEventListener(sessionEvent, (event) => listener((event as CustomEvent<AccountSession>).detail));
}

/** Who signed in on this device last, and has not signed out since. */
export function readRemembered(): RememberedAccount | undefined {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(rememberedKey) ?? 'null');
    if (typeof stored !== 'object' || stored === null || !('id' in stored) || !('name' in stored)) return undefined;
    const { id, name } = stored;
    return typeof id === 'string' && typeof name === 'string' ? { id, name } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps who is signed in, or forgets it. Where storage is refused, each page asks by itself. */
export function remember(account: RememberedAccount | undefined): void {
  try {
    if (account === undefined) localStorage.removeItem(rememberedKey);
    else localStorage.setItem(rememberedKey, JSON.stringify({ id: account.id, name: account.name }));
  } catch {
    return;
  }
}
