import type { Json } from '#verdict';

/** A response in the form that a gateway accepts from a Lambda proxy integration. */
export interface ProxyResponse {
  readonly status: number;
  readonly headers: Json;
  readonly body: Json;
}

/** How a backend's run stands when the gateway has to answer. */
export type BackendEnd =
  | { readonly kind: 'returned'; readonly value: Json }
  /** It threw, was stopped, or its environment died. */
  | { readonly kind: 'failed' }
  /** The gateway's time is over and it still runs. */
  | { readonly kind: 'running' };

/** What the client gets, and whether the backend wrote it. */
export interface GatewayAnswer extends ProxyResponse {
  readonly from: 'backend' | 'gateway';
}

/**
 * What a gateway answers in front of a function: the function's response; 502 where there is none, because it threw,
 * died or returned something else; 504 where its time is over, while the function goes on all the same.
 */
export function answerOfGateway(end: BackendEnd): GatewayAnswer {
  if (end.kind === 'running') return ofGateway(504, 'Endpoint request timed out');
  const response = end.kind === 'returned' ? readProxyResponse(end.value) : undefined;
  return response === undefined ? ofGateway(502, 'Internal server error') : { ...response, from: 'backend' };
}

/** Reads a response out of what a function returned; undefined where it is none. */
export function readProxyResponse(value: Json): ProxyResponse | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { status, headers = null, body = null } = value as { readonly [key: string]: Json };
  return typeof status === 'number' && Number.isInteger(status) && status >= 100 && status < 600
    ? { status, headers, body }
    : undefined;
}

function ofGateway(status: number, message: string): GatewayAnswer {
  return { from: 'gateway', status, headers: null, body: { message } };
}
