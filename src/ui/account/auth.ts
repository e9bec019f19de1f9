import { createApiClient } from './api-client.ts';
import type { Answer } from './api-client.ts';

/** Ways to sign in that a server offers, for its sign-in page. */
export interface SignInWays {
  readonly password: boolean;
  readonly signUp: boolean;
  readonly oidc: readonly { readonly id: string; readonly name: string }[];
}

// A person who is refused here decides what to do next: nothing is repeated by itself.
const auth = createApiClient({ base: '/api/auth', tries: 1 });

/** What the server offers. A server that does not say takes passwords. */
export async function readSignInWays(): Promise<Answer<SignInWays>> {
  const answer = await createApiClient({ tries: 2 }).get<Partial<SignInWays>>('sign-in-ways');
  const usual: SignInWays = { password: true, signUp: true, oidc: [] };
  if (answer.kind === 'ok') return { ...answer, body: { ...usual, ...answer.body } };
  return answer.kind === 'refused' && answer.status === 404 ? { kind: 'ok', status: 200, body: usual } : answer;
}

export const signIn = (email: string, password: string): Promise<Answer<unknown>> =>
  auth.command('sign-in/email', { email, password });

/** `back` is the page that the link in the mail leads to. */
export const signUp = (name: string, email: string, password: string, back: string): Promise<Answer<unknown>> =>
  auth.command('sign-up/email', { name, email, password, callbackURL: back });

export const sendVerification = (email: string, back: string): Promise<Answer<unknown>> =>
  auth.command('send-verification-email', { email, callbackURL: back });

/** Gives the address of the identity provider to go to. */
export const signInElsewhere = (provider: string, back: string): Promise<Answer<{ readonly url?: string }>> =>
  auth.command('sign-in/social', { provider, callbackURL: back, errorCallbackURL: '/masuk', disableRedirect: true });

export const requestPasswordReset = (email: string): Promise<Answer<unknown>> =>
  auth.command('request-password-reset', { email, redirectTo: '/sandi-baru' });

export const resetPassword = (newPassword: string, token: string): Promise<Answer<unknown>> =>
  auth.command('reset-password', { newPassword, token });

export const signOut = (): Promise<Answer<unknown>> => auth.command('sign-out', {});

export interface DeviceRequest {
  readonly status: 'pending' | 'approved' | 'denied';
}

/** Looks at what a terminal asks for. The first account to look is the one that may answer. */
export const readDevice = (code: string): Promise<Answer<DeviceRequest>> =>
  auth.get(`device?user_code=${encodeURIComponent(code)}`);

export const answerDevice = (code: string, answer: 'approve' | 'deny'): Promise<Answer<unknown>> =>
  auth.command(`device/${answer}`, { userCode: code });
