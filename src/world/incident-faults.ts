import type { Conditions } from './incident-minute.ts';
import type { Random } from './random.ts';

/** What can be wrong with the system, one at a time. */
export const causes = [
  'traffic-surge',
  'limit-too-low',
  'function-throttled',
  'malformed-response',
  'dependency-down',
  'slow-dependency',
  'function-timeout',
  'preflight-broken',
  'payload-too-large',
  'schema-mismatch',
  'retry-storm',
] as const;
export type Cause = (typeof causes)[number];

/** A fault: how the system was built for it to happen, and what it does at a strength from 0 to 1. */
export interface Fault {
  /** Minutes until it has its whole strength: what a deployment breaks is broken at once. */
  readonly rampMinutes: number;
  readonly system: Conditions;
  readonly apply: (calm: Conditions, strength: number) => Conditions;
}

/** A system that is well: no limit of its own on the route but the account's, and twice the concurrency it needs. */
export function drawSystem(random: Random): Conditions {
  const demand = random.integer(14, 21);
  const dependencyMs = random.integer(18, 30) * 10;
  return {
    demand,
    browserShare: random.integer(70, 85) / 100,
    preflightBroken: false,
    retries: 0,
    uploads: 0,
    limit: 10_000,
    invalidShare: 0,
    reserved: Math.ceil((demand * dependencyMs * 2.4) / 1000),
    functionTimeoutMs: random.pick([10_000, 15_000, 20_000]),
    dependencyMs,
    slowShare: 0,
    delayMs: 0,
    refusedShare: 0,
    malformedShare: 0,
  };
}

/** Draws how one fault looks this time. Amounts differ from seed to seed, its signs do not. */
export function drawFault(cause: Cause, system: Conditions, random: Random): Fault {
  return faults[cause](system, (minimum, maximum) => random.integer(minimum, maximum) / 100);
}

/** A number between two, given and taken as hundredths. */
type Draw = (minimum: number, maximum: number) => number;

const accountConcurrency = 1000;

const faults: Readonly<Record<Cause, (system: Conditions, draw: Draw) => Fault>> = {
  'traffic-surge': (system, draw) => {
    const times = draw(240, 340);
    return {
      rampMinutes: 4,
      system: { ...system, limit: system.demand * draw(145, 170) },
      apply: (calm, strength) => ({ ...calm, demand: calm.demand * (1 + (times - 1) * strength) }),
    };
  },
  'limit-too-low': (system, draw) => {
    const share = draw(40, 60);
    return atOnce(system, () => ({ limit: system.demand * share }));
  },
  'function-throttled': (system, draw) => {
    const times = draw(240, 340);
    return {
      rampMinutes: 4,
      system: { ...system, reserved: Math.ceil((system.demand * system.dependencyMs * 1.7) / 1000) },
      apply: (calm, strength) => ({ ...calm, demand: calm.demand * (1 + (times - 1) * strength) }),
    };
  },
  'malformed-response': (system, draw) => {
    const malformedShare = draw(35, 75);
    return atOnce(system, () => ({ malformedShare }));
  },
  'dependency-down': (system, draw) => {
    const refusedShare = draw(82, 97);
    return atOnce(system, () => ({ refusedShare }));
  },
  'slow-dependency': (system, draw) => {
    const slowShare = draw(70, 92);
    const delayMs = draw(3800, 4800) * 1000;
    return {
      rampMinutes: 3,
      system: { ...system, functionTimeoutMs: 60_000, reserved: accountConcurrency },
      apply: (calm, strength) => ({ ...calm, slowShare, delayMs: delayMs * strength }),
    };
  },
  'function-timeout': (system, draw) => {
    const slowShare = draw(70, 92);
    const delayMs = draw(3800, 4800) * 1000;
    return {
      rampMinutes: 3,
      system: { ...system, reserved: accountConcurrency },
      apply: (calm, strength) => ({ ...calm, slowShare, delayMs: delayMs * strength }),
    };
  },
  'preflight-broken': (system) => atOnce(system, () => ({ preflightBroken: true })),
  'payload-too-large': (system, draw) => {
    const share = draw(9, 16);
    return {
      rampMinutes: 4,
      system,
      apply: (calm, strength) => ({ ...calm, uploads: calm.demand * share * strength }),
    };
  },
  'schema-mismatch': (system, draw) => {
    const invalidShare = draw(45, 75);
    return atOnce(system, () => ({ invalidShare }));
  },
  'retry-storm': (system, draw) => {
    const refusedShare = draw(93, 98);
    return atOnce({ ...system, retries: 3 }, () => ({ refusedShare }));
  },
};

function atOnce(system: Conditions, change: () => Partial<Conditions>): Fault {
  return {
    rampMinutes: 1,
    system,
    apply: (calm, strength) => (strength > 0 ? { ...calm, ...change() } : calm),
  };
}
