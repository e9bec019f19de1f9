import { createIncident, tallyOutcomes, type Incident } from '#world/incident';
import type { Cause } from '#world/incident-faults';
import { statusOf, type Outcome } from '#world/incident-minute';
import { differingSigns, readSigns, signNames, signsOfCause, type SignName, type Signs } from '#world/incident-signs';
import { createRandom } from '#world/random';
import { actionsOfCause, type Action } from './actions.ts';
import type { RoomSettings } from './settings.ts';

export interface RoomView {
  readonly incident: Incident;
  /** What the metrics say, whoever caused it. */
  readonly seen: Signs;
  readonly guess: Guess | undefined;
  /** To choose from once the cause is found, in an order that does not give the answer away. */
  readonly options: readonly Action[];
  readonly action: Action | undefined;
  readonly acted: 'not-yet' | 'missed' | 'solved';
  readonly log: readonly LogRow[];
}

export interface Guess {
  readonly cause: Cause;
  readonly found: boolean;
  /** What the metrics would look like if the guess were right. */
  readonly expected: Signs;
  /** Signs that speak against the guess. */
  readonly against: readonly SignName[];
  readonly agreeing: number;
}

/** A line of the access log's count: who answered, with which status, how often. */
export interface LogRow {
  readonly outcome: Outcome;
  readonly status: number;
  readonly by: 'gateway' | 'function';
  readonly count: number;
}

/** Signs that a guess is held against. */
export const allSigns = signNames.length;

const byFunction: readonly Outcome[] = ['served', 'not-found', 'unavailable'];

/** The incident that the settings name, and how the answers stand against its metrics. */
export function viewRoom({ incident: asked, cause, action }: RoomSettings): RoomView {
  const incident = createIncident(Math.round(asked));
  const seen = readSigns(incident);
  const guess = cause === 'none' ? undefined : weigh(cause, incident, seen);
  const [right, ...wrong] = actionsOfCause[incident.cause];
  const options = createRandom(`a${incident.number.toString(16)}`).shuffle([right, ...wrong]);
  const chosen = guess?.found === true ? options.find((option) => option === action) : undefined;
  return {
    incident,
    seen,
    guess,
    options,
    action: chosen,
    acted: chosen === undefined ? 'not-yet' : chosen === right ? 'solved' : 'missed',
    log: tallyOutcomes(incident).map(([outcome, count]) => ({
      outcome,
      count,
      status: statusOf[outcome],
      by: byFunction.includes(outcome) ? 'function' : 'gateway',
    })),
  };
}

function weigh(cause: Cause, incident: Incident, seen: Signs): Guess {
  const expected = signsOfCause[cause];
  const against = differingSigns(expected, seen);
  return { cause, found: cause === incident.cause, expected, against, agreeing: allSigns - against.length };
}
