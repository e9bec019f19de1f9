import { describe, expect, test } from 'vitest';
import { scenarios } from './scenarios.ts';
import { sheet } from './sheet.id.ts';
import { drawVariant } from './variant.ts';

const seeds = Array.from({ length: 200 }, (_, index) => (index * 7919 + 1).toString(16).padStart(16, '0'));

test('the same seed draws the same scenarios, another seed others', () => {
  const [first = '', second = ''] = seeds;
  expect(scenarios(first)).toEqual(scenarios(first));
  expect(scenarios(first)).not.toEqual(scenarios(second));
});

describe.each(['environment', 'longEnvironment'] as const)('every %s', (name) => {
  test('lies within the numbers of the services', () => {
    for (const seed of seeds) {
      const drawn = drawVariant(seed)[name];
      expect([29, 30]).toContain(drawn.gatewayTimeoutSeconds);
      expect(drawn.functionTimeoutSeconds).toBeLessThanOrEqual(900);
      expect(drawn.longestExportSeconds).toBeLessThanOrEqual(3600);
      expect(drawn.retryHorizonHours).toBeGreaterThanOrEqual(1);
      expect(drawn.retryHorizonHours).toBeLessThanOrEqual(48);
    }
  });
});

test('a usual export is longer than the gateway waits and shorter than the longest one', () => {
  for (const seed of seeds) {
    const { environment, renderSeconds } = drawVariant(seed);
    expect(renderSeconds).toBeGreaterThan(environment.gatewayTimeoutSeconds);
    expect(renderSeconds).toBeLessThanOrEqual(environment.longestExportSeconds);
  }
});

test('every variant has an export that no function is long enough for, and some have a usual one', () => {
  const drawn = seeds.map((seed) => drawVariant(seed));
  for (const { longEnvironment } of drawn) {
    expect(longEnvironment.longestExportSeconds).toBeGreaterThan(longEnvironment.functionTimeoutSeconds);
  }
  const fits = drawn.filter(({ environment }) => environment.longestExportSeconds < environment.functionTimeoutSeconds);
  expect(fits.length).toBeGreaterThan(20);
  expect(fits.length).toBeLessThan(180);
});

test('keys and queries of a variant are all different', () => {
  for (const seed of seeds.slice(0, 20)) {
    const { key, query } = drawVariant(seed);
    const drawn = Array.from({ length: 40 }, () => [key(), JSON.stringify(query())]);
    expect(new Set(drawn.map(([text]) => text)).size).toBe(40);
    expect(new Set(drawn.map(([, text]) => text)).size).toBe(40);
  }
});

test('tenants that look alike are never the same text with their keys, except where that is the question', () => {
  for (const seed of seeds) {
    const { namesake, other, owner } = drawVariant(seed);
    expect(namesake.tenantId).toBe(`${owner.tenantId}2`);
    expect(other.tenantId.startsWith(owner.tenantId)).toBe(false);
  }
});

test('the retry at the end of the horizon comes after everything else, and within the horizon', () => {
  for (const seed of seeds) {
    const retries = scenarios(seed).find(({ id }) => id === 'retries');
    const wait = retries?.steps.find((step) => step.kind === 'wait');
    const horizon = (retries?.environment.retryHorizonHours ?? 0) * 3_600_000;
    expect(wait?.until).toBeLessThan(horizon);
    expect(wait?.until).toBeGreaterThan(600_000);
  }
});

test('the sheet has the numbers of both environments, in groups of three digits', () => {
  const variant = drawVariant(seeds[0] ?? '');
  const [table] = sheet({ ...variant, longEnvironment: { ...variant.longEnvironment, longestExportSeconds: 3600 } });
  expect(table?.kind === 'table' ? table.rows.map((row) => row.length) : []).toEqual([3, 3, 3, 3]);
  expect(JSON.stringify(table)).toContain('"3.600"');
});
