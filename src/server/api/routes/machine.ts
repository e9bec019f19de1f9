import {
  awsChallengeRequestSchema,
  awsChallengeSchema,
  awsSignInPaths,
  awsSignInRequestSchema,
  awsTokenSchema,
} from '#contract';
import { createTokenStore } from '#store';
import { describeAwsRefusal, issueMachineToken, revokeMachineToken } from '../../machine/index.ts';
import { fail } from '../fail.ts';
import { answer, failures, jsonBody } from '../openapi.ts';
import { createRoutes, defineRoute } from '../route.ts';
import type { Routes } from '../route.ts';

const tags = ['Machines'];
const exampleProof = {
  nonce: 'q3Zx8Lk2mN5bR7yWdpTqvXsJk9cHf4Ga1Eu6Ti0Oz-w',
  region: 'ap-southeast-3',
  credential: 'ASIAEXAMPLEEXAMPLE/20261128/ap-southeast-3/sts/aws4_request',
  date: '20261128T091200Z',
  expires: 60,
  signature: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
};
const toPath = (path: string): string => path.replace('/api/v1', '');

const challenge = defineRoute({
  method: 'post',
  path: toPath(awsSignInPaths.challenges),
  tags,
  summary: 'Begin to sign in with an AWS identity: a challenge that is good once',
  description: 'Takes no Idempotency-Key: a challenge that got lost is simply asked for again and ends by itself.',
  action: 'course.read',
  limit: 'machine',
  request: { body: jsonBody(awsChallengeRequestSchema, { region: 'ap-southeast-3' }) },
  responses: {
    201: answer('The challenge', awsChallengeSchema),
    ...failures('BODY_MALFORMED', 'SIGN_IN_REFUSED', 'NOT_FOUND', 'BODY_TOO_LARGE', 'BODY_NOT_JSON', 'RATE_LIMITED'),
  },
});

const signIn = defineRoute({
  method: 'post',
  path: toPath(awsSignInPaths.tokens),
  tags,
  summary: 'Prove an AWS identity by a presigned GetCallerIdentity, for a token of 15 minutes',
  description:
    'The server builds the request to STS itself from these parts and its own settings. Takes no Idempotency-Key: the nonce is good once.',
  action: 'course.read',
  limit: 'machine',
  rules: ['fail-closed', 'status-5xx-sesuai-sumber'],
  request: { body: jsonBody(awsSignInRequestSchema, exampleProof) },
  responses: {
    201: answer('The token, which is told once', awsTokenSchema),
    ...failures(
      'BODY_MALFORMED',
      'SIGN_IN_REFUSED',
      'NOT_FOUND',
      'BODY_TOO_LARGE',
      'BODY_NOT_JSON',
      'RATE_LIMITED',
      'UPSTREAM_FAILED',
    ),
  },
});

const signOut = defineRoute({
  method: 'delete',
  path: '/machine/token',
  tags,
  summary: 'End the machine token that this request carries',
  action: 'me.read',
  limit: 'machine',
  responses: { 204: { description: 'Ended' }, ...failures('NOT_SIGNED_IN', 'NOT_FOUND', 'RATE_LIMITED') },
});

/** Signing in with an AWS identity. Without its settings none of it is there. */
export function machineRoutes(): Routes {
  return createRoutes()
    .openapi(challenge, async (context) => {
      const { machines } = context.get('services');
      if (machines === undefined) return fail(context, 'NOT_FOUND');
      const outcome = await machines.signIn.challenge(context.get('address'), context.req.valid('json').region);
      switch (outcome.kind) {
        case 'challenge':
          return context.json(outcome.challenge, 201);
        case 'refused':
          return fail(context, 'SIGN_IN_REFUSED', refusalOf(outcome.reason));
        case 'limited':
          return fail(context, 'RATE_LIMITED', { retryAfter: outcome.retryAfterSeconds });
      }
    })
    .openapi(signIn, async (context) => {
      const { clock, machines, store } = context.get('services');
      if (machines === undefined) return fail(context, 'NOT_FOUND');
      const outcome = await machines.signIn.signIn(context.get('address'), context.req.valid('json'));
      switch (outcome.kind) {
        case 'signed-in': {
          const { principal } = outcome;
          const { expiresAt, token } = await issueMachineToken({ tokens: createTokenStore(store), clock }, principal);
          const { account, arn } = principal;
          return context.json({ token, expiresAt: new Date(expiresAt).toISOString(), account, arn }, 201);
        }
        case 'refused':
          return fail(context, 'SIGN_IN_REFUSED', refusalOf(outcome.reason));
        case 'unavailable':
          return fail(context, 'UPSTREAM_FAILED');
        case 'limited':
          return fail(context, 'RATE_LIMITED', { retryAfter: outcome.retryAfterSeconds });
      }
    })
    .openapi(signOut, async (context) => {
      if (context.get('principal').kind !== 'machine') return fail(context, 'NOT_FOUND');
      const token = (context.req.header('authorization') ?? '').replace(/^Bearer /, '');
      await revokeMachineToken({ tokens: createTokenStore(context.get('services').store) }, token);
      return context.body(null, 204);
    });
}

function refusalOf(reason: Parameters<typeof describeAwsRefusal>[0]) {
  return { message: describeAwsRefusal(reason), details: { reason } };
}
