import { runAuthorizer, type AuthorizerOutcome, type Difference } from '#world/authorizer-run';
import { readIdentitySource } from '#world/identity-source';
import { findRights, memberships, people, type Person } from './people.ts';
import { times, type LabSettings, type Source } from './settings.ts';
import { traffic } from './traffic.ts';

/** How long the function takes to ask the membership service; what the cache answers costs nothing here. */
export const functionMs = 180;
/** Seconds within which a withdrawn right must have ended. */
export const promisedSeconds = 60;
export const hourSeconds = 3600;

export const differences: readonly Difference[] = ['leaked', 'stale', 'refused'];

const sourceOf: Readonly<Record<Source, string>> = {
  token: '$request.header.Authorization',
  tenant: '$request.header.x-tenant-id',
  route: '$context.routeKey',
  app: '$request.header.x-api-key',
};

/** A decision that differs from the one without cache, and the request whose answer it was taken from. */
export interface LabEvent {
  readonly index: number;
  readonly difference: Difference;
  readonly outcome: AuthorizerOutcome;
  readonly asked: AuthorizerOutcome;
  /** What the key does not see: attributes that decide and differ, or else the time that has passed. */
  readonly causes: readonly (Source | 'time')[];
}

/** What a time to live means for the chosen key and shape. */
export interface TtlCost {
  readonly ttl: LabSettings['ttl'];
  readonly calls: number;
  /** Milliseconds that the authorizer adds to a request on average. */
  readonly meanMs: number;
  /** Seconds after its withdrawal at which a right was used for the last time, by whichever answer. */
  readonly longestStale: number;
}

export interface LabView {
  readonly outcomes: readonly AuthorizerOutcome[];
  readonly events: readonly LabEvent[];
  readonly counts: Readonly<Record<Difference, number>>;
  readonly opened: { readonly event: LabEvent; readonly ordinal: number } | undefined;
  readonly costs: readonly TtlCost[];
  readonly current: TtlCost;
}

/** Runs the hour with the chosen cache, and once with every other time to live for what that would cost. */
export function viewLab(settings: LabSettings): LabView {
  const outcomes = runHour(settings, settings.ttl);
  const events = eventsOf(settings, outcomes);
  const ordinal = Math.min(Math.round(settings.event), events.length);
  const event = events[ordinal - 1];
  const count = (difference: Difference) => events.filter((one) => one.difference === difference).length;
  return {
    outcomes,
    events,
    counts: { leaked: count('leaked'), stale: count('stale'), refused: count('refused') },
    opened: event === undefined ? undefined : { event, ordinal },
    costs: times.map((ttl) => costOf(ttl, runHour(settings, ttl))),
    current: costOf(settings.ttl, outcomes),
  };
}

function runHour({ sources, shape }: LabSettings, ttl: LabSettings['ttl']): readonly AuthorizerOutcome[] {
  const identitySources = sources.map((source) => sourceOf[source]);
  return runAuthorizer({ identitySources, ttlSeconds: Number(ttl), shape }, traffic, findRights);
}

function eventsOf(settings: LabSettings, outcomes: readonly AuthorizerOutcome[]): readonly LabEvent[] {
  return outcomes.flatMap((outcome, index): LabEvent[] => {
    const asked = outcomes[outcome.askedBy ?? index];
    const { difference } = outcome;
    if (difference === undefined || asked === undefined) return [];
    return [{ index, difference, outcome, asked, causes: causesOf(settings, outcome, asked) }];
  });
}

function causesOf({ sources, shape }: LabSettings, outcome: AuthorizerOutcome, asked: AuthorizerOutcome) {
  // A policy of all rights answers for every route, so it does not matter which one was asked for.
  const deciding = shape === 'rights' ? (['token', 'tenant'] as const) : (['token', 'tenant', 'route'] as const);
  const unseen = deciding.filter(
    (source) => !sources.includes(source) && valueOf(source, outcome) !== valueOf(source, asked),
  );
  return unseen.length === 0 ? (['time'] as const) : unseen;
}

function valueOf(source: Source, { call }: AuthorizerOutcome): string | undefined {
  return readIdentitySource(sourceOf[source], call.request);
}

function costOf(ttl: LabSettings['ttl'], outcomes: readonly AuthorizerOutcome[]): TtlCost {
  const calls = outcomes.filter(({ askedBy }, index) => askedBy === index).length;
  const late = outcomes.filter(({ allowed, direct }) => allowed && !direct).map(secondsAfterWithdrawal);
  return { ttl, calls, meanMs: (functionMs * calls) / outcomes.length, longestStale: Math.max(0, ...late) };
}

/** For how long the right had ended with which a request got through, by whichever answer; 0 where there was none. */
function secondsAfterWithdrawal({ call }: AuthorizerOutcome): number {
  const { person, tenant } = identityOf(call.request.headers);
  const ended = memberships.find((one) => one.person === person && one.tenant === tenant)?.until ?? call.at;
  return Math.max(0, call.at - ended);
}

/** Who sends a request, and for which tenant. */
export function identityOf(headers: Readonly<Record<string, string>>): {
  readonly person: Person;
  readonly tenant: string;
} {
  const person = people.find((one) => headers['authorization'] === `Bearer ${one}`) ?? people[0];
  return { person, tenant: headers['x-tenant-id'] ?? '' };
}

/** The next event of a kind after the opened one, as its number; from the last one on to the first. */
export function findNext({ events, opened }: LabView, difference: Difference): number | undefined {
  const numbers = events.flatMap((event, index) => (event.difference === difference ? [index + 1] : []));
  return numbers.find((number) => number > (opened?.ordinal ?? 0)) ?? numbers[0];
}

/** Whether nothing leaks, nobody is refused in error, and a withdrawn right ends in time. */
export function isKept({ counts, current }: LabView): boolean {
  return counts.leaked === 0 && counts.refused === 0 && current.longestStale <= promisedSeconds;
}
