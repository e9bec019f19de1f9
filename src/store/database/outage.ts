import { StoreError } from './store-error.ts';

/** Codes of PostgreSQL (appendix A of its manual) that say nothing about the statement: connection, resources, shutdown, timeouts. */
const serverCodes = /^(08...|53...|57P0.|57014|25P03)$/;

/** Codes of Node for a server that is not reached or no longer there. */
const networkCodes: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** What `pg` says without a code when its connection breaks or none can be had. */
const driverMessages =
  /^Connection terminated|^timeout exceeded when trying to connect|connection error and is not queryable/;

/**
 * Whether an error, or what caused it, is that the database cannot be used now: it is away, full or busy. The same work may
 * succeed later; nothing of it took effect, unless the connection broke while it was committed.
 */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof StoreError) return true;
  const code = 'code' in error ? String(error.code) : '';
  if (serverCodes.test(code) || networkCodes.has(code) || driverMessages.test(error.message)) return true;
  return isOutage(error.cause);
}
