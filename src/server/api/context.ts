import type { Context } from 'hono';
import type { Principal } from '../policy/policy.ts';
import type { Connection } from '../http.ts';
import type { Services } from './services.ts';

export interface ApiEnv {
  readonly Bindings: Connection;
  readonly Variables: {
    readonly services: Services;
    readonly correlationId: string;
    /** The client's address, as the server or its trusted proxies saw it. */
    readonly address: string;
    readonly principal: Principal;
    /** What the access log says beside what every request has. */
    readonly notes: Record<string, string | number | boolean>;
  };
}

export type ApiContext = Context<ApiEnv>;
