import type { ExportScenario } from '#exercises/ekspor-async/steps.ts';
import type { CallerClaims } from '#exercises/ekspor-async/variant.ts';
import type { Json } from '#verdict';

/** Texts of the world's exceptions: for operators, and for nobody outside. */
export const internals = {
  queue: 'connect ECONNREFUSED 10.20.3.17:443 (arn:aws:sqs:ap-southeast-3:111122223333:exports)',
  workflow: 'states.internal:8443 refused (arn:aws:states:ap-southeast-3:111122223333:stateMachine:exports)',
  reports: 'ORA-12541 at reports-db-2.internal:1521, SELECT * FROM T_REPORT_SRC',
} as const;

const traces: readonly string[] = ['10.20.3.17', 'arn:aws', 'states.internal', 'ORA-', 'reports-db-2', 'solution.ts'];
const stackLine = /\n\s+at /;

/** The first thing in a response that only operators should read. */
export function findInternal(value: Json): string | undefined {
  const written = JSON.stringify(value);
  return traces.find((text) => written.includes(text)) ?? (stackLine.test(deepTexts(value)) ? 'stack' : undefined);
}

function deepTexts(value: Json): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? Object.values(value).map(deepTexts).join('\n') : '';
}

/** The text after `Bearer ` in a caller's `authorization` header. */
export function tokenOf({ sub }: CallerClaims): string {
  return `eyJhbGciOiJSUzI1NiJ9.${sub}.c2lnbmF0dXJl`;
}

/** What a log entry holds of a request that does not belong into a log: token, e-mail address or the whole payload. */
export function findSecret(
  { steps }: ExportScenario,
  step: number,
  entry: Json,
): 'token' | 'email' | 'payload' | undefined {
  const asked = steps[step];
  if (asked === undefined || asked.kind === 'wait' || asked.kind === 'settle') return undefined;
  const written = JSON.stringify(entry);
  if (written.includes(tokenOf(asked.caller))) return 'token';
  if (written.includes(asked.caller.email)) return 'email';
  const note = asked.kind === 'command' ? noteOf(asked.body) : undefined;
  return note !== undefined && written.includes(note) ? 'payload' : undefined;
}

function noteOf(body: Json): string | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  const { note } = body as { readonly [key: string]: Json };
  return typeof note === 'string' ? note : undefined;
}
