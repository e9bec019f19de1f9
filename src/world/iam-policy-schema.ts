import { z } from 'zod';
import { conditionOperators } from './iam-condition.ts';

const oneOrMore = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);
const conditionValue = z.union([z.string(), z.number(), z.boolean()]);
const conditionValues = z.union([conditionValue, z.array(conditionValue).min(1)]);
const account = z.partialRecord(z.enum(['AWS', 'Service', 'Federated', 'CanonicalUser']), oneOrMore);
const principal = z.union([z.literal('*'), account.refine((one) => Object.keys(one).length > 0, 'names nobody')]);

/** Exactly one of two elements stands in a statement. */
function either<Name extends string>(first: Name, second: Name) {
  return [
    (one: Readonly<Partial<Record<Name, unknown>>>) => (one[first] === undefined) !== (one[second] === undefined),
    `needs either ${first} or ${second}`,
  ] as const;
}

const statementSchema = z
  .strictObject({
    Sid: z.string().optional(),
    Effect: z.enum(['Allow', 'Deny']),
    Principal: principal.optional(),
    NotPrincipal: principal.optional(),
    Action: oneOrMore.optional(),
    NotAction: oneOrMore.optional(),
    Resource: oneOrMore.optional(),
    NotResource: oneOrMore.optional(),
    Condition: z.partialRecord(z.enum(conditionOperators), z.record(z.string().min(1), conditionValues)).optional(),
  })
  .refine(...either('Action', 'NotAction'))
  .refine((one) => one.Principal === undefined || one.NotPrincipal === undefined, 'has Principal and NotPrincipal')
  .refine((one) => one.Resource === undefined || one.NotResource === undefined, 'has Resource and NotResource');

const policyOf = <Statement extends z.ZodType>(statement: Statement) =>
  z.strictObject({
    Version: z.literal('2012-10-17'),
    Id: z.string().optional(),
    Statement: z.union([z.array(statement).min(1), statement]),
  });

/**
 * Any policy in the IAM JSON policy language, strictly: an unknown element, effect or condition operator is refused.
 * Policy variables (`${aws:username}`) are taken as plain text.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export const iamPolicySchema = policyOf(statementSchema);
export type IamPolicy = z.infer<typeof iamPolicySchema>;
export type IamStatement = z.infer<typeof statementSchema>;

/** A policy that hangs on an API or on a VPC endpoint: every statement says whom and what it is about. */
export const resourcePolicySchema = policyOf(
  statementSchema.refine(...either('Principal', 'NotPrincipal')).refine(...either('Resource', 'NotResource')),
);

/** A policy that hangs on a user or a role: it is about its bearer, so it names no principal. */
export const identityPolicySchema = policyOf(
  statementSchema
    .refine((one) => one.Principal === undefined && one.NotPrincipal === undefined, 'names a principal')
    .refine(...either('Resource', 'NotResource')),
);
