import { expect, test } from 'vitest';
import {
  answersOf,
  copiedData,
  countMisplaced,
  currentData,
  decisionIds,
  decisions,
  goodRequest,
  placeOf,
  type DecidedRequest,
  type DecisionId,
} from './decision-place.ts';

const atTheGateway = ['signature', 'expiry', 'scope', 'certificate', 'size', 'rate', 'shape'] as const;
const inTheBackend = ['tenant', 'status', 'assignment', 'mandate', 'separation', 'version', 'repeat'] as const;

test('seven of the fourteen look at nothing but the request, seven at the case', () => {
  expect(decisionIds.filter((id) => placeOf(id) === 'gateway')).toEqual(atTheGateway);
  expect(decisionIds.filter((id) => placeOf(id) === 'backend')).toEqual(inTheBackend);
});

test.each(inTheBackend)('%s lets a request go by the copy that the data turns away', (id) => {
  expect(answersOf(id)).toEqual({ byCopy: true, byData: false });
});

test.each([
  ['signature', { signed: false }],
  ['expiry', { expired: true }],
  ['scope', { scopes: ['cases:read'] }],
  ['certificate', { trustedCertificate: false }],
  ['size', { kilobytes: 10_241 }],
  ['rate', { thisSecond: 21 }],
  ['shape', { amount: '40' }],
] as const satisfies readonly (readonly [DecisionId, Partial<DecidedRequest>])[])(
  '%s turns a bad request away, whatever the case says',
  (id, fault) => {
    const decide: (request: DecidedRequest, data: typeof copiedData) => boolean = decisions[id];
    const bad = { ...goodRequest, ...fault };
    expect([decide(bad, copiedData), decide(bad, currentData), decide(goodRequest, currentData)]).toEqual([
      false,
      false,
      true,
    ]);
  },
);

test('everything in one place is wrong half of the time, each in its own way', () => {
  expect(countMisplaced(new Map(decisionIds.map((id) => [id, 'gateway'])))).toEqual({ stale: 7, wasted: 0 });
  expect(countMisplaced(new Map(decisionIds.map((id) => [id, 'backend'])))).toEqual({ stale: 0, wasted: 7 });
  expect(countMisplaced(new Map(decisionIds.map((id) => [id, placeOf(id)])))).toEqual({ stale: 0, wasted: 0 });
});
