/** The parts of Vitest's JSON report that are counted. */
export interface TestReport {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Counts tests. A file that failed without a failing test (it could not be loaded, or a hook threw) counts
 * as one failed test, as does an error outside of every file.
 */
export function countTests({ success, testResults }: TestReport): TestCounts {
  const statuses = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const count = (status: string): number => statuses.filter((other) => other === status).length;
  const brokenFiles = testResults.filter(
    ({ assertionResults, status }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  ).length;
  const failed = count('failed') + brokenFiles;
  const passed = count('passed');
  return { passed, failed: failed === 0 && !success ? 1 : failed, skipped: statuses.length - passed - count('failed') };
}

/** The line that a test run ends with: `N passed, N failed`, and the skipped ones where there are any. */
export function closingLine({ failed, passed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
