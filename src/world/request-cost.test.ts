import { expect, test } from 'vitest';
import { attemptsPerRequest, costComponents, monthlyCost, type UnitPrices, type Workload } from './request-cost.ts';

const prices: UnitPrices = {
  requestsPerMillion: 3.5,
  invocationsPerMillion: 0.2,
  gigabyteSecond: 0.00001,
  readsPerMillion: 0.125,
  logGigabyte: 0.5,
  inspectedPerMillion: 0.6,
  webAclMonth: 10,
  transferGigabyte: 0.09,
  cacheHour: 0.02,
};
const workload: Workload = {
  requests: 100_000_000,
  failureShare: 0,
  retries: 3,
  authorizerShare: 0,
  authorizerMs: 50,
  cachedShare: 0,
  backendMs: 100,
  memoryMb: 1024,
  reads: 2,
  logKb: 1,
  responseKb: 10,
  waf: false,
};

test('without failures every request is attempted once, however often one may retry', () => {
  expect(attemptsPerRequest(0, 5)).toBe(1);
  expect(monthlyCost(workload, prices)).toMatchObject({ attempts: 100_000_000, retried: 0 });
});

test('attempts are the sum of the powers of the failure share', () => {
  expect(attemptsPerRequest(0.1, 1)).toBeCloseTo(1.1, 12);
  expect(attemptsPerRequest(0.5, 3)).toBeCloseTo(1 + 0.5 + 0.25 + 0.125, 12);
});

test('each component is what one works out by hand for a hundred million requests', () => {
  const { components, total } = monthlyCost(workload, prices);
  expect(components.gateway).toBeCloseTo(350, 9);
  expect(components.backend).toBeCloseTo(20 + 100, 9);
  expect(components.data).toBeCloseTo(25, 9);
  expect(components.log).toBeCloseTo(50, 9);
  expect(components.transfer).toBeCloseTo(90, 9);
  expect(components.authorizer + components.waf + components.cache).toBe(0);
  expect(total).toBeCloseTo(635, 9);
});

test('an authorizer that runs for every attempt costs its invocation and its time', () => {
  const { components } = monthlyCost({ ...workload, authorizerShare: 1 }, prices);
  expect(components.authorizer).toBeCloseTo(20 + 50, 9);
});

test('a response cache spares backend and data, is paid by the hour, and spares neither request nor log', () => {
  const before = monthlyCost(workload, prices).components;
  const { components } = monthlyCost({ ...workload, cachedShare: 0.8 }, prices);
  expect(components.backend).toBeCloseTo(before.backend * 0.2, 9);
  expect(components.data).toBeCloseTo(before.data * 0.2, 9);
  expect(components.cache).toBeCloseTo(730 * 0.02, 9);
  expect([components.gateway, components.log]).toEqual([before.gateway, before.log]);
});

test('ten per cent of failures with one retry makes everything but fixed fees a tenth dearer', () => {
  const failing = { ...workload, failureShare: 0.1, retries: 1 };
  const { total, retried } = monthlyCost(failing, prices);
  expect(total).toBeCloseTo(635 * 1.1, 6);
  expect(retried).toBeCloseTo(63.5, 6);
  expect(monthlyCost({ ...failing, waf: true }, prices).retried).toBeCloseTo(63.5 + 6, 6);
});

test('the total is the sum of all components, and no requests cost only what is paid by the month', () => {
  const { components, total } = monthlyCost({ ...workload, waf: true, cachedShare: 0.5 }, prices);
  expect(costComponents.reduce((sum, name) => sum + components[name], 0)).toBeCloseTo(total, 9);
  expect(monthlyCost({ ...workload, requests: 0, waf: true }, prices)).toMatchObject({ total: 10, perMillion: 0 });
});
