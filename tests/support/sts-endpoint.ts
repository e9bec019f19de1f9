import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verifySignature } from './sts-signature.ts';
import type { ReceivedRequest, StsIdentity } from './sts-signature.ts';

/** A role that may be assumed, by anyone who signs, as its trust policy says. */
export interface StsRole {
  readonly arn: string;
  /** Unique id, AROA…, which every session's user id begins with. */
  readonly id: string;
  readonly externalId?: string;
  /** Whether the trust policy allows sts:TagSession. */
  readonly mayTag?: boolean;
}

/** A session that the endpoint gave out. */
export interface AssumedRole {
  readonly by: string;
  readonly identity: StsIdentity;
  readonly tags: Readonly<Record<string, string>>;
  readonly transitive: readonly string[];
  readonly seconds: number;
}

type Answer = (response: ServerResponse, request: ReceivedRequest) => void;

export interface StsEndpoint extends AsyncDisposable {
  /** Such as http://127.0.0.1:40123, as AWS_ENDPOINT_URL_STS takes it. */
  readonly url: string;
  readonly region: string;
  /** Every request that arrived, in order. */
  readonly requests: readonly ReceivedRequest[];
  readonly assumed: readonly AssumedRole[];
  /** Answers every later request by this instead of as STS, until called without. */
  answerBy(answer?: Answer): void;
}

interface Options {
  readonly region: string;
  readonly identities: readonly StsIdentity[];
  readonly roles?: readonly StsRole[];
}

const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/';

/**
 * An STS on loopback for tests. It knows these identities, verifies Signature Version 4 for real, in a header or
 * presigned, and serves GetCallerIdentity and AssumeRole with session tags in the wire format of AWS, so that the
 * unmodified SDK talks to it.
 */
