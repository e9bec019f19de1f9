import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

export type Log = Logger;

/** Names under which a secret could come along in a logged object, at any of the depths that our own calls use. */
const secrets = [
  'password',
  'token',
  'secret',
  'code',
  'cookie',
  'authorization',
  'signature',
  'securityToken',
  'files',
];

/**
 * The log: one JSON object a line on standard output, for operators. What is logged are fields that the code names; bodies,
 * headers and addresses with a query never are. The redaction stands behind that, for the day on which somebody forgets.
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: (): string => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
    serializers: { error: describeError },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** Class, message and stack of an error and its cause; drivers hang statements and parameters on theirs, which stay out. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  const { cause, message, name, stack } = error;
  const code = 'code' in error ? { code: String(error.code) } : {};
  return { name, message, ...code, stack, ...(cause === undefined ? {} : { cause: describeError(cause) }) };
}
