import { describe, expect, test } from 'vitest';
import { boundaries, passBoundaries, type Boundary, type BoundaryRequest } from './boundaries.ts';

const rules = {
  kilobytes: 256,
  callerPerSecond: 20,
  stagePerSecond: 100,
  integrationSeconds: 5,
  othersPerSecond: 40,
  othersWorkSeconds: 0.4,
  poolConnections: 100,
};
const good: BoundaryRequest = {
  caller: 'officer-7',
  callerTenant: 'tenant-a',
  caseTenant: 'tenant-a',
  adminRoute: false,
  validBody: true,
  kilobytes: 2,
  perSecond: 1,
  workSeconds: 0.4,
  fails: false,
};
const bad = {
  admin: { ...good, adminRoute: true },
  anonymous: { ...good, caller: undefined },
  foreign: { ...good, caseTenant: 'tenant-b' },
  malformed: { ...good, validBody: false },
  large: { ...good, kilobytes: 4096 },
  flood: { ...good, perSecond: 300 },
  slow: { ...good, workSeconds: 40 },
  failing: { ...good, fails: true },
} satisfies Readonly<Record<string, BoundaryRequest>>;

const without = (...removed: readonly Boundary[]) => new Set(boundaries.filter((one) => !removed.includes(one)));
const send = (request: BoundaryRequest, ...removed: readonly Boundary[]) =>
  passBoundaries(request, without(...removed), rules);

test('a good request passes all seven and leaves a name', () => {
  expect(send(good)).toMatchObject({ stoppedAt: undefined, status: 200, damage: undefined });
  expect(send(good).record).toEqual({ caller: 'officer-7' });
  expect(new Set(Object.values(send(good).passages))).toEqual(new Set(['passed']));
});

test.each([
  ['admin', 'edge', undefined],
  ['anonymous', 'identity', 401],
  ['foreign', 'authorization', 404],
  ['malformed', 'contract', 400],
  ['large', 'traffic', 413],
  ['flood', 'traffic', 429],
  ['slow', 'integration', 504],
  ['failing', 'integration', 503],
] as const)('%s stops at %s and does no harm', (name, boundary, status) => {
  expect(send(bad[name])).toMatchObject({ stoppedAt: boundary, status, damage: undefined });
});

describe('with its boundary empty, a request does harm inside', () => {
  test.each([
    ['admin', 'edge', 200, { kind: 'admin-from-internet' }],
    ['anonymous', 'identity', 200, { kind: 'anonymous-read' }],
    ['foreign', 'authorization', 200, { kind: 'other-tenant-read' }],
    ['malformed', 'contract', 201, { kind: 'broken-record' }],
    ['large', 'traffic', 201, { kind: 'heavy-body', kilobytes: 4096 }],
    ['flood', 'traffic', 500, { kind: 'pool-exhausted', wanted: 136, available: 100 }],
    ['slow', 'integration', 504, { kind: 'orphan-work', seconds: 11 }],
    ['failing', 'integration', 500, { kind: 'leaked-error' }],
  ] as const)('%s without %s', (name, boundary, status, damage) => {
    const run = send(bad[name], boundary);
    expect(run).toMatchObject({ stoppedAt: undefined, status, damage });
    expect(run.passages[boundary]).toBe('empty');
  });
});

describe('without identity', () => {
  test('authorization has nobody to decide about', () => {
    const run = send(bad.foreign, 'identity');
    expect(run.passages.authorization).toBe('blind');
    expect(run.damage).toEqual({ kind: 'other-tenant-read' });
  });

  test('one caller uses up the limit of all: 100 of 340 requests, so 12 of the 40 others', () => {
    expect(send(bad.flood, 'identity')).toMatchObject({
      status: 429,
      damage: { kind: 'others-rejected', rejected: 28, of: 40 },
    });
  });

  test('the log names nobody', () => {
    expect(send(good, 'identity').record).toEqual({ caller: undefined });
  });
});

test('without observability nothing is left of it; what never connected leaves nothing either', () => {
  expect(send(bad.flood, 'observability').record).toBeUndefined();
  expect(send(bad.admin).record).toBeUndefined();
  expect(send(bad.admin).passages.observability).toBe('unreached');
});

test('behind the boundary that stopped it, nothing sees the request', () => {
  const { passages } = send(bad.foreign);
  expect([passages.contract, passages.traffic, passages.integration]).toEqual(['unreached', 'unreached', 'unreached']);
  expect(passages.observability).toBe('passed');
});
