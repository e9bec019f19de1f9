import type { FeatureId } from '#world/products/matrix';
import type { Composer, ProductId } from '#world/products/types';

/** Needs that a learner ticks, by group. Any one of a need's features answers it; the first is the plainest answer. */
export const needFeatures = {
  'two-way': ['two-way-messages'],
  push: ['subscription', 'two-way-messages'],
  graphql: ['graphql'],
  token: ['jwt-authorizer', 'lambda-authorizer', 'cognito-authorizer'],
  'token-built-in': ['jwt-authorizer'],
  'iam-caller': ['iam-authorization'],
  certificate: ['mutual-tls'],
  quota: ['usage-plan'],
  'load-limit': ['route-throttle'],
  shape: ['request-validation'],
  firewall: ['waf'],
  private: ['private-endpoint'],
  cache: ['response-cache'],
  canary: ['canary-release'],
} as const satisfies Readonly<Record<string, readonly FeatureId[]>>;

export type Need = keyof typeof needFeatures;
export const needs = Object.keys(needFeatures) as readonly Need[];

/** Products whose way of talking has to be asked for: a connection that stays open, or GraphQL in every client. */
export const talkNeeds: Readonly<Partial<Record<ProductId, readonly Need[]>>> = {
  WEBSOCKET: ['two-way', 'push'],
  APPSYNC: ['graphql', 'push'],
};

/** The needs in the order in which they are shown. */
export const needGroups = {
  talk: ['two-way', 'push', 'graphql'],
  caller: ['token', 'token-built-in', 'iam-caller', 'certificate'],
  traffic: ['quota', 'load-limit', 'shape'],
  border: ['firewall', 'private', 'cache', 'canary'],
} as const satisfies Readonly<Record<string, readonly Need[]>>;
export type NeedGroup = keyof typeof needGroups;

export const helpers = ['CLOUDFRONT', 'OWN_METERING', 'BACKEND'] as const satisfies readonly Composer[];
export type Helper = (typeof helpers)[number];

/** What is ticked. `needs` are in the order in which they came, for the first that a product lacks closes it. */
export interface Settings {
  readonly needs: readonly Need[];
  readonly helpers: readonly Helper[];
}

/** The demands of the lesson's first section: the cheap product has one of the four. */
export const startingPoint: Settings = { needs: ['token', 'quota', 'firewall', 'shape'], helpers: [] };

const prefix = '#feature-matcher?';

/** The hash of an address that opens the simulator in this state. */
export function formatHash({ helpers: beside, needs: asked }: Settings): string {
  return `${prefix}needs=${asked.join('.')}&with=${beside.join('.')}`;
}

/** Whether an address means this simulator. */
export function isAddress(hash: string): boolean {
  return hash.startsWith(prefix);
}

/** The state that an address asks for. Names that nobody knows are passed over; without an address the starting point. */
export function parseHash(hash: string): Settings {
  if (!isAddress(hash)) return startingPoint;
  const asked = new URLSearchParams(hash.slice(prefix.length));
  return { needs: known(asked.get('needs'), needs), helpers: known(asked.get('with'), helpers) };
}

/** The state after a tick or its removal. What is ticked last stands last. */
export function toggle<Item extends string>(list: readonly Item[], item: Item): readonly Item[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}

function known<Item extends string>(text: string | null, items: readonly Item[]): readonly Item[] {
  const found = (text ?? '').split('.').flatMap((name) => items.find((item) => item === name) ?? []);
  return [...new Set(found)];
}
