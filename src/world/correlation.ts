/**
 * One request across gateway, authorizer, handler, queue and worker, the log lines that each leaves, and what a
 * search by the request's id finds of them. Sources:
 * https://docs.aws.amazon.com/wellarchitected/latest/framework/rel06-bp07.html
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html
 */

export type Hop = 'gateway' | 'authorizer' | 'handler' | 'queue' | 'worker';

export interface TrailPolicy {
  /** What stands in the client's correlation header. */
  readonly client: 'sends' | 'nothing' | 'unsafe';
  /** Whether the handler takes the header as it is, or only what is safe, and makes an id otherwise. */
  readonly intake: 'as-is' | 'checked';
  /** Whether the message to the queue holds the id. */
  readonly message: 'with-id' | 'without-id';
  /** Whether the handler writes the gateway's request id beside its own. */
  readonly handlerLogsGatewayId: boolean;
}

/** What becomes of a request. */
export type Fate = 'done' | 'handler-fails' | 'queue-refuses' | 'worker-fails';

export interface TracedRequest {
  readonly id: string;
  /** Virtual milliseconds. */
  readonly at: number;
  readonly fate: Fate;
}

export type LineEvent = 'answered' | 'allowed' | 'accepted' | 'sent' | 'started' | 'finished' | 'failed' | 'forged';

export interface LogLine {
  readonly at: number;
  readonly hop: Hop;
  readonly event: LineEvent;
  /** Whose line it is: what nobody reads off the log alone. */
  readonly request: string;
  readonly gatewayId?: string;
  readonly correlationId?: string;
}

/** Letters, digits, dot, dash and underscore, 8 to 64 of them: nothing that could end a line or fill a disk. */
export function isSafeCorrelationId(value: string): boolean {
  return /^[A-Za-z0-9._-]{8,64}$/.test(value);
}

/** The id to work with: the caller's where it is safe, otherwise a new one. */
export function acceptCorrelationId(sent: string | undefined, created: string): string {
  return sent !== undefined && isSafeCorrelationId(sent) ? sent : created;
}

/** What the client of a request writes into the header; the unsafe one carries a line of its own. */
export function sentCorrelationId(request: TracedRequest, { client }: TrailPolicy): string | undefined {
  if (client === 'nothing') return undefined;
  return client === 'sends' ? `c-${request.id}-77aa` : `c-${request.id}\n{"event":"finished"}`;
}

/** The id that a request goes by after the handler took it in. Nothing where none was sent and none was made. */
export function correlationIdOf(request: TracedRequest, policy: TrailPolicy): string | undefined {
  const sent = sentCorrelationId(request, policy);
  return policy.intake === 'checked' ? acceptCorrelationId(sent, `g-${request.id}-5e01`) : sent;
}

/** Every line of every request, in the order of time, as the search page of a log service shows them. */
export function writeTrail(requests: readonly TracedRequest[], policy: TrailPolicy): readonly LogLine[] {
  return requests.flatMap((request) => linesOf(request, policy)).toSorted((one, other) => one.at - other.at);
}

/** The lines that hold an id, and those that hold the gateway's id of any of them. */
export function searchTrail(lines: readonly LogLine[], id: string | undefined): readonly LogLine[] {
  if (id === undefined) return [];
  const first = lines.filter(({ correlationId }) => correlationId === id);
  const gatewayIds = first.flatMap(({ gatewayId }) => (gatewayId === undefined ? [] : [gatewayId]));
  return lines.filter((line) => first.includes(line) || gatewayIds.includes(line.gatewayId ?? ''));
}

function linesOf(request: TracedRequest, policy: TrailPolicy): readonly LogLine[] {
  const { id, at, fate } = request;
  const gatewayId = `gw-${id}`;
  const whole = correlationIdOf(request, policy);
  const [correlationId, forged] = whole?.split('\n') ?? [];
  const known = correlationId === undefined ? {} : { correlationId };
  const line = (after: number, hop: Hop, event: LineEvent, more: Partial<LogLine> = {}): LogLine => ({
    at: at + after,
    hop,
    event,
    request: id,
    ...more,
  });
  const handler = { ...known, ...(policy.handlerLogsGatewayId ? { gatewayId } : {}) };
  const worker = policy.message === 'with-id' ? known : {};
  const steps: readonly LogLine[] = [
    line(3, 'authorizer', 'allowed', { gatewayId }),
    ...(fate === 'handler-fails'
      ? [line(20, 'handler', 'failed', handler)]
      : [line(12, 'handler', 'accepted', handler), ...queueLines(fate, line, handler)]),
    line(30, 'gateway', 'answered', { gatewayId }),
    ...(fate === 'done' || fate === 'worker-fails'
      ? [line(400, 'worker', 'started', worker), line(1900, 'worker', fate === 'done' ? 'finished' : 'failed', worker)]
      : []),
  ];
  return forged === undefined ? steps : [...steps, line(13, 'handler', 'forged')];
}

function queueLines(
  fate: Fate,
  line: (after: number, hop: Hop, event: LineEvent, more?: Partial<LogLine>) => LogLine,
  handler: Partial<LogLine>,
): readonly LogLine[] {
  return fate === 'queue-refuses' ? [line(18, 'queue', 'failed', handler)] : [line(18, 'queue', 'sent', handler)];
}
