/** What a server can grade, measured by itself. */
export interface Capacity {
  readonly workers: number;
  /** Mean over the exercises, of one worker. */
  readonly millisecondsPerVerdict: number;
  readonly verdictsPerSecond: number;
  /** Submissions that may wait at once: more would wait longer than {@link longestWaitSeconds}. */
  readonly waitingAtMost: number;
}

/** A learner who waits longer than this would rather be told to come back. */
export const longestWaitSeconds = 4;

/**
 * What follows from one worker's time for a verdict: all workers together, and how many may wait so that the last of them is
 * graded within {@link longestWaitSeconds} (burst + rate x duration within the capacity, as lesson 8 has it).
 */
export function deriveCapacity(workers: number, millisecondsPerVerdict: number): Capacity {
  const verdictsPerSecond = (workers * 1000) / millisecondsPerVerdict;
  return {
    workers,
    millisecondsPerVerdict,
    verdictsPerSecond,
    waitingAtMost: Math.max(workers * 2, Math.floor(verdictsPerSecond * longestWaitSeconds)),
  };
}
