import { errorEnvelopeSchema, type ErrorEnvelope } from '#contract';
import { courseApiText as text } from './course-api.id.ts';
import type { Exchange } from './exchange.ts';

/** What the answers say about a rule. `unclear`: they say nothing, and why. */
export interface Judgement {
  readonly outcome: 'obeys' | 'breaks' | 'unclear';
  /** One sentence for each thing that was looked at. */
  readonly facts: readonly string[];
}

/** One thing that was looked at: whether it is so, and the sentence for either. */
export interface Fact {
  readonly holds: boolean;
  readonly says: string;
}

/** Everything has to hold; with nothing looked at, nothing is proved. */
export function judgeFacts(facts: readonly Fact[]): Judgement {
  if (facts.length === 0) return { outcome: 'unclear', facts: [text.fact.nothing] };
  return { outcome: facts.every(({ holds }) => holds) ? 'obeys' : 'breaks', facts: facts.map(sayFact) };
}

const sayFact = ({ holds, says }: Fact): string => (holds ? says : text.fact.not(says));

/**
 * Why the answers say nothing about what was asked: nobody is signed in, the caller's limit is used up, or the server has no
 * time. Undefined where they do.
 */
export function findObstacle(exchanges: readonly Exchange[], needsAccount: boolean): Judgement | undefined {
  const limited = exchanges.find(({ status }) => status === 429);
  if (limited !== undefined)
    return { outcome: 'unclear', facts: [text.fact.limited(limited.headers['retry-after'] ?? '?')] };
  if (exchanges.some(({ status }) => status === 503)) return { outcome: 'unclear', facts: [text.fact.busy] };
  const signedOut = exchanges.some(({ request, status }) => status === 401 && request.session !== false);
  return needsAccount && signedOut ? { outcome: 'unclear', facts: [text.fact.signIn] } : undefined;
}

/** The error of an answer that is in the one shape of every failure. */
export function readError({ json }: Exchange): ErrorEnvelope['error'] | undefined {
  return errorEnvelopeSchema.safeParse(json).data?.error;
}

/** A fact about the status of an answer. */
export function hasStatus(exchange: Exchange, ...statuses: readonly number[]): Fact {
  return {
    holds: statuses.includes(exchange.status),
    says: text.fact.status(nameOf(exchange), exchange.status, statuses.join('/')),
  };
}

/** A fact about the code of a failure. */
export function hasCode(exchange: Exchange, code: ErrorEnvelope['error']['code']): Fact {
  const found = readError(exchange)?.code;
  return { holds: found === code, says: text.fact.code(nameOf(exchange), found ?? '–', code) };
}

/** Method and path, as one says which request is meant. */
export function nameOf({ request: { method, path } }: Exchange): string {
  return `${method} /${path.split('?')[0] ?? ''}`;
}
