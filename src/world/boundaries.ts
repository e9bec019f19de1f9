/** The seven boundaries of an API, from the outside in. Each decides one thing about a request. */
export const boundaries = [
  'edge',
  'identity',
  'authorization',
  'contract',
  'traffic',
  'integration',
  'observability',
] as const;
export type Boundary = (typeof boundaries)[number];

/** One request, or a stream of the same one, as far as the boundaries care. */
export interface BoundaryRequest {
  /** A token that proves who calls, or none. */
  readonly caller: string | undefined;
  readonly callerTenant: string;
  readonly caseTenant: string;
  /** The route is for administrators and has no business on the internet. */
  readonly adminRoute: boolean;
  readonly validBody: boolean;
  readonly kilobytes: number;
  readonly perSecond: number;
  /** Seconds that the handler works on it. */
  readonly workSeconds: number;
  /** The handler answers 500 with its exception's message, a piece of SQL in it. */
  readonly fails: boolean;
}

/** What the boundaries that have an answer answer, and what the backend can bear. */
export interface BoundaryRules {
  readonly kilobytes: number;
  readonly callerPerSecond: number;
  readonly stagePerSecond: number;
  readonly integrationSeconds: number;
  /** Requests per second of everybody else, who shares backend and stage with this caller. */
  readonly othersPerSecond: number;
  readonly othersWorkSeconds: number;
  readonly poolConnections: number;
}

/**
 * How long a REST API waits for its integration when nobody says otherwise: 29 seconds. Source:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html
 */
export const defaultIntegrationSeconds = 29;

/**
 * How a boundary met the request: it let it pass or stopped it, had no answer (`empty`), could not give its answer
 * because nobody had said who calls (`blind`), or never saw it.
 */
export type Passage = 'passed' | 'stopped' | 'empty' | 'blind' | 'unreached';

/** What went wrong inside because the request came that far, with its numbers. */
export type Damage =
  | { readonly kind: 'admin-from-internet' }
  | { readonly kind: 'anonymous-read' }
  | { readonly kind: 'other-tenant-read' }
  | { readonly kind: 'broken-record' }
  | { readonly kind: 'heavy-body'; readonly kilobytes: number }
  | { readonly kind: 'pool-exhausted'; readonly wanted: number; readonly available: number }
  | { readonly kind: 'others-rejected'; readonly rejected: number; readonly of: number }
  | { readonly kind: 'orphan-work'; readonly seconds: number }
  | { readonly kind: 'leaked-error' };

export interface BoundaryRun {
  readonly passages: Readonly<Record<Boundary, Passage>>;
  readonly stoppedAt: Boundary | undefined;
  /** What the caller gets; nothing where no connection comes about. */
  readonly status: number | undefined;
  readonly damage: Damage | undefined;
  /** Whether a line of log tells of it, and whom it names: nobody where identity has no answer. */
  readonly record: { readonly caller: string | undefined } | undefined;
}

interface Stop {
  readonly status: number | undefined;
  readonly damage?: Damage | undefined;
}
type Decide = (request: BoundaryRequest, rules: BoundaryRules, known: boolean) => Stop | 'blind' | undefined;

const decisions: Readonly<Record<Exclude<Boundary, 'observability'>, Decide>> = {
  edge: ({ adminRoute }) => (adminRoute ? { status: undefined } : undefined),
  identity: ({ caller }) => (caller === undefined ? { status: 401 } : undefined),
  authorization: ({ callerTenant, caseTenant }, _, known) => {
    if (!known) return 'blind';
    return callerTenant === caseTenant ? undefined : { status: 404 };
  },
  contract: ({ validBody }) => (validBody ? undefined : { status: 400 }),
  traffic: decideTraffic,
  integration: ({ fails, workSeconds }, rules) => {
    if (fails) return { status: 503 };
    return workSeconds > rules.integrationSeconds ? { status: 504 } : undefined;
  },
};

function decideTraffic(request: BoundaryRequest, rules: BoundaryRules, known: boolean): Stop | undefined {
  const { kilobytes, perSecond } = request;
  if (kilobytes > rules.kilobytes) return { status: 413 };
  if (known) return perSecond > rules.callerPerSecond ? { status: 429 } : undefined;
  const all = perSecond + rules.othersPerSecond;
  if (all <= rules.stagePerSecond) return undefined;
  // Without a name only one limit is left, and everybody's requests compete for it in proportion.
  const accepted = Math.round((rules.othersPerSecond * rules.stagePerSecond) / all);
  const rejected = rules.othersPerSecond - accepted;
  return { status: 429, damage: { kind: 'others-rejected', rejected, of: rules.othersPerSecond } };
}

/** Sends a request through the boundaries; those that are not in `answered` have no answer and let it by. */
export function passBoundaries(
  request: BoundaryRequest,
  answered: ReadonlySet<Boundary>,
  rules: BoundaryRules,
): BoundaryRun {
  const passages: Record<Boundary, Passage> = {
    edge: 'unreached',
    identity: 'unreached',
    authorization: 'unreached',
    contract: 'unreached',
    traffic: 'unreached',
    integration: 'unreached',
    observability: answered.has('observability') ? 'passed' : 'empty',
  };
  const known = answered.has('identity') && request.caller !== undefined;
  let stop: Stop | undefined;
  let stoppedAt: Boundary | undefined;
  for (const boundary of boundaries) {
    if (boundary === 'observability' || stop !== undefined) break;
    const decided = answered.has(boundary) ? decisions[boundary](request, rules, known) : 'empty';
    passages[boundary] = typeof decided === 'object' ? 'stopped' : (decided ?? 'passed');
    if (typeof decided === 'object') [stop, stoppedAt] = [decided, boundary];
  }
  // What never connects reaches nothing that writes a log.
  const connected = stoppedAt !== 'edge';
  if (!connected) passages.observability = 'unreached';
  const recorded = connected && answered.has('observability');
  return {
    passages,
    stoppedAt,
    ...(stop === undefined ? arrive(request, rules) : { status: stop.status, damage: stop.damage }),
    record: recorded ? { caller: known ? request.caller : undefined } : undefined,
  };
}

/** What happens to a request that nothing stopped. */
function arrive(request: BoundaryRequest, rules: BoundaryRules): Required<Stop> {
  const { caller, callerTenant, caseTenant, adminRoute, validBody, kilobytes, workSeconds, fails } = request;
  if (adminRoute) return { status: 200, damage: { kind: 'admin-from-internet' } };
  if (caller === undefined) return { status: 200, damage: { kind: 'anonymous-read' } };
  if (callerTenant !== caseTenant) return { status: 200, damage: { kind: 'other-tenant-read' } };
  if (!validBody) return { status: 201, damage: { kind: 'broken-record' } };
  if (kilobytes > rules.kilobytes) return { status: 201, damage: { kind: 'heavy-body', kilobytes } };
  // Little's law: connections in use are requests per second times seconds that each holds one.
  const wanted = Math.round(request.perSecond * workSeconds + rules.othersPerSecond * rules.othersWorkSeconds);
  if (wanted > rules.poolConnections)
    return { status: 500, damage: { kind: 'pool-exhausted', wanted, available: rules.poolConnections } };
  if (fails) return { status: 500, damage: { kind: 'leaked-error' } };
  if (workSeconds > defaultIntegrationSeconds)
    return { status: 504, damage: { kind: 'orphan-work', seconds: workSeconds - defaultIntegrationSeconds } };
  return { status: 200, damage: undefined };
}
