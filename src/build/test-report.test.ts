import { expect, test } from 'vitest';
import { closingLine, countTests } from './test-report.ts';

const file = (status: string, ...statuses: readonly string[]) => ({
  status,
  assertionResults: statuses.map((one) => ({ status: one })),
});

test.each([
  ['all passed', true, [file('passed', 'passed', 'passed')], '2 passed, 0 failed'],
  ['one failed', false, [file('failed', 'passed', 'failed'), file('passed', 'passed')], '2 passed, 1 failed'],
  [
    'skipped and to do',
    true,
    [file('passed', 'passed', 'pending', 'todo', 'skipped')],
    '1 passed, 0 failed, 3 skipped',
  ],
  ['a file that cannot be loaded', false, [file('failed'), file('passed', 'passed')], '1 passed, 1 failed'],
  ['a hook that throws', false, [file('failed', 'passed', 'skipped')], '1 passed, 1 failed, 1 skipped'],
  ['an error outside of every file', false, [file('passed', 'passed')], '1 passed, 1 failed'],
])('%s', (_, success, testResults, line) => {
  expect(closingLine(countTests({ success, testResults }))).toBe(line);
});
