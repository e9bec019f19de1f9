import type { IncomingHttpHeaders } from 'node:http';
import { STSClient } from '@aws-sdk/client-sts';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';

/** Credentials that the endpoint knows, and who holds them. */
export interface StsIdentity {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly account: string;
  readonly arn: string;
  readonly userId: string;
}

/** A request as it arrived, byte for byte where it matters. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Verification =
  | { readonly kind: 'signed'; readonly identity: StsIdentity; readonly parameters: URLSearchParams }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

interface Claim {
  readonly accessKeyId: string;
  readonly scope: readonly string[];
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly date: string;
  readonly token: string | undefined;
}

const { sha256 } = new STSClient({ region: 'us-east-1' }).config;

/** How long AWS's STS takes a signature for, whatever a presigned request says, and how far ahead a clock may be. */
const signatureLife = 15 * 60_000;
const clockAhead = 5 * 60_000;

/** Verifies Signature Version 4 as STS does: signs what arrived anew with the secret it knows, and compares. */
export async function verifySignature(
  request: ReceivedRequest,
  region: string,
  identities: readonly StsIdentity[],
  now: number,
): Promise<Verification> {
  const url = new URL(request.target, 'http://endpoint.invalid');
  const query = [...url.searchParams];
  const { authorization } = request.headers;
  if (new Set(query.map(([name]) => name.toLowerCase())).size < query.length)
    return refused('InvalidQueryParameter', 'A parameter is there twice.');
  const claim =
    authorization === undefined ? readPresigned(url.searchParams) : readHeader(authorization, request.headers);
  if (claim === undefined) return refused('IncompleteSignature', 'The request holds no complete signature.');
  const unsigned = unsignedHeader(request.headers, claim);
  if (unsigned !== undefined) return refused('SignatureDoesNotMatch', `The header ${unsigned} has to be signed.`);
  if (claim.scope.join('/') !== `${claim.date.slice(0, 8)}/${region}/sts/aws4_request`)
    return refused('SignatureDoesNotMatch', 'Credential should be scoped to a valid region.');
  const signedAt = Date.parse(claim.date.replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5'));
  if (!(signedAt <= now + clockAhead && now < signedAt + signatureLife))
    return refused('SignatureDoesNotMatch', `Signature expired or not yet current: ${claim.date}`);
  const identity = identities.find(({ accessKeyId }) => accessKeyId === claim.accessKeyId);
  if (identity === undefined || identity.sessionToken !== claim.token)
    return refused('InvalidClientTokenId', 'The security token included in the request is invalid.');
  const expected = await signAnew(request, url, claim, identity, region, new Date(signedAt));
  if (expected !== claim.signature)
    // AWS repeats the canonical request, in which the session token stands.
    return refused('SignatureDoesNotMatch', `The canonical request should have been '${request.target}'`);
  return {
    kind: 'signed',
    identity,
    parameters: request.method === 'POST' ? new URLSearchParams(request.body) : url.searchParams,
  };
}

function readPresigned(query: URLSearchParams): Claim | undefined {
  const [accessKeyId = '', ...scope] = query.get('X-Amz-Credential')?.split('/') ?? [];
  const [signature, date, expires] = ['Signature', 'Date', 'Expires'].map((name) => query.get(`X-Amz-${name}`));
  const signedHeaders = query.get('X-Amz-SignedHeaders')?.split(';');
  if (query.get('X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256' || !signature || !date || !expires || !signedHeaders)
    return undefined;
  return { accessKeyId, scope, signedHeaders, signature, date, token: query.get('X-Amz-Security-Token') ?? undefined };
}

function readHeader(authorization: string, headers: IncomingHttpHeaders): Claim | undefined {
  const match = /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
    authorization,
  );
  const [, credential = '', signedHeaders = '', signature = ''] = match ?? [];
  const [accessKeyId = '', ...scope] = credential.split('/');
  const date = headers['x-amz-date'];
  if (match === null || typeof date !== 'string') return undefined;
  const token = headers['x-amz-security-token'];
  return {
    accessKeyId,
    scope,
    signedHeaders: signedHeaders.split(';'),
    signature,
    date,
    token: typeof token === 'string' ? token : undefined,
  };
}

/** A header that AWS wants signed and that is not. */
function unsignedHeader(headers: IncomingHttpHeaders, { signedHeaders }: Claim): string | undefined {
  const required = ['host', ...Object.keys(headers).filter((name) => name.startsWith('x-amz-'))];
  return required.find((name) => !signedHeaders.includes(name)) ?? signedHeaders.find((name) => !(name in headers));
}

async function signAnew(
  { method, headers, body }: ReceivedRequest,
  url: URL,
  { signedHeaders }: Claim,
  { accessKeyId, secretAccessKey, sessionToken }: StsIdentity,
  region: string,
  signingDate: Date,
): Promise<string | undefined> {
  const signer = new SignatureV4({
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) },
    region,
    service: 'sts',
    sha256,
    applyChecksum: false,
  });
  const payloadHash = new sha256();
  payloadHash.update(new TextEncoder().encode(body));
  const digest = Buffer.from(await payloadHash.digest()).toString('hex');
  if ((headers['x-amz-content-sha256'] ?? digest) !== digest) return undefined;
  const request = new HttpRequest({
    method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(signedHeaders.map((name) => [name, String(headers[name])])),
    ...(body !== '' && { body }),
  });
  if (headers.authorization === undefined) {
    const { query } = await signer.presign(request, {
      signingDate,
      expiresIn: Number(url.searchParams.get('X-Amz-Expires')),
    });
    return String(query?.['X-Amz-Signature']);
  }
  const signed = await signer.sign(request, { signingDate });
  return signed.headers['authorization']?.slice(-64);
}

function refused(code: string, message: string): Verification {
  return { kind: 'refused', code, message };
}
