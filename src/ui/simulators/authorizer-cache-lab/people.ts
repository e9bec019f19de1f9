import type { FindRights } from '#world/authorizer-run';

export const people = ['andi', 'wulan', 'hasnah', 'rizal', 'farid', 'nurul', 'tenri', 'dahlia'] as const;
export type Person = (typeof people)[number];

export const routes = {
  list: 'GET /v1/cases',
  read: 'GET /v1/cases/{caseId}',
  documents: 'GET /v1/cases/{caseId}/documents',
  create: 'POST /v1/cases',
  approve: 'POST /v1/cases/{caseId}/approve',
} as const;
export type RouteName = keyof typeof routes;

export type Role = 'supervisor' | 'investigator' | 'auditor';
const reading = [routes.list, routes.read, routes.documents];
const rightsOf: Readonly<Record<Role, readonly string[]>> = {
  supervisor: [...reading, routes.approve],
  investigator: [...reading, routes.create],
  auditor: reading,
};

export type Tenant = 'makassar' | 'maros' | 'gowa' | 'bone';

/** A person's place in a tenant, from one second of the hour to another where it does not last. */
export interface Membership {
  readonly person: Person;
  readonly tenant: Tenant;
  readonly role: Role;
  readonly from?: number;
  readonly until?: number;
}

export const memberships: readonly Membership[] = [
  { person: 'andi', tenant: 'makassar', role: 'supervisor', until: 1800 },
  { person: 'wulan', tenant: 'makassar', role: 'investigator' },
  { person: 'hasnah', tenant: 'maros', role: 'supervisor' },
  { person: 'rizal', tenant: 'maros', role: 'investigator' },
  { person: 'farid', tenant: 'gowa', role: 'supervisor' },
  { person: 'nurul', tenant: 'gowa', role: 'investigator' },
  { person: 'tenri', tenant: 'bone', role: 'supervisor' },
  { person: 'tenri', tenant: 'maros', role: 'auditor' },
  { person: 'dahlia', tenant: 'bone', role: 'auditor', from: 2400 },
];

/** What the membership service says at that second. */
export const findRights: FindRights = (caller, tenant, at) =>
  memberships
    .filter((one) => one.person === caller && one.tenant === tenant)
    .filter(({ from = 0, until = Infinity }) => from <= at && at < until)
    .flatMap(({ role }) => rightsOf[role]);

/** When a person's rights change within the hour, and which way; undefined where they stay. */
export function findChange(person: Person): { readonly at: number; readonly kind: 'given' | 'withdrawn' } | undefined {
  const { from, until } = memberships.find((one) => one.person === person) ?? {};
  if (until !== undefined) return { at: until, kind: 'withdrawn' };
  return from === undefined ? undefined : { at: from, kind: 'given' };
}
