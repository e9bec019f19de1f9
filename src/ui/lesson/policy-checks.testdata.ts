import { iamPolicySchema, type IamPolicy, type IamStatement } from '#world/iam-policy-schema';
import { evaluatePolicy, type PolicyRequest } from '#world/iam-statement';
import { z } from 'zod';

/**
 * What is wrong with a policy of a sample. It has to be one, and each of its statements has to be able to decide: a
 * request made from the statement's own words is put to the world's evaluator, which must not stay silent. A resource
 * that is no ARN, say, never fits and is found so.
 */
export function checkPolicy(document: unknown): readonly string[] {
  const { error, data: policy } = iamPolicySchema.safeParse(document);
  if (error !== undefined) return [`is no IAM policy: ${z.prettifyError(error)}`];
  return statementsOf(policy).flatMap((statement, index) => {
    const answer = evaluatePolicy({ ...policy, Statement: [statement] }, requestFor(statement));
    return answer.kind === 'silent' ? [`statement ${index} of the policy never decides anything`] : [];
  });
}

function statementsOf({ Statement }: IamPolicy): readonly IamStatement[] {
  return Array.isArray(Statement) ? Statement : [Statement];
}

/** A request that the statement is about. */
function requestFor({ Principal, Action, Resource, Condition }: IamStatement): PolicyRequest {
  const account = '111122223333';
  const named = typeof Principal === 'object' ? first(Principal.AWS) : undefined;
  const arn = named !== undefined && named.includes(':role/') ? named : `arn:aws:iam::${named ?? account}:role/caller`;
  const resource = concrete(first(Resource) ?? '*').replace(
    /^execute-api:/,
    `arn:aws:execute-api:ap-southeast-3:${account}:a1b2c3`,
  );
  const wanted = Object.entries(Condition ?? {}).filter(([operator]) => !operator.includes('Not'));
  const keys = wanted.flatMap(([, block]) =>
    Object.entries(block ?? {}).map(([key, values]) => [key, concrete(String([values].flat()[0]))] as const),
  );
  return {
    principal: { kind: 'iam', arn },
    action: concrete(first(Action) ?? 'execute-api:Invoke'),
    resource: asArn(resource),
    keys: Object.fromEntries(keys),
  };
}

/** Only what begins as an ARN is one; any other text stands where no policy's resource can match it. */
function asArn(resource: string): string {
  return resource === 'x' || resource.startsWith('arn:') ? resource : `arn:aws:other:::${resource}`;
}

const concrete = (pattern: string): string => pattern.replaceAll('*', 'x').replaceAll('?', 'x');

function first(values: string | readonly string[] | undefined): string | undefined {
  return typeof values === 'object' ? values[0] : values;
}
