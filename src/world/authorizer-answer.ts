import { matchesPattern } from './iam-pattern.ts';
import type { GatewayRequest } from './gateway.ts';

/**
 * How a Lambda authorizer writes what it decided: a policy for the requested route only, a policy for everything that
 * the caller may do, or yes and no. The last exists on HTTP APIs with payload format 2.0 only.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html
 */
export type AnswerShape = 'route' | 'rights' | 'simple';

/** Whom the answer is about. The gateway hands this on to the backend, and keeps it with the answer. */
export interface AnswerContext {
  readonly caller: string;
  readonly tenant: string;
}

export type AuthorizerAnswer = { readonly context: AnswerContext } & (
  | {
      readonly kind: 'policy';
      /** What is allowed, as the end of an ARN: `GET/v1/cases/*`. Nothing in it denies everything. */
      readonly resources: readonly string[];
    }
  | { readonly kind: 'simple'; readonly isAuthorized: boolean }
);

/** The function's answer to one request, for a caller who may use these routes. */
export function writeAnswer(
  shape: AnswerShape,
  { route }: GatewayRequest,
  rights: readonly string[],
  context: AnswerContext,
): AuthorizerAnswer {
  if (shape === 'simple') return { kind: 'simple', isAuthorized: rights.includes(route), context };
  const allowed = shape === 'rights' ? rights : rights.filter((right) => right === route);
  return { kind: 'policy', resources: allowed.map((one) => resourceOf(one, () => '*')), context };
}

/** What the gateway makes of an answer for the request at hand. Yes and no name no route, so they count for all. */
export function isAllowedBy(answer: AuthorizerAnswer, { route, pathParameters }: GatewayRequest): boolean {
  if (answer.kind === 'simple') return answer.isAuthorized;
  const resource = resourceOf(route, (name) => pathParameters[name] ?? '');
  return answer.resources.some((pattern) => matchesPattern(pattern, resource));
}

/** `GET /v1/cases/{caseId}` as it stands in an ARN after the stage. */
function resourceOf(route: string, valueOf: (parameter: string) => string): string {
  return route.replace(' ', '').replace(/\{(\w+)\}/g, (_, name: string) => valueOf(name));
}
