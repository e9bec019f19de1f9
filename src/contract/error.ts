import { z } from 'zod';

/**
 * Every code that an answer of the API may carry, with the status that goes with it and what it means to whoever
 * writes a client. What is to be shown to a person stands in the answer's `message`.
 */
export const errorCodes = {
  BODY_MALFORMED: { status: 400, meaning: 'The body is not JSON, or not in the shape that the contract asks for.' },
  QUERY_MALFORMED: { status: 400, meaning: 'A query parameter, path parameter or header has a wrong shape.' },
  IDEMPOTENCY_KEY_MISSING: { status: 400, meaning: 'A command needs the header Idempotency-Key.' },
  NOT_SIGNED_IN: { status: 401, meaning: 'No valid session or token came with the request.' },
  SIGN_IN_REFUSED: { status: 401, meaning: 'The proof of identity was looked at and refused.' },
  NOT_ALLOWED: { status: 403, meaning: 'Signed in, but this route is not for this role.' },
  EMAIL_NOT_VERIFIED: { status: 403, meaning: 'The e-mail address has to be confirmed first.' },
  ORIGIN_REFUSED: { status: 403, meaning: 'A request with a session cookie came from another origin.' },
  NOT_FOUND: { status: 404, meaning: 'There is no such thing, or the caller may not know that there is.' },
  METHOD_NOT_ALLOWED: {
    status: 405,
    meaning: 'This address does not know the method; Allow lists those that it does.',
  },
  IDEMPOTENCY_KEY_REUSED: { status: 409, meaning: 'The key was used before for another request.' },
  IDEMPOTENCY_IN_PROGRESS: {
    status: 409,
    meaning: 'The first request with this key is still at work; try again after Retry-After.',
  },
  REVISION_CONFLICT: { status: 409, meaning: 'It was changed meanwhile; details hold what stands there now.' },
  STATE_CONFLICT: { status: 409, meaning: 'Its present state does not allow this.' },
  BODY_TOO_LARGE: { status: 413, meaning: 'The body is larger than the route takes.' },
  BODY_NOT_JSON: { status: 415, meaning: 'The route takes application/json.' },
  RULE_BROKEN: {
    status: 422,
    meaning: 'The shape is right, but a value breaks a rule of the domain; details name it.',
  },
  RATE_LIMITED: { status: 429, meaning: 'Too many requests of this kind; try again after Retry-After.' },
  INTERNAL: { status: 500, meaning: 'A fault of the server; the correlation id finds it in the log.' },
  UPSTREAM_FAILED: { status: 502, meaning: 'A service that the server depends on answered with a fault.' },
  OVERLOADED: { status: 503, meaning: 'The grading pool is full; nothing was stored; try again after Retry-After.' },
  NOT_READY: { status: 503, meaning: 'The server is starting, stopping or has lost its database.' },
  TIMED_OUT: { status: 504, meaning: 'The work did not end within the time that the route has.' },
} as const satisfies Record<string, { readonly status: number; readonly meaning: string }>;

export type ErrorCode = keyof typeof errorCodes;

/** A value that was refused: where it stands, and what is wrong with it. */
export const errorDetailSchema = z.strictObject({
  path: z.string().describe('the place in the request, such as body.files or query.limit'),
  message: z.string(),
});

export type ErrorDetail = z.infer<typeof errorDetailSchema>;

/** The one shape of every failure. */
export const errorEnvelopeSchema = z
  .strictObject({
    error: z.strictObject({
      code: z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]),
      message: z.string().describe('Indonesian, safe to show to a person'),
      correlationId: z.string(),
      details: z
        .union([z.array(errorDetailSchema), z.record(z.string(), z.unknown())])
        .optional()
        .describe('refused values, or what stands there now in a conflict'),
    }),
  })
  .meta({ id: 'Error' });
export type ErrorEnvelope = z.infer<typeof errorEnvelopeSchema>;
