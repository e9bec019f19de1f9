import type { SignInWays } from '#contract';
import { createApiClient } from './api-client.ts';
import type { Answer } from './api-client.ts';

// A person who is refused here decides what to do next: nothing is repeated by itself.
const auth = createApiClient({ base: '/api/auth', tries: 1 });

/** What the server offers to whoever wants to sign in. */
export const readSignInWays = (): Promise<Answer<SignInWays>> =>
  createApiClient({ tries: 2 }).get<SignInWays>('sign-in-ways');

/** Where the address is not confirmed yet, a mail is sent again, and its link leads to `back`. */
export const signIn = (email: string, password: string, back: string): Promise<Answer<unknown>> =>
  auth.command('sign-in/email', { email, password, callbackURL: back });

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
