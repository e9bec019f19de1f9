import type { OpenAPIHono } from '@hono/zod-openapi';
import { bodyBytes, mergeBytes } from './bodies.ts';
import type { ApiEnv } from './context.ts';
import { describeLimits } from './describe-limits.ts';
import type { Services } from './services.ts';
import { idempotencyHeader } from './idempotency-header.ts';

/** The published contract: OpenAPI 3.1, made from the same schemas that the requests are held to. */
export function describeApi(
  app: OpenAPIHono<ApiEnv>,
  { desk, limiter, origin }: Pick<Services, 'desk' | 'limiter' | 'origin'>,
) {
  const { verdictsPerSecond, waitingAtMost } = desk.capacity;
  const limits = describeLimits(limiter).map(
    ({ per, requests, route, seconds, why }) => `- \`${route}\`: ${requests} in ${seconds} s for each ${per} (${why})`,
  );
  return idempotencyHeader(
    app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Gerbang',
        version: '1.0.0',
        description: [
          'The API of the course, and its own example. Every failure has the shape of `Error`; every answer carries `X-Correlation-Id`, which a client may also send.',
          `Every POST of an account is a command and needs \`Idempotency-Key\` (16 to 64 of A-Z a-z 0-9 _ -). The same key with an equal body gets the same answer for 48 hours, another body 409; keys belong to the caller. PUT, PATCH and DELETE can be repeated as they are.`,
          `This server measured ${Math.round(verdictsPerSecond)} verdicts a second at its start; at most ${waitingAtMost} submissions wait, and more are answered 503 with \`Retry-After\`, before anything is stored. Limits, counted before a request is read (429 with \`Retry-After\`):\n\n${limits.join('\n')}`,
          `Bodies are JSON of at most ${bodyBytes / 1024} KB (\`/me/merge\`: ${mergeBytes / 1_048_576} MB). Other origins are not answered (no CORS).`,
        ].join('\n\n'),
      },
      servers: [{ url: origin }],
      security: [{ session: [] }, { bearer: [] }],
    }),
  );
}
