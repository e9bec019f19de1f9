import { expect, it } from 'vitest';
import { compareHosts, fillParity, parityText } from './parity.ts';
import type { HostRun } from './parity.ts';

const verdict = (fuel: number, status = 'passed'): string => `{"status":"${status}","usage":{"fuel":${fuel}}}\n[]`;
const host = (name: string, ...results: readonly string[]): HostRun => ({
  name,
  version: '1.0',
  graded: Object.fromEntries(results.map((result, index) => [`item${index}`, { result, ms: 10 + index }])),
});

it('counts verdicts and fuel that are the same as those of the first host', () => {
  const hosts = compareHosts([
    host('Node', verdict(1), verdict(2), verdict(3), 'fault: engine'),
    host('A', verdict(1), verdict(2, 'failed'), verdict(4), 'fault: engine'),
    host('B', verdict(1).replace('[]', '["said"]'), 'thrown: RangeError', verdict(3)),
    { name: 'C', version: '1.0', failure: 'it exited with 1' },
  ]);
  expect(
    hosts.map(({ differences, equalFuel, equalVerdicts, programs }) => [
      programs,
      equalVerdicts,
      equalFuel,
      differences,
    ]),
  ).toEqual([
    [4, 4, 3, []],
    [4, 2, 2, ['item1', 'item2']],
    [3, 2, 2, ['item0', 'item1', 'item3']],
    [0, 0, 0, []],
  ]);
  expect(hosts[0]?.slowest).toEqual({ id: 'item3', ms: 13 });
});

it('says what differs and who did not finish', () => {
  const failed = { name: 'C', version: '1.0', failure: 'it exited with 1' };
  const text = parityText(compareHosts([host('Node', verdict(1)), host('A', verdict(2)), failed]), 1, '2026-01-02');
  expect(text).toContain('| A | 1.0 | 1 | 0 | 0 | 10 ms, `item0` |');
  expect(text).toContain('| C | 1.0 | did not finish |');
  expect(text).toContain('A differs in `item0`.');
  expect(text).toContain('C: it exited with 1');
});

it('goes between the marks and nowhere else', () => {
  const marked = 'a\n<!-- parity -->\nold $& text\n<!-- /parity -->\nb';
  expect(fillParity(marked, 'new $& text')).toBe('a\n<!-- parity -->\nnew $& text\n<!-- /parity -->\nb');
  expect(fillParity('a', 'new')).toBeUndefined();
});
