import { expect, test } from 'vitest';
import { regradeChangeSchema, type RegradeChange } from '#contract';
import { testId } from '../class.testdata.ts';
import { countChanges, sortChanges } from './count-changes.ts';

type Status = RegradeChange['before']['status'];

function change(number: number, before: [Status, number], after: [Status, number]): RegradeChange {
  const standing = ([status, earned]: [Status, number]) => ({ status, earned, possible: 100 });
  return regradeChangeSchema.parse({
    submission: testId(number),
    learner: { id: `account-test-0${number}`, name: `Learner ${number}` },
    before: standing(before),
    after: standing(after),
    checks: [{ id: 'one-effect', before: 'pass', after: 'fail' }],
  });
}

const changes = [
  change(1, ['failed', 40], ['failed', 45]),
  change(2, ['failed', 90], ['passed', 100]),
  change(3, ['passed', 100], ['failed', 80]),
  change(4, ['failed', 10], ['failed', 60]),
  change(5, ['passed', 90], ['passed', 100]),
];

test('who loses a pass and who wins one is counted, and points alone are neither', () => {
  expect(countChanges(changes)).toEqual({ toPassed: 1, toFailed: 1 });
});

test('who loses a pass stands first, then who wins one, then by points', () => {
  expect(sortChanges(changes).map(({ learner }) => learner.name.at(-1))).toEqual(['3', '2', '4', '5', '1']);
});
