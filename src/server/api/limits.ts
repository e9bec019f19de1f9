import { CompiledQuery } from 'kysely';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { RouteLimit } from '#contract';
import type { Store } from '#store';
import type { Capacity } from '../grading/capacity.ts';

/** What a limit counts by: the account or machine (the address where nobody is signed in), or always the address. */
export type LimitKind = keyof ReturnType<typeof limitTable>;

interface Limit {
  readonly requests: number;
  readonly seconds: number;
  readonly per: RouteLimit['per'];
  readonly why: string;
}

/** A share of the grading capacity that one account may use over time, so that ten busy learners still leave room. */
const shareOfOne = 0.1;

/**
 * The limits of all kinds of routes. Those that grade follow from what this server measured at its start; those that guard
 * secrets follow from how long guessing may take; the rest only stop programs that run wild.
 */
export function limitTable(capacity: Capacity) {
  const graded = Math.min(60, Math.max(6, Math.floor(capacity.verdictsPerSecond * shareOfOne * 60)));
  const regrades = Math.max(3, Math.floor(graded / 4));
  return {
    read: { requests: 600, seconds: 60, per: 'account', why: 'one row or one page of rows; ten a second is no person' },
    write: { requests: 120, seconds: 60, per: 'account', why: 'one row a request; drafts are saved every few seconds' },
    submit: {
      requests: graded,
      seconds: 60,
      per: 'account',
      why: `a tenth of the ${Math.round(capacity.verdictsPerSecond)} verdicts a second that this server measured, at most 60 a minute`,
    },
    heavy: { requests: 30, seconds: 60, per: 'account', why: 'reads a whole class or a whole account' },
    regrade: { requests: regrades, seconds: 600, per: 'account', why: 'grades a whole class each time' },
    join: { requests: 10, seconds: 600, per: 'account', why: 'a code has 49 bits; nobody may guess at speed' },
    'sign-in': { requests: 60, seconds: 60, per: 'address', why: 'a class may share one address' },
    'sign-in-name': {
      requests: 10,
      seconds: 60,
      per: 'account',
      why: 'guessing the password of one account, from wherever',
    },
    mail: {
      requests: 60,
      seconds: 3600,
      per: 'address',
      why: 'each one sends a mail; a class may register from one address',
    },
    'mail-name': { requests: 5, seconds: 3600, per: 'account', why: 'nobody is sent more mails than that' },
    auth: { requests: 600, seconds: 60, per: 'address', why: 'sessions are read and ended cheaply' },
    machine: { requests: 60, seconds: 60, per: 'address', why: 'each one asks AWS' },
    general: { requests: 3000, seconds: 60, per: 'address', why: 'everything together; a class may share one address' },
  } as const satisfies Record<string, Limit>;
}

/** Requests of a kind that are let through instead of the table's number. */
export type RequestLimits = Readonly<Partial<Record<LimitKind, number>>>;

export interface Limiter {
  readonly table: ReturnType<typeof limitTable>;
  /** Counts one request; `seconds` says when the next one is let through. */
  readonly consume: (
    kind: LimitKind,
    key: string,
  ) => Promise<{ readonly kind: 'passed' } | { readonly kind: 'limited'; readonly seconds: number }>;
}

/**
 * Counters in this process on SQLite, which has one server, and in the database on PostgreSQL, so that several servers count
 * together; where that database does not answer, each server counts for itself.
 */
export function createLimiter(store: Store, capacity: Capacity, requests: RequestLimits = {}): Limiter {
  const table = limitTable(capacity);
  const limiters = new Map<LimitKind, RateLimiterAbstract>(
    (Object.keys(table) as LimitKind[]).map((kind) => [
      kind,
      createCounter(store, kind, { ...table[kind], requests: requests[kind] ?? table[kind].requests }),
    ]),
  );
  return {
    table,
    async consume(kind, key) {
      try {
        await limiters.get(kind)?.consume(key);
        return { kind: 'passed' };
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return { kind: 'limited', seconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) };
      }
    },
  };
}

function createCounter(store: Store, kind: LimitKind, { requests, seconds }: Limit): RateLimiterAbstract {
  const options = { keyPrefix: kind, points: requests, duration: seconds };
  const memory = new RateLimiterMemory(options);
  if (store.kind === 'sqlite') return memory;
  const client = {
    query: ({ text, values }: { readonly text: string; readonly values: readonly unknown[] }) =>
      store.db.executeQuery(CompiledQuery.raw(text, [...values])),
  };
  return new RateLimiterPostgres({
    ...options,
    storeClient: client,
    storeType: 'client',
    tableName: 'rate_limits',
    tableCreated: true,
    inMemoryBlockOnConsumed: requests + 1,
    insuranceLimiter: memory,
  });
}
