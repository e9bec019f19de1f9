import {
  contractStatuses,
  contractStatusOf,
  gatewayStatusOf,
  orphanedSeconds,
  statusPromises,
  type ContractStatus,
  type Failure,
  type FailureKind,
  type StatusPromise,
} from '#world/failure-status';
import { isSame, type Guess } from './guesses.ts';
import { incidentNames, incidentOf } from './incidents.ts';
import type { DetectiveSettings } from './settings.ts';

export type Mark = 'open' | 'wrong' | 'right';

export interface DetectiveView {
  readonly incident: FailureKind;
  readonly number: number;
  readonly failure: Failure;
  readonly causes: readonly { readonly cause: FailureKind; readonly mark: Mark }[];
  readonly statuses: readonly { readonly status: ContractStatus; readonly mark: Mark }[];
  readonly causeFound: boolean;
  readonly statusFound: boolean;
  /** The last guess at this incident. */
  readonly last: Guess | undefined;
  /** Of a status that was guessed last and is wrong: what it says, compared with what the right one says. */
  readonly mismatch: Mismatch | undefined;
  /** There when both cause and status are found. */
  readonly solution: Solution | undefined;
  readonly progress: readonly { readonly incident: FailureKind; readonly state: 'open' | 'begun' | 'solved' }[];
  readonly solved: readonly Solution[];
  readonly tally: Tally;
}

export interface Mismatch {
  readonly status: ContractStatus;
  readonly promise: StatusPromise;
  /** The client would do the right thing all the same, and somebody else would be sent to work. */
  readonly onlyRepairerDiffers: boolean;
}

export interface Solution {
  readonly incident: FailureKind;
  readonly status: ContractStatus;
  readonly promise: StatusPromise;
  /** Undefined where the gateway passes on what the handler says. */
  readonly gateway: number | undefined;
  readonly orphaned: number;
}

/** How it went over all incidents; first tries count where they were right. */
export interface Tally {
  readonly of: number;
  readonly solved: number;
  readonly causesAtOnce: number;
  readonly statusesAtOnce: number;
  /** Solved incidents that the gateway by itself would have answered as the contract says. */
  readonly gatewayRight: number;
}

/** The incident that is looked at with its guesses, and how all of them stand. */
export function viewDetective(settings: DetectiveSettings): DetectiveView {
  const { at, guesses, seconds } = settings;
  const own = guesses.filter(({ incident }) => incident === at);
  const failure = incidentOf(at).failure(seconds);
  const right = contractStatusOf(failure);
  const last = own.at(-1);
  const solved = incidentNames.filter((name) => isSolved(name, guesses)).map((name) => solve(name, seconds));
  return {
    incident: at,
    number: incidentNames.indexOf(at) + 1,
    failure,
    causes: incidentOf(at).causes.map((cause) => ({ cause, mark: markOf({ incident: at, cause }, own) })),
    statuses: contractStatuses.map((status) => ({ status, mark: markOf({ incident: at, status }, own) })),
    causeFound: isFound(own, 'cause'),
    statusFound: isFound(own, 'status'),
    last,
    mismatch: last !== undefined && 'status' in last && !isRight(last) ? compare(last.status, right) : undefined,
    solution: solved.find(({ incident }) => incident === at),
    progress: incidentNames.map((incident) => ({ incident, state: stateOf(incident, guesses) })),
    solved,
    tally: tallyOf(guesses, solved),
  };
}

/** The guesses after one more; what has been guessed or found already stays as it is. */
export function addGuess(guesses: readonly Guess[], guess: Guess): readonly Guess[] {
  const about = 'status' in guess ? 'status' : 'cause';
  const own = guesses.filter(({ incident }) => incident === guess.incident);
  return isFound(own, about) || own.some((other) => isSame(other, guess)) ? guesses : [...guesses, guess];
}

/** The next incident that is not solved, counted on from this one; the following one where all are. */
export function nextIncident(at: FailureKind, guesses: readonly Guess[]): FailureKind {
  const from = incidentNames.indexOf(at) + 1;
  const ahead = [...incidentNames.slice(from), ...incidentNames.slice(0, from)];
  return ahead.find((name) => !isSolved(name, guesses)) ?? ahead[0] ?? at;
}

function isRight(guess: Guess): boolean {
  return 'status' in guess
    ? guess.status === contractStatusOf(incidentOf(guess.incident).failure(0))
    : guess.cause === guess.incident;
}

function isFound(guesses: readonly Guess[], about: 'cause' | 'status'): boolean {
  return guesses.some((guess) => about in guess && isRight(guess));
}

function isSolved(name: FailureKind, guesses: readonly Guess[]): boolean {
  const own = guesses.filter(({ incident }) => incident === name);
  return isFound(own, 'cause') && isFound(own, 'status');
}

function stateOf(name: FailureKind, guesses: readonly Guess[]): 'open' | 'begun' | 'solved' {
  if (isSolved(name, guesses)) return 'solved';
  return guesses.some(({ incident }) => incident === name) ? 'begun' : 'open';
}

function markOf(guess: Guess, own: readonly Guess[]): Mark {
  if (!own.some((other) => isSame(other, guess))) return 'open';
  return isRight(guess) ? 'right' : 'wrong';
}

function compare(status: ContractStatus, right: ContractStatus): Mismatch {
  const promise = statusPromises[status];
  return { status, promise, onlyRepairerDiffers: promise.reaction === statusPromises[right].reaction };
}

function solve(incident: FailureKind, seconds: number): Solution {
  const failure = incidentOf(incident).failure(seconds);
  const status = contractStatusOf(failure);
  return {
    incident,
    status,
    promise: statusPromises[status],
    gateway: gatewayStatusOf(failure),
    orphaned: orphanedSeconds(failure),
  };
}

function tallyOf(guesses: readonly Guess[], solved: readonly Solution[]): Tally {
  const atOnce = (about: 'cause' | 'status') =>
    incidentNames.filter((name) => {
      const first = guesses.find((guess) => guess.incident === name && about in guess);
      return first !== undefined && isRight(first);
    }).length;
  return {
    of: incidentNames.length,
    solved: solved.length,
    causesAtOnce: atOnce('cause'),
    statusesAtOnce: atOnce('status'),
    gatewayRight: solved.filter(({ gateway, status }) => gateway === status).length,
  };
}
