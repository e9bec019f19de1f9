import { Misuse } from '../../misuse.ts';
import { serverToSignInTo } from '../connection.ts';
import { createClient } from '../client.ts';
import type { ApiClient } from '../client.ts';
import { fail, say, tellWait } from '../say.ts';
import { awsText } from '../remote.id.ts';
import { describeAwsFailure, describeSignInFailure } from '../sign-in/describe-aws.ts';

export interface AssumedRole {
  readonly arn: string;
  readonly tenant: string;
  readonly region: string | undefined;
}

/** Checks what `--assume-role` and `--tenant` say. Throws a {@link Misuse}. */
export function parseRole(arn: string, tenant: string | undefined): Omit<AssumedRole, 'region'> {
  if (!/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,600}$/.test(arn))
    throw new Misuse(
      `--assume-role takes the ARN of a role, such as arn:aws:iam::123456789012:role/gerbang, not "${arn}".`,
    );
  if (tenant === undefined) throw new Misuse('--assume-role goes with --tenant, which tags the session.');
  if (!/^[\w .:/=+@-]{1,256}$/.test(tenant))
    throw new Misuse(
      `--tenant takes what a session tag of AWS may hold: letters, digits and _ . : / = + - @, not "${tenant}".`,
    );
  return { arn, tenant };
}

/** A client with a token for the role, which is kept nowhere; undefined, and told, where there is none. */
export async function signInAsRole(serverFlag: string | undefined, role: AssumedRole): Promise<ApiClient | undefined> {
  const server = await serverToSignInTo(serverFlag);
  const region = role.region === undefined ? {} : { region: role.region };
  const [{ assumeRole }, { signInWithAws }] = await Promise.all([
    import('../aws/assume-role.ts'),
    import('../aws/sign-in.ts'),
  ]);
  const assumed = await assumeRole({ arn: role.arn, tenant: role.tenant, ...region });
  if (assumed.kind !== 'assumed') return void (await fail(describeAwsFailure(assumed)));
  const signedIn = await signInWithAws({ server, fetch, credentials: assumed.credentials, ...region });
  if (signedIn.kind !== 'signed-in') return void (await fail(describeSignInFailure(server, signedIn)));
  await say(awsText.assumed(assumed.arn, role.tenant, assumed.expiresAt.toISOString()), 'quiet');
  return createClient({ server, token: signedIn.token.token, onWait: tellWait });
}
