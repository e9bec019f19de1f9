/**
 * A system of APIs, one for each audience, and what its design gives away. Lessons show it and it may grade a
 * design: every finding names the rule and whom it reaches.
 */

export type Audience = 'public' | 'investigator' | 'supervisor' | 'partner' | 'dashboard' | 'machine';

export const audiences: readonly Audience[] = [
  'public',
  'investigator',
  'supervisor',
  'partner',
  'machine',
  'dashboard',
];

export interface Door {
  readonly audience: Audience;
  /** Doors with the same name are one API: they share authentication, limit and fate. */
  readonly api: string;
  readonly product: 'REST' | 'HTTP' | 'APPSYNC';
  readonly network: 'internet' | 'private';
  readonly authentication: 'jwt' | 'iam' | 'mtls' | 'api-key' | 'none';
  readonly waf: boolean;
  /** Whether commands need an idempotency key; undefined where the door takes no commands. */
  readonly idempotent?: boolean;
  /** Whose number the limit is: this door's, or the account's default. */
  readonly limit: 'own' | 'default';
  /** Who decides on the object and its state. */
  readonly decides: 'case-service' | 'resolver' | 'gateway';
}

export interface DoorSystem {
  readonly doors: readonly Door[];
  /** Whether events carry the correlation id that the door made. */
  readonly eventsCorrelated: boolean;
}

export interface DoorFinding {
  readonly rule: string;
  readonly audiences: readonly Audience[];
}

/** Doors that everybody on the internet can knock at, with people behind that nobody invited. */
const open: readonly Audience[] = ['public', 'partner'];

const rules: readonly { readonly rule: string; readonly breaks: (door: Door, system: DoorSystem) => boolean }[] = [
  {
    rule: 'pisah-per-audience',
    breaks: (door, { doors }) => doors.some((other) => other !== door && other.api === door.api),
  },
  { rule: 'waf-di-batas-publik', breaks: ({ audience, waf }) => open.includes(audience) && !waf },
  { rule: 'api-key-bukan-autentikasi', breaks: ({ authentication }) => authentication === 'api-key' },
  {
    rule: 'private-tetap-autentikasi',
    breaks: ({ network, authentication }) => network === 'private' && authentication === 'none',
  },
  { rule: 'command-butuh-kunci', breaks: ({ idempotent }) => idempotent === false },
  { rule: 'throttle-selaras-kapasitas', breaks: ({ limit }) => limit === 'default' },
  { rule: 'resolver-sesuai-kerumitan', breaks: ({ decides }) => decides === 'resolver' },
  { rule: 'gateway-tanpa-logika-bisnis', breaks: ({ decides }) => decides === 'gateway' },
  { rule: 'correlation-diteruskan', breaks: (_door, { eventsCorrelated }) => !eventsCorrelated },
];

/** The rules that a system breaks, in a fixed order, each with the audiences whose door breaks it. */
export function findBrokenRules(system: DoorSystem): readonly DoorFinding[] {
  return rules.flatMap(({ rule, breaks }) => {
    const reached = system.doors.filter((door) => breaks(door, system)).map(({ audience }) => audience);
    return reached.length === 0 ? [] : [{ rule, audiences: reached }];
  });
}

/**
 * Audiences whose door fails, or falls to whoever took it, together with the door of `audience`: those of the
 * same API, and the private ones that ask nobody who they are, since a private network is one step away.
 */
export function blastRadius({ doors }: DoorSystem, audience: Audience): readonly Audience[] {
  const taken = doors.find((door) => door.audience === audience);
  if (taken === undefined) return [];
  return doors
    .filter(
      (door) =>
        door.api === taken.api ||
        (door.network === 'private' && door.authentication === 'none' && taken.network === 'private'),
    )
    .map((door) => door.audience);
}

/** The case study as it should be: six audiences, six doors, one place that decides. */
export const soundSystem: DoorSystem = {
  eventsCorrelated: true,
  doors: [
    {
      audience: 'public',
      api: 'submission',
      product: 'REST',
      network: 'internet',
      authentication: 'jwt',
      waf: true,
      idempotent: true,
      limit: 'own',
      decides: 'case-service',
    },
    {
      audience: 'investigator',
      api: 'investigation',
      product: 'REST',
      network: 'private',
      authentication: 'iam',
      waf: false,
      idempotent: true,
      limit: 'own',
      decides: 'case-service',
    },
    {
      audience: 'supervisor',
      api: 'approval',
      product: 'REST',
      network: 'private',
      authentication: 'jwt',
      waf: false,
      idempotent: true,
      limit: 'own',
      decides: 'case-service',
    },
    {
      audience: 'partner',
      api: 'partner',
      product: 'REST',
      network: 'internet',
      authentication: 'mtls',
      waf: true,
      idempotent: true,
      limit: 'own',
      decides: 'case-service',
    },
    {
      audience: 'machine',
      api: 'machine',
      product: 'REST',
      network: 'private',
      authentication: 'iam',
      waf: false,
      idempotent: true,
      limit: 'own',
      decides: 'case-service',
    },
    {
      audience: 'dashboard',
      api: 'dashboard',
      product: 'APPSYNC',
      network: 'internet',
      authentication: 'jwt',
      waf: true,
      limit: 'own',
      decides: 'case-service',
    },
  ],
};

export type DesignFault =
  | 'one-api'
  | 'no-waf'
  | 'trusted-network'
  | 'partner-key-only'
  | 'no-idempotency'
  | 'default-limit'
  | 'approval-in-resolver'
  | 'state-in-gateway'
  | 'no-correlation';

const faults: Readonly<Record<DesignFault, (system: DoorSystem) => DoorSystem>> = {
  'one-api': (system) => withDoors(system, () => ({ api: 'everything', network: 'internet', waf: true })),
  'no-waf': (system) => withDoors(system, ({ audience }) => (open.includes(audience) ? { waf: false } : {})),
  'trusted-network': (system) =>
    withDoors(system, ({ network }) => (network === 'private' ? { authentication: 'none' } : {})),
  'partner-key-only': (system) =>
    withDoors(system, ({ audience }) => (audience === 'partner' ? { authentication: 'api-key' } : {})),
  'no-idempotency': (system) =>
    withDoors(system, ({ idempotent }) => (idempotent === true ? { idempotent: false } : {})),
  'default-limit': (system) => withDoors(system, () => ({ limit: 'default' })),
  'approval-in-resolver': (system) =>
    withDoors(system, ({ audience }) => (audience === 'dashboard' ? { decides: 'resolver' } : {})),
  'state-in-gateway': (system) =>
    withDoors(system, ({ audience }) => (audience === 'supervisor' ? { decides: 'gateway' } : {})),
  'no-correlation': (system) => ({ ...system, eventsCorrelated: false }),
};

export const designFaults = Object.keys(faults) as readonly DesignFault[];

/** The system with these decisions made wrongly. */
export function withFaults(system: DoorSystem, made: readonly DesignFault[]): DoorSystem {
  return made.reduce((changed, fault) => faults[fault](changed), system);
}

function withDoors(system: DoorSystem, change: (door: Door) => Partial<Door>): DoorSystem {
  return { ...system, doors: system.doors.map((door) => ({ ...door, ...change(door) })) };
}
