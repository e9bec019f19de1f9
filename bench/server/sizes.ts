import { testCapacity } from '../../tests/support/server.ts';

/** How much is measured. */
export interface Sizes {
  readonly name: 'full' | 'small';
  /** What servers take for their capacity instead of measuring it at each start. */
  readonly capacity: typeof testCapacity | undefined;
  /** The only exercise that is handed in; undefined for all. */
  readonly exercise: string | undefined;
  readonly connections: readonly number[];
  /** Of each run that counts something a second. */
  readonly seconds: number;
  readonly overloadSeconds: number;
  /** Accounts that hand in while the server is measured. */
  readonly accounts: number;
  /** Stored before the server's memory is read again; the last of them are handed in over HTTP. */
  readonly submissions: number;
  readonly posted: number;
  readonly learners: number;
  /** Jobs of one run of queue workers: whole batches for each of four workers. */
  readonly jobs: number;
  readonly workers: readonly number[];
}

/** What the numbers in the README come from: some minutes on two cores. */
export const fullSizes: Sizes = {
  name: 'full',
  capacity: undefined,
  exercise: undefined,
  connections: [16, 256],
  seconds: 6,
  overloadSeconds: 10,
  accounts: 256,
  submissions: 100_000,
  posted: 500,
  learners: 500,
  jobs: 400,
  workers: [1, 2, 4],
};

/** For whoever works on the measurement: seconds, and numbers that say nothing. */
export const smallSizes: Sizes = {
  name: 'small',
  // So little room that twice as much as can be graded is soon too much.
  capacity: { ...testCapacity, waitingAtMost: 8 },
  exercise: 'pilih-produk-api',
  connections: [2, 8],
  seconds: 1,
  overloadSeconds: 3,
  accounts: 6,
  submissions: 200,
  posted: 10,
  learners: 10,
  jobs: 40,
  workers: [1, 2],
};
