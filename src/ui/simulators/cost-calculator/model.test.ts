import { expect, test } from 'vitest';
import { calculateCost } from './model.ts';
import { address } from './settings.ts';

const { start } = address;

test('at the start the gateway is the smaller part of the bill, and retries are a part of it', () => {
  const cost = calculateCost(start);
  expect(cost.besideGateway).toBeGreaterThan(0.5);
  expect(cost.attempts).toBeCloseTo(100_000_000 * 1.111, 0);
  expect(cost.retried).toBeGreaterThan(0);
});

test('bars add up to the total, dearest first, and what costs nothing has none', () => {
  const cost = calculateCost({ ...start, waf: false, authorizer: 'none', cached: 0 });
  expect(cost.bars.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(cost.total, 6);
  expect(cost.bars.map(({ amount }) => amount)).toEqual(
    cost.bars.map(({ amount }) => amount).toSorted((a, b) => b - a),
  );
  expect(cost.bars.map(({ component }) => component)).not.toContain('waf');
  expect(cost.bars.map(({ component }) => component)).not.toContain('authorizer');
});

test('what the retries cost is the sum over the components', () => {
  const cost = calculateCost(start);
  expect(cost.bars.reduce((sum, { retried }) => sum + retried, 0)).toBeCloseTo(cost.retried, 6);
  expect(calculateCost({ ...start, failing: 0 }).retried).toBe(0);
});

test('a cached authorizer costs a twentieth of one that always runs', () => {
  const amount = (authorizer: 'every' | 'cached') =>
    calculateCost({ ...start, authorizer }).bars.find(({ component }) => component === 'authorizer')?.amount ?? 0;
  expect(amount('cached')).toBeCloseTo(amount('every') / 20, 6);
});

test('an HTTP API has no response cache to pay', () => {
  const { components } = calculateCost({ ...start, product: 'HTTP', cached: 50 });
  expect(components.cache).toBe(0);
  expect(components.backend).toBe(calculateCost({ ...start, product: 'HTTP', cached: 0 }).components.backend);
});
