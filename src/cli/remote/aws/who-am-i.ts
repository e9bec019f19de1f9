import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { createStsClient, explainAwsError } from './aws-settings.ts';
import type { AwsChoice, AwsFailure } from './aws-settings.ts';

export type WhoAmIOutcome =
  { readonly kind: 'identity'; readonly account: string; readonly arn: string; readonly userId: string } | AwsFailure;

/** Asks STS directly whom this machine's credentials stand for. */
export async function whoAmIOnAws(choice: AwsChoice = {}): Promise<WhoAmIOutcome> {
  const client = createStsClient(choice);
  try {
    const { Account = '', Arn = '', UserId = '' } = await client.send(new GetCallerIdentityCommand({}));
    return { kind: 'identity', account: Account, arn: Arn, userId: UserId };
  } catch (error) {
    return explainAwsError(error);
  } finally {
    client.destroy();
  }
}
