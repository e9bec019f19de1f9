import { authModels, callers, demands } from '#world/auth-models';
import { choice, choices, defineSettings, flag } from '../parts/settings.ts';

export const products = ['any', 'REST', 'HTTP', 'WEBSOCKET', 'APPSYNC', 'ALB'] as const;

/** Who calls, what is asked of whatever recognises them, and what is in use. */
export const address = defineSettings('auth-models', {
  caller: choice('partner', callers),
  demands: choices(['identity'], demands),
  withoutCode: flag(true),
  defaultEndpoint: flag(false),
  product: choice('any', products),
  models: choices(['api-key'], authModels),
});

export type AuthSettings = typeof address.start;
