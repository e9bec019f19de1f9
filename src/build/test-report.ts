/** The parts of Vitest's JSON report that are counted. */
export interface TestReport {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly {
      readonly status: string;
      /** Names of the suites that the test stands in, the outermost first. */
      readonly ancestorTitles: readonly string[];
    }[];
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

/** What a suite's name ends with where it is skipped because this machine lacks something. */
const skipReason = /\(skipped: (.+)\)$/;

/** Lines that say why tests were skipped, as their suites' names do: one for each reason, with the number of tests. */
export function skipLines({ testResults }: TestReport): readonly string[] {
  const reasons = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .flatMap(({ ancestorTitles }) => ancestorTitles.map((title) => skipReason.exec(title)?.[1]).find(Boolean) ?? []);
  return [...Map.groupBy(reasons, (reason) => reason)].map(([reason, all]) => `${all.length} skipped: ${reason}`);
}
