import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { bearer, deviceAuthorization } from 'better-auth/plugins';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { nameSchema } from '#contract';
import type { Store } from '#store';
import type { Log } from '../log.ts';
import type { Settings } from '../settings.ts';
import type { Mailer } from './mail.ts';
import { promoteByGroups } from './promote.ts';

/** Where the client's address stands for better-auth: the server overwrites this header on every request. */
export const addressHeader = 'x-gerbang-client';

/** The client id that `gerbang login` names itself by. */
export const commandLineClient = 'gerbang-cli';

const hour = 3600;

export interface AuthOptions {
  readonly store: Store;
  readonly origin: string;
  readonly secret: string;
  readonly mailer: Mailer;
  readonly settings: Pick<Settings, 'oidc' | 'signUp'>;
  readonly log: Log;
}

export type Auth = ReturnType<typeof createAuth>;

/**
 * Accounts and sessions, on the store's own database. Its tables are made by the store's migrations and its limits by the API's:
 * better-auth knows the client's address only by {@link addressHeader}.
 */
export function createAuth({ log, mailer, origin, secret, settings, store }: AuthOptions) {
  return betterAuth({
    appName: 'Gerbang',
    baseURL: origin,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [origin],
    database: { db: store.db, type: store.kind === 'postgresql' ? 'postgres' : 'sqlite' },
    telemetry: { enabled: false },
    logger: {
      disableColors: true,
      log: (level, message) =>
        log[level === 'warn' || level === 'error' ? level : 'debug']({ from: 'better-auth' }, message),
    },
    onAPIError: { errorURL: `${origin}/masuk` },
    rateLimit: { enabled: false },
    // A name is changed and an account deleted through the API, which knows what else belongs to it.
    disabledPaths: [
      '/update-user',
      '/change-email',
      '/delete-user',
      '/delete-user/callback',
      '/link-social',
      '/set-password',
    ],
    user: { additionalFields: { role: { type: 'string', required: false, defaultValue: 'learner', input: false } } },
    session: { expiresIn: 30 * 24 * hour, updateAge: 24 * hour, cookieCache: { enabled: false } },
    // Whoever registers a foreign address first must not be let in when its owner comes by an identity provider.
    account: { accountLinking: { enabled: false } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: settings.signUp === 'closed',
      requireEmailVerification: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: hour,
      sendResetPassword: ({ token, user }) =>
        mailer.send('reset', user.email, `${origin}/sandi-baru?token=${encodeURIComponent(token)}`),
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      expiresIn: hour,
      sendVerificationEmail: ({ url, user }) => mailer.send('verify', user.email, url),
    },
    databaseHooks: {
      user: {
        create: {
          before: async (user) => {
            const name = nameSchema.safeParse(user.name);
            if (!name.success) throw new APIError('BAD_REQUEST', { code: 'NAME_MALFORMED', message: 'name' });
            return { data: { ...user, name: name.data } };
          },
        },
      },
      account: {
        create: { after: (account) => promoteByGroups(store, settings.oidc, account) },
        update: { after: (account) => promoteByGroups(store, settings.oidc, account) },
      },
    },
    advanced: {
      cookiePrefix: 'gerbang',
      useSecureCookies: origin.startsWith('https:'),
      // Otherwise it checks none where it believes to be in a test.
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
    },
    plugins: [
      bearer(),
      deviceAuthorization({
        expiresIn: '10m',
        interval: '5s',
        verificationUri: `${origin}/akun/perangkat`,
        validateClient: (clientId) => clientId === commandLineClient,
      }),
      genericOAuth({
        config: settings.oidc.map(({ clientId, clientSecret, discoveryUrl, id, name, scopes }) => ({
          providerId: id,
          name,
          discoveryUrl,
          clientId,
          clientSecret,
          scopes,
          pkce: true,
          requireIdTokenVerification: true,
        })),
      }),
    ],
  });
}
