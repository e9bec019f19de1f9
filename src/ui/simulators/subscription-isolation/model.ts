import {
  connect,
  deliver,
  type Connection,
  type Delivery,
  type Subscriber,
  type TenantEvent,
} from '#world/subscription';
import { tenants, type IsolationSettings, type Tenant } from './settings.ts';

export interface SubscriberRow {
  readonly subscriber: Subscriber;
  readonly connection: Connection;
  /** By event, in the order of `events`. */
  readonly deliveries: readonly Delivery[];
}

export interface IsolationView {
  readonly events: readonly TenantEvent[];
  readonly rows: readonly SubscriberRow[];
  readonly leaked: number;
  readonly missed: number;
}

/** The event whose sender writes another tenant's name into the request's body. */
const mislabelled: Tenant = 'tengah';
/** What that sender writes. */
const written: Tenant = 'timur';

/** Three tenants' news, and four listeners: one of each tenant, and one of `timur` that chooses what it asks for. */
export function viewIsolation({ guard, asks, label, selected }: IsolationSettings): IsolationView {
  const events = tenants.map((owner): TenantEvent => {
    const name = label === 'body' && owner === mislabelled ? written : owner;
    return { id: owner, owner, ...(selected ? { label: name } : {}) };
  });
  const subscribers: readonly Subscriber[] = [
    ...tenants.map((tenant) => ({ id: tenant, claim: tenant, argument: tenant })),
    { id: 'curious', claim: 'timur', argument: asks },
  ];
  const rows = subscribers.map((subscriber) => ({
    subscriber,
    connection: connect(guard, subscriber),
    deliveries: events.map((event) => deliver(guard, subscriber, event)),
  }));
  const count = (delivery: Delivery) => rows.flatMap(({ deliveries }) => deliveries).filter((one) => one === delivery);
  return { events, rows, leaked: count('leaked').length, missed: count('missed').length };
}
