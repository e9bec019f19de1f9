import type { Case, Policy, Principal } from '#world/case-policy';
import { createRandom } from '#world/random';
import type { Random } from '#world/random';

/** Claims of a caller: what the gateway hands to the handler, and what is secret in it. */
export interface CallerClaims extends Principal {
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly email: string;
}

/** Names, relations and numbers of one learner's world. */
export interface Variant {
  readonly random: Random;
  /** The callers' own tenant. */
  readonly home: string;
  /** A tenant on the auditor's list, which is not `home`. */
  readonly listed: string;
  /** A tenant that nobody here has to do with. */
  readonly foreign: string;
  readonly investigator: CallerClaims;
  readonly supervisor: CallerClaims;
  readonly colleague: CallerClaims;
  readonly auditor: CallerClaims;
  readonly respondent: CallerClaims;
  readonly newcomer: CallerClaims;
  /** Like the investigator, but the token lacks the claims that tie to a case. */
  readonly unplaced: CallerClaims;
  readonly statuses: {
    readonly early: string;
    readonly pending: string;
    readonly approved: string;
    readonly others: readonly string[];
  };
  readonly policy: (choice: Pick<Policy, 'hide' | 'relation' | 'sealed'>) => Policy;
  readonly makeCase: (given: Partial<Case>) => Case;
  /** An id that lists before all others, so that a leak shows on the first page. */
  readonly earlyId: () => string;
}

const tenantNames = [
  'dinas-utara',
  'dinas-selatan',
  'balai-timur',
  'balai-barat',
  'kantor-pusat',
  'kantor-pesisir',
  'biro-tengah',
];
const unitNames = ['unit-merah', 'unit-biru', 'unit-jingga', 'unit-hijau', 'unit-nila'];
const regionNames = ['wilayah-1', 'wilayah-2', 'wilayah-3', 'wilayah-4'];
const newRoles = ['contractor', 'intern', 'analyst', 'observer', 'mediator'];
const pendingNames = ['PENDING_SUPERVISOR_REVIEW', 'AWAITING_APPROVAL', 'READY_FOR_DECISION'];
const approvedNames = ['APPROVED', 'DECIDED', 'ENFORCED'];
const otherNames = ['DRAFT', 'ON_HOLD', 'CLOSED', 'APPEALED'];

/** Draws a world from its seed. Everything in it is different for another seed, not only the names. */
export function drawVariant(seed: string): Variant {
  const random = createRandom(seed);
  const [home, listed, foreign, alsoListed] = random.sample(tenantNames, 4) as [string, string, string, string];
  const [unit, otherUnit] = random.sample(unitNames, 2) as [string, string];
  const [region, otherRegion] = random.sample(regionNames, 2) as [string, string];
  const respondentId = `res-${random.integer(100, 999)}`;
  const [pending, approved] = [random.pick(pendingNames), random.pick(approvedNames)];
  const early = random.pick(['OPEN', 'INVESTIGATING']);
  const others = random.sample(otherNames, random.integer(1, 3));
  const maximumPageSize = random.integer(3, 5);
  const version = `v${random.integer(2, 40)}`;
  const caseNumbers = createNumbers(random, 2000, 9999);
  const earlyNumbers = createNumbers(random, 1000, 1999);

  const caller = (name: string, role: string, given: Partial<CallerClaims> = {}): CallerClaims => ({
    sub: `${name}-${random.integer(100, 999)}`,
    role,
    tenantId: home,
    unitId: null,
    regionId: null,
    respondentId: null,
    auditTenants: [],
    clientId: 'cases-api',
    scopes: ['cases:read', 'cases:approve'],
    email: `${name}.${random.integer(1000, 9999)}@example.id`,
    ...given,
  });
  const placed = { unitId: unit, regionId: region };

  return {
    random,
    home,
    listed,
    foreign,
    investigator: caller('inv', 'investigator', placed),
    supervisor: caller('sup', 'supervisor', placed),
    colleague: caller('sup', 'supervisor', { unitId: otherUnit, regionId: otherRegion }),
    auditor: caller('aud', 'auditor', { auditTenants: random.shuffle([listed, random.pick([home, alsoListed])]) }),
    respondent: caller('ext', 'respondent', { respondentId }),
    newcomer: caller('new', random.pick(newRoles), placed),
    unplaced: caller('inv', 'investigator'),
    statuses: { early, pending, approved, others },
    policy: (choice) => ({
      version,
      ...choice,
      approval: { from: pending, to: approved },
      commentable: [early, pending],
      maximumPageSize,
    }),
    makeCase: (given) => ({
      id: `case-${caseNumbers()}`,
      tenantId: home,
      unitId: otherUnit,
      regionId: otherRegion,
      status: early,
      sealed: false,
      respondentIds: [`res-${random.integer(10, 99)}`],
      evidence: [
        { id: `ev-${random.integer(10_000, 99_999)}`, content: `rekaman ${random.integer(1_000_000, 9_999_999)}` },
      ],
      ...given,
    }),
    earlyId: () => `case-${earlyNumbers()}`,
  };
}

/** Numbers of one range, never the same twice and in no order. */
function createNumbers(random: Random, minimum: number, maximum: number): () => number {
  const used = new Set<number>();
  return () => {
    let number = random.integer(minimum, maximum);
    while (used.has(number)) number = number === maximum ? minimum : number + 1;
    used.add(number);
    return number;
  };
}
