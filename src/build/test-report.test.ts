import { expect, test } from 'vitest';
import { closingLine, countTests, skipLines } from './test-report.ts';

const file = (status: string, ...statuses: readonly string[]) => ({
  status,
  assertionResults: statuses.map((one) => ({ status: one, ancestorTitles: [] })),
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

test('why tests were skipped is said once for each reason', () => {
  const inSuite = (status: string, ...ancestorTitles: readonly string[]) => ({ status, ancestorTitles });
  const assertionResults = [
    inSuite('skipped', 'cohorts on PostgreSQL (skipped: no server)'),
    inSuite('pending', 'drafts', 'on PostgreSQL (skipped: no server)', 'when offline'),
    inSuite('pending', 'the unit file (skipped: no systemd (apt-get install systemd))'),
    inSuite('todo', 'without a reason'),
    inSuite('passed', 'a suite (skipped: it ran)'),
  ];
  expect(skipLines({ success: true, testResults: [{ status: 'passed', assertionResults }] })).toEqual([
    '2 skipped: no server',
    '1 skipped: no systemd (apt-get install systemd)',
  ]);
});
