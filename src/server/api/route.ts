import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { RouteConfig } from '@hono/zod-openapi';
import type { Action } from '../policy/policy.ts';
import type { ApiContext, ApiEnv } from './context.ts';
import { fail } from './fail.ts';
import { limited, scoped } from './guards.ts';
import type { LimitKind } from './limits.ts';

/** A part of the API: its routes, and how a request that breaks their schemas is refused. */
export type Routes = OpenAPIHono<ApiEnv>;

/** What a route says beside its schemas. */
interface RouteFacts {
  /** What the policy is asked before anything of the request is read. */
  readonly action: Action;
  readonly limit: LimitKind;
  /** Rules of the course that this route shows. */
  readonly rules?: readonly string[];
}

/** Defines a route: its limit is counted and its scope asked before its body and query are looked at. */
export function defineRoute<const Config extends Omit<RouteConfig, 'middleware' | 'operationId'>>(
  config: Config & RouteFacts,
) {
  const { action, limit, rules, ...rest } = config;
  return createRoute({
    ...(rest as unknown as Omit<Config, keyof RouteFacts>),
    middleware: [limited(limit), scoped(action)] as const,
    'x-limit': limit,
    ...(rules === undefined ? {} : { 'x-rules': rules }),
  } as unknown as Config & { readonly middleware: [] });
}

/** An empty part of the API. A body in a wrong shape and a query or path in a wrong one are told apart, each value with its place. */
export function createRoutes(): Routes {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (result, context) => {
      if (result.success) return undefined;
      const { error, target } = result;
      return fail(context as unknown as ApiContext, target === 'json' ? 'BODY_MALFORMED' : 'QUERY_MALFORMED', {
        details: error.issues.slice(0, 20).map(({ message, path }) => ({
          path: [target === 'json' ? 'body' : target, ...path.map(String)].join('.'),
          message,
        })),
      });
    },
  });
}
