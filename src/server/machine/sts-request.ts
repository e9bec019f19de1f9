import { awsIdentityCall, awsSignedHeaders, awsSignInHeaders } from '#contract';
import type { AwsSignInRequest } from '#contract';

/** A request as the server sends it to STS. */
export interface StsRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Builds the presigned GetCallerIdentity anew: address and server id come from the settings, action, parameters and
 * headers from this template. Of the machine's own there are only values, each in its place. Where the machine signed
 * anything else, the signature does not fit, and STS refuses it.
 */
export function buildStsRequest(request: AwsSignInRequest, endpoint: string, serverId: string): StsRequest {
  const query = new URLSearchParams({
    ...awsIdentityCall,
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': request.credential,
    'X-Amz-Date': request.date,
    'X-Amz-Expires': String(request.expires),
    ...(request.securityToken !== undefined && { 'X-Amz-Security-Token': request.securityToken }),
    'X-Amz-SignedHeaders': awsSignedHeaders,
    'X-Amz-Signature': request.signature,
  });
  return {
    url: `${new URL(endpoint).origin}/?${query.toString()}`,
    headers: {
      // STS also answers in JSON to whoever asks for it.
      accept: 'text/xml',
      'accept-encoding': 'identity',
      [awsSignInHeaders.nonce]: request.nonce,
      [awsSignInHeaders.serverId]: serverId,
    },
  };
}
