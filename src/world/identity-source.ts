import type { GatewayRequest } from './gateway.ts';

/** The value of one identity source in a request; undefined where the request lacks it. */
export type IdentityValue = string | undefined;

const source = /^(?:\$request|method\.request)\.(header|querystring|path)\.(.+)$|^\$?(context|stageVariables)\.(.+)$/;

/**
 * Whether API Gateway accepts this text as an identity source: a header, a query string parameter, a
 * stage variable or a context variable. A path parameter is not one, although a Lambda authorizer
 * may read it.
 */
export function isIdentitySource(text: string): boolean {
  const parts = source.exec(text);
  return parts !== null && parts[1] !== 'path';
}

/** Reads an accepted identity source from a request. Header names are compared in lower case. */
export function readIdentitySource(text: string, request: GatewayRequest): IdentityValue {
  const parts = source.exec(text);
  const name = parts?.[2] ?? parts?.[4] ?? '';
  switch (parts?.[1] ?? parts?.[3]) {
    case 'header':
      return filled(request.headers[name.toLowerCase()]);
    case 'querystring':
      return filled(request.query[name]);
    case 'stageVariables':
      return 'stage';
    case 'context':
      return contextValue(name, request);
    default:
      return undefined;
  }
}

function contextValue(name: string, request: GatewayRequest): IdentityValue {
  const [method, path] = request.route.split(' ');
  if (name === 'routeKey') return request.route;
  if (name === 'httpMethod') return method;
  if (name === 'resourcePath' || name === 'path') return path;
  return 'same-for-every-request';
}

function filled(value: string | undefined): IdentityValue {
  return value === '' ? undefined : value;
}
