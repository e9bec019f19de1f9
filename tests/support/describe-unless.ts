import { describe } from 'vitest';

/**
 * A suite that is skipped where something is missing on this machine, and says so in its name: the test
 * command repeats what stands after "skipped:". `missing` is undefined where nothing is.
 */
export function describeUnless(missing: string | undefined, name: string, suite: () => void): void {
  describe.skipIf(missing !== undefined)(missing === undefined ? name : `${name} (skipped: ${missing})`, suite);
}
