import { z } from 'zod';
import { partitionOf } from './regions.ts';
import type { AwsSignInSettings, RoleMapping } from './settings.ts';

/** Who signed: a session of an IAM role. The role's path is not known. */
export const awsPrincipalSchema = z.strictObject({
  account: z.string(),
  arn: z.string(),
  role: z.string(),
  session: z.string(),
  principalId: z.string().describe('unique id of the role, AROA…'),
});
export type AwsPrincipal = z.infer<typeof awsPrincipalSchema>;

/** What STS says about who signed. */
export interface CallerIdentity {
  readonly Arn: string;
  readonly UserId: string;
  readonly Account: string;
}

type ReadPrincipal =
  | { readonly kind: 'role'; readonly principal: AwsPrincipal }
  | { readonly kind: 'not-a-role' }
  | { readonly kind: 'contradiction' };

const anyArn = /^arn:([a-z-]+):(?:sts|iam)::(\d{12}):/;
const roleSession = /^arn:[a-z-]+:sts::\d{12}:assumed-role\/([\w+=,.@-]{1,64})\/([\w+=,.@-]{2,64})$/;

/**
 * Reads a caller identity. A user, a root account or a federated user is 'not-a-role'; parts that say different
 * things about the partition, the account or the session are a 'contradiction', which AWS never answers.
 */
export function readPrincipal({ Arn, UserId, Account }: CallerIdentity, region: string): ReadPrincipal {
  const [, partition, account] = anyArn.exec(Arn) ?? [];
  if (partition !== partitionOf(region).name || account !== Account) return { kind: 'contradiction' };
  const [, role, session] = roleSession.exec(Arn) ?? [];
  if (role === undefined || session === undefined) return { kind: 'not-a-role' };
  const [principalId = '', ...rest] = UserId.split(':');
  if (!/^AROA[A-Z0-9]{8,124}$/.test(principalId) || rest.join(':') !== session) return { kind: 'contradiction' };
  return { kind: 'role', principal: { account, arn: Arn, role, session, principalId } };
}

/** What a principal may do here. Names are compared as they are written; an id in the mapping must be the same. */
export function findMapping({ roles }: AwsSignInSettings, principal: AwsPrincipal): RoleMapping | undefined {
  return roles.find(
    ({ account, role, principalId = principal.principalId }) =>
      account === principal.account && role === principal.role && principalId === principal.principalId,
  );
}
