import { causes, drawFault, drawSystem, type Cause } from './incident-faults.ts';
import { outcomes, passMinute, type Conditions, type Minute, type Outcome } from './incident-minute.ts';
import { createRandom, type Random } from './random.ts';

/** Half an hour of one system, in which one thing goes wrong and stays wrong. */
export interface Incident {
  readonly number: number;
  readonly cause: Cause;
  /** The system as it was built, before anything was wrong. */
  readonly system: Conditions;
  /** The minute in which the fault begins, counted from 0. */
  readonly startsAt: number;
  /** The minute from which the fault has its whole strength. */
  readonly fullFrom: number;
  readonly minutes: readonly Minute[];
}

const length = 30;

/**
 * The incident of a number, always the same one. Eleven numbers in a row, from a multiple of eleven on, have all
 * the causes, each once and in a drawn order.
 */
export function createIncident(number: number): Incident {
  const cause = causeOf(number);
  const random = createRandom(number.toString(16));
  const fault = drawFault(cause, drawSystem(random), random);
  const startsAt = random.integer(9, 13);
  const minutes = Array.from({ length }, (_, minute) => {
    const calm = disturb(fault.system, random);
    const strength = Math.min(1, (minute - startsAt + 1) / fault.rampMinutes);
    return passMinute(strength > 0 ? fault.apply(calm, strength) : calm);
  });
  return { number, cause, system: fault.system, startsAt, fullFrom: startsAt + fault.rampMinutes, minutes };
}

function causeOf(number: number): Cause {
  const block = Math.floor(number / causes.length);
  const order = createRandom(`b${block.toString(16)}`).shuffle(causes);
  return order[number % causes.length] ?? 'traffic-surge';
}

/** No minute is quite like the one before: three percent more or less traffic, five of the dependency's time. */
function disturb(system: Conditions, random: Random): Conditions {
  const demand = (system.demand * random.integer(970, 1030)) / 1000;
  const dependencyMs = (system.dependencyMs * random.integer(950, 1050)) / 1000;
  return { ...system, demand, dependencyMs };
}

/** How the requests since the fault began ended, with what there was none of left out. */
export function tallyOutcomes({ minutes, startsAt }: Incident): readonly (readonly [Outcome, number])[] {
  const during = minutes.slice(startsAt);
  return outcomes
    .map((outcome) => [outcome, during.reduce((sum, minute) => sum + minute.outcomes[outcome], 0)] as const)
    .filter(([, count]) => count > 0);
}
