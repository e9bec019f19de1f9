import type { AnswerPart, CaseAnswer, CommandPart } from '#world/case-contract';
import { messages, phrases } from './contract-explorer.id.ts';
import type { ExplorerSettings } from './settings.ts';

/** A part of the request as it travels; undefined where it is not sent. */
export function requestLine(part: CommandPart, settings: ExplorerSettings): string | undefined {
  return settings[part] === 'absent' ? undefined : requestWriters[part](settings);
}

const requestWriters: Readonly<Record<CommandPart, (settings: ExplorerSettings) => string>> = {
  path: ({ path }) => (path === 'right' ? 'POST /v1/cases HTTP/1.1' : 'POST /v1/case HTTP/1.1'),
  contentType: () => 'Content-Type: application/json',
  token: ({ token }) => (token === 'valid' ? 'Authorization: Bearer <token>' : 'Authorization: Bearer <token lain>'),
  key: ({ key }) => `Idempotency-Key: req-tenant-a-${key === 'fresh' ? '000123' : '000122'}`,
  subject: () => '"subjectId": "subj-123"',
  caseType: ({ caseType }) => `"caseType": "${caseType === 'supported' ? 'ENFORCEMENT_REVIEW' : 'PIKNIK'}"`,
  description: () => '"description": "Dermaga 4"',
  submitter: () => '"submittedBy": "user-789"',
  brace: () => '}',
};

/** A part of an answer as it travels; undefined where the answer does not have it. */
export function answerLine(part: AnswerPart, { status, parts }: CaseAnswer): string | undefined {
  if (part === 'statusCode') return `HTTP/1.1 ${status} ${phrases[status] ?? ''}`;
  const value = parts[part];
  if (value === undefined) return undefined;
  if (part === 'answerType') return `Content-Type: ${value}`;
  if (part === 'self') return `"links": { "self": "${value}" }`;
  if (part === 'details') return `"details": ${value}`;
  return part === 'message' ? `"message": "${sentenceOf(value)}"` : `"${part}": "${value}"`;
}

function sentenceOf(message: string): string {
  return (messages as Readonly<Record<string, string>>)[message] ?? message;
}
