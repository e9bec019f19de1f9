import type { Json } from '#verdict';

/** Events to whoever has subscribed to a tenant's. The hub asks nothing: who publishes chooses the readers. */
export interface RealtimeHub {
  readonly subscribe: (tenantId: string, subscriber: string) => void;
  /** Sends to every subscriber of one tenant and says who they were. */
  readonly publish: (tenantId: string, event: Json) => readonly string[];
  readonly received: (subscriber: string) => readonly Json[];
}

/** Creates a hub without subscribers. */
export function createRealtimeHub(): RealtimeHub {
  const subscriptions: { readonly tenantId: string; readonly subscriber: string }[] = [];
  const delivered: { readonly subscriber: string; readonly event: Json }[] = [];
  return {
    subscribe: (tenantId, subscriber) => void subscriptions.push({ tenantId, subscriber }),
    publish(tenantId, event) {
      const readers = subscriptions.filter((one) => one.tenantId === tenantId).map(({ subscriber }) => subscriber);
      delivered.push(...readers.map((subscriber) => ({ subscriber, event })));
      return readers;
    },
    received: (subscriber) => delivered.filter((one) => one.subscriber === subscriber).map(({ event }) => event),
  };
}
