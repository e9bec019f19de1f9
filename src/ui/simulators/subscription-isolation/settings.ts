import type { SubscriptionGuard } from '#world/subscription';
import { choice, defineSettings, flag } from '../parts/settings.ts';

export const tenants = ['barat', 'tengah', 'timur'] as const;
export type Tenant = (typeof tenants)[number];
export const guards = ['argument', 'compare', 'claim-filter'] as const satisfies readonly SubscriptionGuard[];
export const labels = ['case', 'body'] as const;

/** The guard of the subscription, what one client asks for, and where an event gets its tenant from. */
export const address = defineSettings('subscription-isolation', {
  guard: choice('argument', guards),
  asks: choice('barat', tenants),
  label: choice('case', labels),
  selected: flag(true),
});

export type IsolationSettings = typeof address.start;
