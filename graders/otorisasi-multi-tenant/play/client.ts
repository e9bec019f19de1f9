import type { RequestStep, RouteName } from '#exercises/otorisasi-multi-tenant/steps.ts';
import type { CallerClaims } from '#exercises/otorisasi-multi-tenant/variant.ts';
import type { Json } from '#verdict';
import type { GatewayRequest } from '#world/gateway';
import { tokenOf, tokenText } from '../tokens.ts';
import { worldMethods } from './world.ts';

/** Routes of the API by the handler that serves them. */
export const routes: Readonly<Record<RouteName, string>> = {
  listCases: 'GET /cases',
  getCase: 'GET /cases/{caseId}',
  approveCase: 'POST /cases/{caseId}/approve',
};

/** The stub of the world that every handler gets. */
export const worldStub: Json = { $world: worldMethods };

/** A step's request as the client sends it. */
export function sendRequest(asked: RequestStep): GatewayRequest {
  const { credentials, caller, handler, query } = asked;
  const sent = headersOf(caller, credentials === 'not-a-token' ? 'none' : tokenText(asked));
  const { authorization, ...anonymous } = sent;
  return {
    route: routes[handler],
    headers: { ...(credentials === 'no-token' ? anonymous : { ...anonymous, authorization }), ...asked.headers },
    query,
    pathParameters: asked.caseId === null ? {} : { caseId: asked.caseId },
    token: tokenOf(asked),
  };
}

/** Headers that every client sends; the tenant is among them, as it is with many clients. */
export function headersOf(
  caller: CallerClaims,
  token: string,
): Record<string, string> & { readonly authorization: string } {
  return { authorization: `Bearer ${token}`, accept: 'application/json', 'x-tenant-id': caller.tenantId };
}

/** The argument of a handler whose request the gateway has forwarded. */
export function handlerRequest(
  { headers, query, pathParameters }: Pick<GatewayRequest, 'headers' | 'query' | 'pathParameters'>,
  body: Json,
  caller: Readonly<Record<string, unknown>> | undefined,
  correlationId: string,
): Json {
  return { pathParameters, query, headers, body, caller: (caller ?? null) as Json, correlationId };
}
