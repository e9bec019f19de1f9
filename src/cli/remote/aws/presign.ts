import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';
import { awsIdentityCall, awsSignatureSeconds, awsSignInHeaders } from '#contract';
import type { AwsSignInRequest } from '#contract';
import type { AwsTarget } from './aws-settings.ts';

/** What is signed besides the call itself. */
interface Bound {
  readonly nonce: string;
  readonly serverId: string;
  readonly date: Date;
}

/** Signs a GetCallerIdentity for the target's endpoint, bound to one challenge of one server, and good for 60 s. */
export async function presignIdentity(
  { region, endpoint, credentials, sha256 }: AwsTarget,
  { nonce, serverId, date }: Bound,
): Promise<AwsSignInRequest> {
  const signer = new SignatureV4({ credentials, region, service: 'sts', sha256 });
  const { query = {} } = await signer.presign(
    new HttpRequest({
      method: 'GET',
      path: '/',
      headers: {
        host: endpoint.host,
        [awsSignInHeaders.nonce]: nonce,
        [awsSignInHeaders.serverId]: serverId,
      },
      query: { ...awsIdentityCall },
    }),
    { signingDate: date, expiresIn: awsSignatureSeconds },
  );
  const { sessionToken } = credentials;
  return {
    nonce,
    region,
    credential: String(query['X-Amz-Credential']),
    date: String(query['X-Amz-Date']),
    expires: awsSignatureSeconds,
    signature: String(query['X-Amz-Signature']),
    ...(sessionToken !== undefined && { securityToken: sessionToken }),
  };
}
