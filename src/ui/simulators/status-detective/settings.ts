import { choice, defineSettings, number } from '../parts/settings.ts';
import { guessesField } from './guesses.ts';
import { incidentNames } from './incidents.ts';

/** Which incident is looked at, what has been guessed, and how long the function of the last one may run. */
export const address = defineSettings('status-detective', {
  at: choice('unknown-route', incidentNames),
  guesses: guessesField,
  seconds: number(10, 3, 60),
});

export type DetectiveSettings = typeof address.start;
