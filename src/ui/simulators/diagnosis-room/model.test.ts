import { expect, test } from 'vitest';
import { causes } from '#world/incident-faults';
import { createIncident } from '#world/incident';
import { actionsOfCause } from './actions.ts';
import * as text from './diagnosis-room.id.ts';
import { explanations, outcomesOfAction } from './feedback.id.ts';
import { viewRoom } from './model.ts';
import { panelsOf } from './panels.ts';
import { address } from './settings.ts';

const { start } = address;
const eleven = Array.from({ length: 11 }, (_, index) => 11 + index);

test('at the start a function is out of concurrency, and 429 stays at zero', () => {
  const { incident, seen, guess, log } = viewRoom(start);
  expect([incident.cause, seen.throttles, seen.limited, guess]).toEqual([
    'function-throttled',
    'up',
    'none',
    undefined,
  ]);
  expect(log.filter(({ status }) => status >= 400).map(({ status, by }) => [status, by])).toEqual([
    [404, 'function'],
    [500, 'gateway'],
  ]);
});

test('a guess that the metrics contradict is answered with what contradicts it', () => {
  const view = viewRoom({ ...start, cause: 'traffic-surge' });
  expect(view.guess).toMatchObject({ found: false, agreeing: 4 });
  expect(text.reading(view)).toBe(
    'Lonjakan trafik melewati limit gateway? Kalau begitu, seharusnya 429 muncul dan 5xx nol. Di grafik ini, 429 nol dan 5xx muncul.',
  );
});

test('an action counts only after the cause is found', () => {
  const action = 'limit-upstream';
  expect(viewRoom({ ...start, cause: 'traffic-surge', action }).acted).toBe('not-yet');
  expect(viewRoom({ ...start, cause: 'function-throttled', action }).acted).toBe('solved');
  expect(viewRoom({ ...start, cause: 'function-throttled', action: 'more-retries' }).acted).toBe('missed');
  expect(viewRoom({ ...start, cause: 'function-throttled', action: 'breaker' }).acted).toBe('not-yet');
});

test('every guess at every cause has its answer, and only the right one agrees with all signs', () => {
  for (const incident of eleven)
    for (const cause of causes) {
      const view = viewRoom({ incident, cause, action: 'none' });
      expect(view.guess?.found).toBe(view.guess?.agreeing === 8);
      expect(text.reading(view)).not.toContain('undefined');
    }
});

test('every action that is offered has its answer', () => {
  for (const cause of causes) {
    expect(Object.keys(outcomesOfAction[cause]).toSorted()).toEqual([...actionsOfCause[cause]].toSorted());
    expect(explanations[cause].length).toBeGreaterThan(0);
  }
});

test('the experiments show what they ask about', () => {
  expect(text.experiments.map(({ settings }) => createIncident(settings.incident).cause)).toEqual([
    'preflight-broken',
    'malformed-response',
    'retry-storm',
  ]);
});

test('every panel is told in words', () => {
  const [count] = panelsOf(createIncident(7));
  expect(count && text.describePanel(count, 12)).toMatch(/^Sejak menit ke-12: Count dari 1\.\d{3} ke 4\.\d{3}\.$/);
});

test('an address gives the state back', () => {
  const state = { incident: 812, cause: 'retry-storm', action: 'spaced-retries' } as const;
  expect(address.parse(address.format(state))).toEqual(state);
});
