/**
 * Who receives an event of a GraphQL subscription. An event carries the fields of the mutation's selection set and
 * nothing else; a subscriber gets it when every field of the subscription's filter equals the event's. Sources:
 * https://docs.aws.amazon.com/appsync/latest/devguide/aws-appsync-real-time-data.html
 * https://docs.aws.amazon.com/appsync/latest/devguide/aws-appsync-real-time-enhanced-filtering.html
 */

/** What stands between a subscriber and the events of other tenants. */
export type SubscriptionGuard =
  /** Nothing: the argument that the client wrote is the filter. */
  | 'argument'
  /** A resolver on the subscription refuses an argument that is not the caller's own tenant. */
  | 'compare'
  /** The resolver sets the filter from the caller's claim; the argument plays no part. */
  | 'claim-filter';

/** A client that asks to listen: whose it is, as its token proves, and what it asks for. */
export interface Subscriber {
  readonly id: string;
  readonly claim: string;
  readonly argument: string;
}

/** A subscription that was opened with this tenant as its filter, or refused. */
export type Connection = { readonly kind: 'open'; readonly filter: string } | { readonly kind: 'refused' };

/** News of one tenant's case. `label` is the tenant in the event's payload, where the selection set has that field. */
export interface TenantEvent {
  readonly id: string;
  /** The tenant whose case it really is. */
  readonly owner: string;
  readonly label?: string;
}

/** What became of one event for one subscriber. */
export type Delivery = 'received' | 'kept-away' | 'leaked' | 'missed';

export function connect(guard: SubscriptionGuard, { claim, argument }: Subscriber): Connection {
  if (guard === 'compare' && argument !== claim) return { kind: 'refused' };
  return { kind: 'open', filter: guard === 'claim-filter' ? claim : argument };
}

/** Whether the event is sent over the connection. A field that the event does not carry equals nothing. */
export function isSent(connection: Connection, event: TenantEvent): boolean {
  return connection.kind === 'open' && event.label === connection.filter;
}

/** Compares who got an event with whose it is. A subscriber that asked for another tenant misses nothing. */
export function deliver(guard: SubscriptionGuard, subscriber: Subscriber, event: TenantEvent): Delivery {
  const sent = isSent(connect(guard, subscriber), event);
  if (event.owner !== subscriber.claim) return sent ? 'leaked' : 'kept-away';
  if (sent) return 'received';
  return guard === 'claim-filter' || subscriber.argument === subscriber.claim ? 'missed' : 'kept-away';
}
