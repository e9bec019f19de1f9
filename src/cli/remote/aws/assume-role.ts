import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { createStsClient, explainAwsError } from './aws-settings.ts';
import type { AwsChoice, AwsCredentials, AwsFailure } from './aws-settings.ts';

export interface AssumeRoleOptions extends AwsChoice {
  readonly arn: string;
  /** The cohort for which the session is, as its tag `tenant`. */
  readonly tenant: string;
  /** Where the role's trust policy asks for one. */
  readonly externalId?: string;
  /** Stands in the session's ARN, and so in CloudTrail: 2 to 64 characters of A-Z a-z 0-9 _ + = , . @ -. */
  readonly sessionName?: string;
}

export type AssumeRoleOutcome =
  | { readonly kind: 'assumed'; readonly credentials: AwsCredentials; readonly arn: string; readonly expiresAt: Date }
  | AwsFailure;

/** The shortest that AWS gives. */
const seconds = 900;

/**
 * Takes on a role for 15 minutes, tagged with a tenant. The tag stays through further roles, so that policies can
 * compare `${aws:PrincipalTag/tenant}`; the role's trust policy has to allow sts:TagSession. The tag proves nothing
 * to the course's server, which reads the role's ARN.
 */
export async function assumeRole(options: AssumeRoleOptions): Promise<AssumeRoleOutcome> {
  const { arn, tenant, externalId, sessionName = 'gerbang' } = options;
  const client = createStsClient(options);
  try {
    const { Credentials, AssumedRoleUser } = await client.send(
      new AssumeRoleCommand({
        RoleArn: arn,
        RoleSessionName: sessionName,
        DurationSeconds: seconds,
        ExternalId: externalId,
        Tags: [{ Key: 'tenant', Value: tenant }],
        TransitiveTagKeys: ['tenant'],
      }),
    );
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = Credentials ?? {};
    if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration)
      return { kind: 'aws-unreachable', detail: 'The answer of STS holds no credentials.' };
    return {
      kind: 'assumed',
      credentials: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken },
      arn: AssumedRoleUser?.Arn ?? '',
      expiresAt: Expiration,
    };
  } catch (error) {
    return explainAwsError(error);
  } finally {
    client.destroy();
  }
}