export async function startStsEndpoint({ region, identities, roles = [] }: Options): Promise<StsEndpoint> {
  const known = [...identities];
  const requests: ReceivedRequest[] = [];
  const assumed: AssumedRole[] = [];
  let answer: Answer | undefined;

  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await receive(incoming);
    requests.push(request);
    if (answer !== undefined) return answer(response, request);
    const verified = await verifySignature(request, region, known, Date.now());
    if (verified.kind === 'refused') return sendError(response, verified.code, verified.message);
    const action = verified.parameters.get('Action');
    if (action === 'GetCallerIdentity') return sendIdentity(response, verified.identity, request.headers.accept);
    if (action !== 'AssumeRole') return sendError(response, 'InvalidAction', 'The action is not valid.');
    const outcome = assume(roles, verified.identity, verified.parameters);
    if (typeof outcome === 'string') return sendError(response, 'AccessDenied', outcome);
    assumed.push(outcome);
    known.push(outcome.identity);
    sendAssumed(response, outcome);
  };

  const server = createServer((incoming, response) => {
    serve(incoming, response).catch((error: unknown) => response.destroy(error as Error));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region,
    requests,
    assumed,
    answerBy: (next) => void (answer = next),
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function receive(incoming: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { method = '', url: target = '', headers } = incoming;
  return { method, target, headers, body: Buffer.concat(chunks).toString() };
}

/** A new session, or why the trust policy does not allow it. */
function assume(roles: readonly StsRole[], caller: StsIdentity, parameters: URLSearchParams): AssumedRole | string {
  const role = roles.find(({ arn }) => arn === parameters.get('RoleArn'));
  if (role === undefined) return `${caller.arn} may not perform sts:AssumeRole on this resource.`;
  if (role.externalId !== undefined && role.externalId !== parameters.get('ExternalId'))
    return `${caller.arn} may not perform sts:AssumeRole: the external id differs.`;
  const tags = readTags(parameters);
  if (Object.keys(tags).length > 0 && role.mayTag === false)
    return `${caller.arn} may not perform sts:TagSession on this resource.`;
  const session = parameters.get('RoleSessionName') ?? '';
  const [, , , , account = '', resource = ''] = role.arn.split(':');
  return {
    by: caller.arn,
    identity: {
      accessKeyId: `ASIA${randomBytes(8).toString('hex').toUpperCase()}`,
      secretAccessKey: randomBytes(30).toString('base64'),
      sessionToken: randomBytes(300).toString('base64'),
      account,
      arn: `arn:aws:sts::${account}:assumed-role/${resource.split('/').at(-1) ?? ''}/${session}`,
      userId: `${role.id}:${session}`,
    },
    tags,
    transitive: members(parameters, 'TransitiveTagKeys.member.'),
    seconds: Number(parameters.get('DurationSeconds') ?? 3600),
  };
}

function readTags(parameters: URLSearchParams): Readonly<Record<string, string>> {
  const tags: Record<string, string> = {};
  for (let n = 1; parameters.has(`Tags.member.${n}.Key`); n += 1)
    tags[parameters.get(`Tags.member.${n}.Key`) ?? ''] = parameters.get(`Tags.member.${n}.Value`) ?? '';
  return tags;
}

function members(parameters: URLSearchParams, prefix: string): readonly string[] {
  return [...parameters].flatMap(([name, value]) => (name.startsWith(prefix) ? [value] : []));
}

function sendIdentity(response: ServerResponse, { arn, userId, account }: StsIdentity, accept = ''): void {
  // As AWS does for whoever asks for it.
  if (accept.includes('application/json')) {
    const result = { Arn: arn, UserId: userId, Account: account };
    const body = { GetCallerIdentityResponse: { GetCallerIdentityResult: result } };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    return;
  }
  sendXml(response, 200, identityXml({ arn, userId, account }));
}

/** The document with which STS says who signed. */
export function identityXml({ arn, userId, account }: Pick<StsIdentity, 'arn' | 'userId' | 'account'>): string {
  return `<GetCallerIdentityResponse xmlns="${namespace}">
  <GetCallerIdentityResult>
    <Arn>${arn}</Arn>
    <UserId>${userId}</UserId>
    <Account>${account}</Account>
  </GetCallerIdentityResult>
  <ResponseMetadata>
    <RequestId>01234567-89ab-cdef-0123-456789abcdef</RequestId>
  </ResponseMetadata>
</GetCallerIdentityResponse>
`;
}

function sendAssumed(response: ServerResponse, { identity, seconds }: AssumedRole): void {
  const expiration = new Date(Date.now() + seconds * 1000).toISOString();
  const body = `<AssumeRoleResponse xmlns="${namespace}">
  <AssumeRoleResult>
    <AssumedRoleUser><AssumedRoleId>${identity.userId}</AssumedRoleId><Arn>${identity.arn}</Arn></AssumedRoleUser>
    <Credentials>
      <AccessKeyId>${identity.accessKeyId}</AccessKeyId>
      <SecretAccessKey>${identity.secretAccessKey}</SecretAccessKey>
      <SessionToken>${identity.sessionToken ?? ''}</SessionToken>
      <Expiration>${expiration}</Expiration>
    </Credentials>
  </AssumeRoleResult>
  <ResponseMetadata><RequestId>01234567-89ab-cdef-0123-456789abcdef</RequestId></ResponseMetadata>
</AssumeRoleResponse>
`;
  sendXml(response, 200, body);
}

function sendError(response: ServerResponse, code: string, message: string): void {
  sendXml(response, code === 'InvalidAction' ? 400 : 403, errorXml(code, message));
}

/** The document with which STS refuses. */
export function errorXml(code: string, message: string): string {
  const text = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<ErrorResponse xmlns="${namespace}">
  <Error>
    <Type>Sender</Type>
    <Code>${code}</Code>
    <Message>${text}</Message>
  </Error>
  <RequestId>01234567-89ab-cdef-0123-456789abcdef</RequestId>
</ErrorResponse>
`;
}

/** Sends a document as STS does. */
export function sendXml(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/xml' }).end(body);
}
