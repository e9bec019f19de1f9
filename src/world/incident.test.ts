import { expect, it } from 'vitest';
import { createIncident, tallyOutcomes, type Incident } from './incident.ts';
import { causes, drawFault, drawSystem, type Cause } from './incident-faults.ts';
import { passMinute } from './incident-minute.ts';
import { differingSigns, readSigns, signsOfCause } from './incident-signs.ts';
import { createRandom } from './random.ts';

const incidents = Array.from({ length: 330 }, (_, number) => createIncident(number));
const example = (cause: Cause) => incidents.find((incident) => incident.cause === cause) as Incident;
const last = (cause: Cause) => example(cause).minutes.at(-1) as Incident['minutes'][number];

it('gives the same incident for the same number', () => {
  expect(createIncident(27)).toEqual(createIncident(27));
  expect(createIncident(27).minutes).not.toEqual(createIncident(28).minutes);
});

it('has every cause once in eleven numbers', () => {
  for (let block = 0; block < 30; block += 1) {
    const found = incidents.slice(block * 11, block * 11 + 11).map(({ cause }) => cause);
    expect(found.toSorted()).toEqual([...causes].toSorted());
  }
});

it.each(causes)('shows %s by the same signs in every incident', (cause) => {
  const those = incidents.filter((incident) => incident.cause === cause);
  expect(those.length).toBe(30);
  for (const incident of those) expect(readSigns(incident), `incident ${incident.number}`).toEqual(signsOfCause[cause]);
});

it('tells every cause from every other by at least one sign', () => {
  for (const one of causes)
    for (const other of causes) {
      const differing = differingSigns(signsOfCause[one], signsOfCause[other]);
      if (one === other) expect(differing).toEqual([]);
      else expect(differing.length, `${one} and ${other}`).toBeGreaterThan(0);
    }
});

it('begins well: hardly an error before the fault', () => {
  for (const { minutes, startsAt } of incidents)
    for (const minute of minutes.slice(0, startsAt)) {
      expect(minute.serverErrors + minute.throttles + minute.errors + minute.limited).toBe(0);
      expect(minute.clientErrors).toBeLessThan(minute.count * 0.01);
    }
});

it('answers a function that is throttled with 500 and not with 429', () => {
  const { outcomes, throttles, limited } = last('function-throttled');
  expect([outcomes['function-throttled'] > 500, limited]).toEqual([true, 0]);
  expect(throttles).toBe(outcomes['function-throttled']);
});

it('leaves a function running that the gateway no longer waits for', () => {
  const { latency, integrationLatency, duration, errors } = last('slow-dependency');
  expect([latency.p99, integrationLatency.p50, errors]).toEqual([29_000, 29_000, 0]);
  expect(duration.p50).toBeGreaterThan(38_000);
});

it('counts a function that timed out itself as an error and answers 502', () => {
  const { minutes, system } = example('function-timeout');
  const end = minutes.at(-1) as Incident['minutes'][number];
  expect(end.integrationLatency.p50).toBe(system.functionTimeoutMs);
  expect(end.errors).toBe(end.outcomes['function-timeout']);
});

it('takes a response that is none for a successful run', () => {
  const { errors, outcomes } = last('malformed-response');
  expect([errors, outcomes.malformed > 0]).toEqual([0, true]);
});

it('makes 40 thousand requests of 10 thousand when everything fails and clients retry three times', () => {
  const random = createRandom('1');
  const { system } = drawFault('retry-storm', drawSystem(random), random);
  const { count } = passMinute({ ...system, demand: 10_000 / 60, browserShare: 0, refusedShare: 1, reserved: 1000 });
  expect(count).toBe(40_000);
});

it('tallies how the requests ended since the fault began', () => {
  const ended = Object.fromEntries(tallyOutcomes(example('payload-too-large')));
  expect(Object.keys(ended)).toEqual(['served', 'preflight', 'not-found', 'too-large']);
});
