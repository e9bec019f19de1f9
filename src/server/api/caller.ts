import { createMiddleware } from 'hono/factory';
import { createTokenStore, readMemberships } from '#store';
import { roleSchema } from '#contract';
import { findMachine, machinePrincipal, machineTokenPrefix } from '../machine/index.ts';
import type { Principal } from '../policy/policy.ts';
import type { ApiContext, ApiEnv } from './context.ts';
import { fail } from './fail.ts';
import type { Services } from './services.ts';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Finds out who asks: a session cookie, a session as bearer token (`gerbang login`), or a machine's own token. Roles and cohorts
 * are read now, so that what was taken away is gone at the next request. A token that is sent and not valid is a 401, never
 * an anonymous request; an unsafe request with a cookie must come from a page of this site.
 */
export const identifyCaller = createMiddleware<ApiEnv>(async (context, next) => {
  const authorization = context.req.header('authorization');
  const bearer = /^Bearer (\S{16,512})$/.exec(authorization ?? '')?.[1];
  const claims = authorization !== undefined;
  const services = context.get('services');
  // Its own token stands in the header, and is nobody's session.
  if (context.req.path === '/api/v1/metrics') return next();
  if (!claims && comesFromElsewhere(context, services.origin)) return fail(context, 'ORIGIN_REFUSED');
  const principal = await (claims ? findBearer(services, bearer) : findBySession(services, context.req.raw.headers));
  if (principal === undefined && claims) return fail(context, 'NOT_SIGNED_IN');
  context.set('principal', principal ?? { kind: 'anonymous' });
  return next();
});

/**
 * An unsafe request that was not made by a page of this site: a form or script of another one. Programs send no Origin, and may
 * as long as they send no cookie.
 */
export function comesFromElsewhere({ req }: ApiContext, origin: string): boolean {
  if (safeMethods.includes(req.method)) return false;
  const from = req.header('origin');
  return from === undefined ? req.header('cookie') !== undefined : from !== origin;
}

/** Whom a token stands for. A cookie that came along says nothing: what a caller claims has to hold by itself. */
async function findBearer(services: Services, token: string | undefined): Promise<Principal | undefined> {
  if (token === undefined) return undefined;
  if (token.startsWith(machineTokenPrefix)) return findMachinePrincipal(services, token);
  return findBySession(services, new Headers({ authorization: `Bearer ${token}` }));
}

async function findMachinePrincipal(
  { clock, machines, store }: Services,
  token: string,
): Promise<Principal | undefined> {
  if (machines === undefined) return undefined;
  const host = { settings: machines.settings, tokens: createTokenStore(store), clock };
  const found = await findMachine(host, token);
  return found === undefined ? undefined : machinePrincipal(found);
}

async function findBySession({ auth, store }: Services, headers: Headers): Promise<Principal | undefined> {
  if (!headers.has('cookie') && !headers.has('authorization')) return undefined;
  const session = await auth.api.getSession({ headers });
  if (session === null) return undefined;
  const { id, name, role } = session.user;
  return {
    kind: 'account',
    id,
    name,
    role: roleSchema.catch('learner').parse(role),
    cohorts: new Map((await readMemberships(store.db, id)).map(({ as, cohort }) => [cohort, as])),
  };
}
