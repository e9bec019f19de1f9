import { z } from 'zod';
import { momentSchema } from './primitives.ts';

/** Where a machine asks for a challenge, and where it brings the answer. Both are POST with a JSON body. */
export const awsSignInPaths = {
  challenges: '/api/v1/machine/aws/challenges',
  tokens: '/api/v1/machine/aws/tokens',
} as const;

/** Headers that a machine signs besides `host`: they tie a signature to one challenge of one server. */
export const awsSignInHeaders = { nonce: 'x-gerbang-nonce', serverId: 'x-gerbang-server-id' } as const;

/** The signed headers as a presigned request lists them: in lower case, in order. */
export const awsSignedHeaders = `host;${awsSignInHeaders.nonce};${awsSignInHeaders.serverId}`;

/** What the presigned request asks of STS. It takes no permission, and says nothing but who signed. */
export const awsIdentityCall = { Action: 'GetCallerIdentity', Version: '2011-06-15' } as const;

/** Longest time for which a machine may presign, in seconds. */
export const awsSignatureSeconds = 60;

export const awsRegionSchema = z
  .string()
  .max(32)
  .regex(/^[a-z]{2,4}(?:-[a-z]{2,10}){1,3}-\d{1,2}$/)
  .meta({ examples: ['ap-southeast-3'] });

const nonceSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/)
  .describe('32 random bytes in base64url; good for one sign-in');

/**
 * The id of a server: the host, with its port where it has one, at which machines reach it. A machine signs the host
 * that it called, so that what it signed for one server is worth nothing at another.
 */
export const serverIdSchema = z
  .string()
  .max(255)
  .regex(/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/)
  .meta({ examples: ['gerbang.example.org'] });

export const awsChallengeRequestSchema = z
  .strictObject({ region: awsRegionSchema.optional().describe('the region whose STS the machine will sign for') })
  .meta({ id: 'AwsChallengeRequest' });
export type AwsChallengeRequest = z.infer<typeof awsChallengeRequestSchema>;

export const awsChallengeSchema = z
  .strictObject({
    nonce: nonceSchema,
    serverId: serverIdSchema,
    region: awsRegionSchema,
    host: z.string().max(255).describe('the host of that region’s STS, as the server will call it'),
    expiresAt: momentSchema,
  })
  .meta({ id: 'AwsChallenge' });
export type AwsChallenge = z.infer<typeof awsChallengeSchema>;

/**
 * The parts of a presigned GetCallerIdentity that only the machine can know. The server builds the request around
 * them itself: an address, a header, an action or another parameter cannot be said here.
 */
export const awsSignInRequestSchema = z
  .strictObject({
    nonce: nonceSchema,
    region: awsRegionSchema,
    credential: z
      .string()
      .max(200)
      .regex(/^[A-Z0-9]{16,128}\/\d{8}\/[a-z0-9-]{1,32}\/sts\/aws4_request$/),
    date: z.string().regex(/^\d{8}T\d{6}Z$/),
    expires: z.int().min(1).max(awsSignatureSeconds).describe('seconds from date'),
    signature: z.string().regex(/^[0-9a-f]{64}$/),
    securityToken: z
      .string()
      .regex(/^[A-Za-z0-9+/=_-]{1,8192}$/)
      .optional()
      .describe('of temporary credentials'),
  })
  .meta({ id: 'AwsSignInRequest' });
export type AwsSignInRequest = z.infer<typeof awsSignInRequestSchema>;

/** An opaque bearer token, and whom it stands for. The server keeps only its SHA-256. */
export const awsTokenSchema = z
  .strictObject({
    token: z.string().regex(/^gbm_[A-Za-z0-9_-]{43}$/),
    expiresAt: momentSchema,
    account: z.string().regex(/^\d{12}$/),
    arn: z.string().max(300),
  })
  .meta({ id: 'AwsToken' });
export type AwsToken = z.infer<typeof awsTokenSchema>;

/** Why a sign-in was refused, in `details.reason` of the error SIGN_IN_REFUSED. */
export const awsRefusalSchema = z.enum([
  'malformed',
  'region',
  'scope',
  'clock',
  'nonce',
  'signature',
  'expired-credentials',
  'not-a-role',
  'not-mapped',
]);
export type AwsRefusal = z.infer<typeof awsRefusalSchema>;
