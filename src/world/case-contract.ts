/**
 * `POST /v1/cases` as a contract promises it, and as an unprepared REST API answers it: the same request through both.
 */

/** What a request may carry, part by part; the first value of each is as the contract asks. */
export const commandParts = {
  path: ['right', 'misspelled'],
  contentType: ['json', 'absent'],
  token: ['valid', 'absent', 'without-scope'],
  key: ['fresh', 'absent', 'repeated', 'reused'],
  subject: ['given', 'absent'],
  caseType: ['supported', 'unsupported', 'absent'],
  description: ['given', 'absent'],
  submitter: ['absent', 'given'],
  brace: ['given', 'absent'],
} as const;
export type CommandPart = keyof typeof commandParts;
export type CaseCommand = { readonly [Part in CommandPart]: (typeof commandParts)[Part][number] };

export type ErrorCode =
  | 'ROUTE_NOT_FOUND'
  | 'TOKEN_MISSING'
  | 'SCOPE_MISSING'
  | 'CONTENT_TYPE_UNSUPPORTED'
  | 'IDEMPOTENCY_KEY_REQUIRED'
  | 'JSON_MALFORMED'
  | 'CASE_SUBMISSION_INVALID'
  | 'IDEMPOTENCY_KEY_REUSED';

export type AnswerPart =
  'statusCode' | 'answerType' | 'caseId' | 'status' | 'correlationId' | 'self' | 'code' | 'message' | 'details';

export interface CaseAnswer {
  readonly status: number;
  readonly from: 'gateway' | 'handler';
  /** What the answer carries beside its status. A contract's message is named by its code, a gateway's stands here. */
  readonly parts: Readonly<Partial<Record<Exclude<AnswerPart, 'statusCode'>, string>>>;
  /** Cases that this request made. */
  readonly created: number;
}

/** The answer that the contract promises. It looks at form before meaning, and at meaning before the key's past. */
export function answerByContract(command: CaseCommand): CaseAnswer {
  if (command.path === 'misspelled') return refuse(404, 'ROUTE_NOT_FOUND');
  if (command.token === 'absent') return refuse(401, 'TOKEN_MISSING');
  if (command.token === 'without-scope') return refuse(403, 'SCOPE_MISSING');
  if (command.contentType === 'absent') return refuse(415, 'CONTENT_TYPE_UNSUPPORTED');
  if (command.key === 'absent') return refuse(400, 'IDEMPOTENCY_KEY_REQUIRED');
  if (command.brace === 'absent') return refuse(400, 'JSON_MALFORMED');
  const misshapen = findMisshapen(command);
  if (misshapen !== undefined) return refuse(400, 'CASE_SUBMISSION_INVALID', misshapen);
  if (command.caseType === 'unsupported')
    return refuse(422, 'CASE_SUBMISSION_INVALID', ['caseType', 'Unsupported value']);
  if (command.key === 'reused') return refuse(409, 'IDEMPOTENCY_KEY_REUSED');
  return accept('case-456', command.key === 'repeated' ? 0 : 1);
}

/**
 * What a REST API answers with a Cognito authorizer, gateway responses as they come, and a handler that believes its
 * request. With a validator it demands the key's header and a body of the model; it then names neither field nor
 * reason. Without a Content-Type header a REST API takes the body for application/json.
 * docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html
 */
export function answerByDefault(command: CaseCommand, validator: boolean): CaseAnswer {
  if (command.path === 'misspelled') return say(403, 'Missing Authentication Token');
  if (command.token !== 'valid') return say(401, 'Unauthorized');
  if (validator && command.key === 'absent') {
    return say(400, 'Missing required request parameters: [Idempotency-Key]');
  }
  if (validator && (command.brace === 'absent' || findMisshapen(command) || command.caseType === 'unsupported')) {
    return say(400, 'Invalid request body');
  }
  if (command.brace === 'absent') return say(502, 'Internal server error');
  return accept(command.key === 'repeated' || command.key === 'reused' ? 'case-457' : 'case-456', 1);
}

/** The answer without some of its parts. Without its own status code it is 200, whatever happened. */
export function withoutParts(answer: CaseAnswer, missing: readonly AnswerPart[]): CaseAnswer {
  const kept = Object.entries(answer.parts).filter(([part]) => !missing.includes(part as AnswerPart));
  return {
    ...answer,
    status: missing.includes('statusCode') ? 200 : answer.status,
    parts: Object.fromEntries(kept),
  };
}

type Detail = readonly [field: string, reason: string];

function findMisshapen({ subject, caseType, submitter }: CaseCommand): Detail | undefined {
  if (subject === 'absent') return ['subjectId', 'Required'];
  if (caseType === 'absent') return ['caseType', 'Required'];
  return submitter === 'given' ? ['submittedBy', 'Unknown field'] : undefined;
}

function accept(caseId: string, created: number): CaseAnswer {
  return {
    status: 202,
    from: 'handler',
    parts: {
      answerType: 'application/json',
      caseId,
      status: 'ACCEPTED',
      correlationId: 'corr-abc',
      self: `/v1/cases/${caseId}`,
    },
    created,
  };
}

function refuse(status: number, code: ErrorCode, detail?: Detail): CaseAnswer {
  const details = detail === undefined ? {} : { details: `[{ "field": "${detail[0]}", "reason": "${detail[1]}" }]` };
  return {
    status,
    from: status === 400 || status === 422 || status === 409 ? 'handler' : 'gateway',
    parts: { answerType: 'application/json', code, message: code, correlationId: 'corr-abc', ...details },
    created: 0,
  };
}

function say(status: number, message: string): CaseAnswer {
  return { status, from: 'gateway', parts: { answerType: 'application/json', message }, created: 0 };
}
