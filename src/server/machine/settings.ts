import { z } from 'zod';
import { awsRegionSchema, isLoopback, serverIdSchema } from '#contract';
import { partitionOf } from './regions.ts';

const regionSchema = z
  .strictObject({
    region: awsRegionSchema,
    endpoint: z.url().optional().describe('STS of that region; AWS’s own address where left out'),
  })
  .transform(({ region, endpoint }) => ({
    region,
    endpoint: endpoint ?? `https://sts.${region}.${partitionOf(region).domain}`,
  }));

const roleMappingSchema = z.strictObject({
  account: z.string().regex(/^\d{12}$/),
  role: z
    .string()
    .regex(/^[\w+=,.@-]{1,64}$/)
    .describe('name without path: what STS says about a session does not name the path'),
  principalId: z
    .string()
    .regex(/^AROA[A-Z0-9]{8,124}$/)
    .optional()
    .describe('unique id of the role; with it, a role deleted and made again under the same name is another one'),
  instructorOf: z.array(z.string().min(1).max(64)).min(1).describe('ids of cohorts'),
});
/** What one IAM role may do here: read and write as an instructor of these cohorts, and of no other. */
export type RoleMapping = z.infer<typeof roleMappingSchema>;

const limitsSchema = z.strictObject({
  waitingNonces: z.int().min(1).max(1_000_000).default(10_000).describe('challenges not yet answered'),
  callsAtOnce: z.int().min(1).max(1_000).default(16).describe('requests to STS under way'),
  answerMilliseconds: z.int().min(10).max(30_000).default(5_000).describe('for one whole answer of STS'),
});

/**
 * Settings of the sign-in with AWS identity. Nothing of it is on without them: which regions' STS the server may
 * ask, and which roles mean something here, is said here and nowhere else.
 */
export const awsSignInSettingsSchema = z
  .strictObject({
    serverId: serverIdSchema,
    regions: z.array(regionSchema).min(1),
    roles: z.array(roleMappingSchema).min(1),
    allowLoopbackHttp: z.boolean().default(false).describe('for tests: STS on this machine, without TLS'),
    limits: limitsSchema.prefault({}),
  })
  .superRefine(({ regions, roles, allowLoopbackHttp }, context) => {
    regions.forEach(({ endpoint }, index) => {
      const message = endpointProblem(endpoint, allowLoopbackHttp);
      if (message !== undefined) context.addIssue({ code: 'custom', path: ['regions', index, 'endpoint'], message });
    });
    for (const index of repeats(regions.map(({ region }) => region)))
      context.addIssue({ code: 'custom', path: ['regions', index], message: 'This region is listed twice: keep one.' });
    for (const index of repeats(
      roles.map(({ account, role, principalId = '' }) => `${account} ${role} ${principalId}`),
    ))
      context.addIssue({ code: 'custom', path: ['roles', index], message: 'This role is listed twice: join both.' });
  });
export type AwsSignInSettings = z.infer<typeof awsSignInSettingsSchema>;

function endpointProblem(endpoint: string, allowLoopbackHttp: boolean): string | undefined {
  const url = new URL(endpoint);
  if (url.username !== '' || url.password !== '' || url.pathname !== '/' || url.search !== '' || url.hash !== '')
    return `${endpoint} says more than a host. Write it like https://sts.ap-southeast-3.amazonaws.com.`;
  if (url.protocol === 'https:') return undefined;
  if (url.protocol === 'http:' && allowLoopbackHttp && isLoopback(url.hostname)) return undefined;
  return `${endpoint} is not https: who stands between could answer in the name of AWS. Use https.`;
}

function repeats(keys: readonly string[]): readonly number[] {
  return keys.flatMap((key, index) => (keys.indexOf(key) < index ? [index] : []));
}
