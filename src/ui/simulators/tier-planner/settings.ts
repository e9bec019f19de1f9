import { defineSettings, flag, number } from '../parts/settings.ts';

/** From the lowest. */
export const tierNames = ['bronze', 'silver', 'gold'] as const;
export type TierName = (typeof tierNames)[number];

/** What each tier has, and the bounds of it. */
export const tierFields = ['Partners', 'Rate', 'Burst', 'Quota'] as const;
export type TierField = (typeof tierFields)[number];
export const mostOf: Readonly<Record<TierField, number>> = {
  Partners: 500,
  Rate: 2000,
  Burst: 2000,
  Quota: 100_000_000,
};

const partners = (start: number) => number(start, 0, mostOf.Partners);
const rate = (start: number) => number(start, 1, mostOf.Rate);
const burst = (start: number) => number(start, 1, mostOf.Burst);
const quota = (start: number) => number(start, 1, mostOf.Quota);

/** The tiers, the stage's throttle, the mix of routes, the backend's places, and by how many percent limits are overrun. */
export const address = defineSettings('tier-planner', {
  bronzePartners: partners(50),
  bronzeRate: rate(4),
  bronzeBurst: burst(5),
  bronzeQuota: quota(100_000),
  silverPartners: partners(20),
  silverRate: rate(30),
  silverBurst: burst(20),
  silverQuota: quota(1_000_000),
  goldPartners: partners(10),
  goldRate: rate(300),
  goldBurst: burst(100),
  goldQuota: quota(10_000_000),
  limited: flag(false),
  stageRate: number(530, 10, 4000),
  stageBurst: number(40, 5, 1000),
  search: number(15, 0, 50),
  searchLimit: number(0, 0, 200),
  concurrency: number(200, 50, 1000),
  overrun: number(0, 0, 50),
});

export type PlanSettings = typeof address.start;

/** The knob of one tier's field. */
export function knobOf<Tier extends TierName, Field extends TierField>(tier: Tier, field: Field): `${Tier}${Field}` {
  return `${tier}${field}`;
}
