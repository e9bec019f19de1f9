/** What a request brings along, as far as the fourteen decisions look at it. */
export interface DecidedRequest {
  readonly signed: boolean;
  readonly expired: boolean;
  readonly scopes: readonly string[];
  readonly trustedCertificate: boolean;
  readonly kilobytes: number;
  /** Requests of this caller within the second, this one included. */
  readonly thisSecond: number;
  readonly amount: unknown;
  readonly tenant: string;
  readonly officer: string;
  readonly idempotencyKey: string;
  readonly expectedVersion: number;
}

/** What the backend keeps of a case and of who may do what with it. */
export interface CaseData {
  readonly tenant: string;
  readonly status: 'PENDING_SUPERVISOR_REVIEW' | 'APPROVED';
  readonly assigned: readonly string[];
  readonly submittedBy: string;
  readonly version: number;
  readonly usedKeys: readonly string[];
  /** The highest claim that this officer may approve, in millions of rupiah. */
  readonly mandate: number;
}

type Decide = (request: DecidedRequest, data: CaseData) => boolean;

/** The decisions, each as the test that lets a request go on. */
export const decisions = {
  signature: ({ signed }) => signed,
  expiry: ({ expired }) => !expired,
  scope: ({ scopes }) => scopes.includes('cases:approve'),
  certificate: ({ trustedCertificate }) => trustedCertificate,
  size: ({ kilobytes }) => kilobytes <= 10_240,
  rate: ({ thisSecond }) => thisSecond <= 20,
  shape: ({ amount }) => typeof amount === 'number' && amount > 0,
  tenant: ({ tenant }, data) => tenant === data.tenant,
  status: (_, { status }) => status === 'PENDING_SUPERVISOR_REVIEW',
  assignment: ({ officer }, { assigned }) => assigned.includes(officer),
  mandate: ({ amount }, { mandate }) => typeof amount !== 'number' || amount <= mandate,
  separation: ({ officer }, { submittedBy }) => officer !== submittedBy,
  version: ({ expectedVersion }, { version }) => expectedVersion === version,
  repeat: ({ idempotencyKey }, { usedKeys }) => !usedKeys.includes(idempotencyKey),
} as const satisfies Readonly<Record<string, Decide>>;

export type DecisionId = keyof typeof decisions;
export const decisionIds = Object.keys(decisions) as readonly DecisionId[];
export type Place = 'gateway' | 'backend';

/** A request that every decision lets go on. */
export const goodRequest: DecidedRequest = {
  signed: true,
  expired: false,
  scopes: ['cases:read', 'cases:approve'],
  trustedCertificate: true,
  kilobytes: 2,
  thisSecond: 1,
  amount: 40,
  tenant: 'tenant-a',
  officer: 'officer-7',
  idempotencyKey: 'k-1',
  expectedVersion: 3,
};

/** The case as a copy holds it that was taken a moment ago. */
export const copiedData: CaseData = {
  tenant: 'tenant-a',
  status: 'PENDING_SUPERVISOR_REVIEW',
  assigned: ['officer-7'],
  submittedBy: 'officer-2',
  version: 3,
  usedKeys: [],
  mandate: 50,
};

/** The same case as it is by the time of the write: everything in it has moved on. */
export const currentData: CaseData = {
  tenant: 'tenant-b',
  status: 'APPROVED',
  assigned: ['officer-9'],
  submittedBy: 'officer-7',
  version: 4,
  usedKeys: ['k-1'],
  mandate: 25,
};

/** What a decision says of one request by a copy of the data and by the data itself. */
export function answersOf(id: DecisionId): { readonly byCopy: boolean; readonly byData: boolean } {
  const decide: Decide = decisions[id];
  return { byCopy: decide(goodRequest, copiedData), byData: decide(goodRequest, currentData) };
}

/** Where a decision belongs: in the backend when its answer changes with the data of the case, else in the gateway. */
export function placeOf(id: DecisionId): Place {
  const { byCopy, byData } = answersOf(id);
  return byCopy === byData ? 'gateway' : 'backend';
}

/** What is wrong with a placement: the gateway decides from a copy, or the handler runs for what needs no data. */
export function countMisplaced(placed: ReadonlyMap<DecisionId, Place>): {
  readonly stale: number;
  readonly wasted: number;
} {
  const wrong = [...placed].filter(([id, place]) => placeOf(id) !== place);
  const stale = wrong.filter(([, place]) => place === 'gateway').length;
  return { stale, wasted: wrong.length - stale };
}
