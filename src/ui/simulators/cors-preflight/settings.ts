import { choice, defineSettings, flag } from '../parts/settings.ts';

export const pages = ['portal', 'lookalike', 'recipes'] as const;
export const methods = ['GET', 'POST', 'PATCH'] as const;
export const sessions = ['valid', 'expired', 'limited'] as const;
export const origins = ['list', 'any', 'any-https', 'reflect'] as const;
export const checks = ['credential', 'origin'] as const;
export const ages = ['none', 'minutes', 'year'] as const;

/** What a page's script asks for, and how the server is set up for CORS. */
export const address = defineSettings('cors-preflight', {
  page: choice('portal', pages),
  method: choice('POST', methods),
  token: flag(true),
  key: flag(false),
  cookie: flag(false),
  session: choice('expired', sessions),
  origins: choice('list', origins),
  patch: flag(true),
  keys: flag(true),
  credentials: flag(false),
  errors: flag(false),
  guarded: flag(false),
  age: choice('minutes', ages),
  check: choice('credential', checks),
});

export type CorsSettings = typeof address.start;
