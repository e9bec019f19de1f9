import { contractStatuses, type ContractStatus, type FailureKind } from '#world/failure-status';
import type { Field } from '../parts/settings.ts';
import { incidentNames, incidentOf } from './incidents.ts';

/** One guess at an incident: at its cause or at its status. */
export type Guess = { readonly incident: FailureKind } & (
  { readonly cause: FailureKind } | { readonly status: ContractStatus }
);

/**
 * All guesses in the order in which they were made. In an address: the incident's number and the cause's letter or
 * the status, `1-c.1-401.1-404`.
 */
export const guessesField: Field<readonly Guess[]> = {
  start: [],
  parse: (text) => {
    const guesses = text.split('.').flatMap((part) => parseGuess(part) ?? []);
    return guesses.filter((guess, index) => guesses.findIndex((other) => isSame(guess, other)) === index);
  },
  format: (guesses) => guesses.map(formatGuess).join('.'),
};

/** Whether two guesses say the same about the same incident. */
export function isSame(left: Guess, right: Guess): boolean {
  return formatGuess(left) === formatGuess(right);
}

function formatGuess(guess: Guess): string {
  const number = incidentNames.indexOf(guess.incident) + 1;
  if ('status' in guess) return `${number}-${guess.status}`;
  return `${number}-${'abcd'[incidentOf(guess.incident).causes.indexOf(guess.cause)] ?? ''}`;
}

function parseGuess(text: string): Guess | undefined {
  const [number, said = ''] = text.split('-');
  const incident = incidentNames[Number(number) - 1];
  if (incident === undefined) return undefined;
  const status = contractStatuses.find((one) => String(one) === said);
  if (status !== undefined) return { incident, status };
  const cause = said.length === 1 ? incidentOf(incident).causes['abcd'.indexOf(said)] : undefined;
  return cause === undefined ? undefined : { incident, cause };
}
