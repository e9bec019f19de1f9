import { contractStatusOf } from '#world/failure-status';
import type { Guess } from './guesses.ts';
import { incidentNames, incidentOf } from './incidents.ts';

/** Cause and status of every incident, guessed right at once. */
export const allSolved: readonly Guess[] = incidentNames.flatMap((incident) => [
  { incident, cause: incident },
  { incident, status: contractStatusOf(incidentOf(incident).failure(0)) },
]);
