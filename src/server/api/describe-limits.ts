import type { RouteLimit } from '#contract';
import type { Limiter, LimitKind } from './limits.ts';

/** What each kind of limit stands before, in the words of the API. */
const routesByKind: Record<LimitKind, string> = {
  read: 'GET /api/v1/*',
  write: 'POST, PUT, PATCH, DELETE /api/v1/*',
  submit: 'POST /api/v1/submissions',
  heavy: 'GET /api/v1/cohorts/{cohort}/results, GET /api/v1/me/export, POST /api/v1/me/merge',
  regrade: 'POST /api/v1/regrades',
  join: 'POST /api/v1/joins',
  'sign-in': 'POST /api/auth/sign-in/*, /api/auth/reset-password',
  'sign-in-name': 'the same, for each e-mail address that is tried',
  mail: 'POST /api/auth/sign-up/*, /api/auth/request-password-reset, /api/auth/send-verification-email',
  'mail-name': 'the same, for each e-mail address that is written to',
  auth: '/api/auth/*',
  machine: '/api/v1/machine/*',
  general: '/api/*',
};

/** The limits as the API publishes them. */
export function describeLimits({ table }: Pick<Limiter, 'table'>): RouteLimit[] {
  return (Object.keys(table) as LimitKind[]).map((kind) => ({ route: routesByKind[kind], ...table[kind] }));
}
