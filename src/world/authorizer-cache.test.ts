import { expect, test } from 'vitest';
import { createAuthorizerCache } from './authorizer-cache.ts';

const allowed = { allow: true, claims: { sub: 'inv-1' } } as const;

test('a result is found again until its time to live has passed', () => {
  const cache = createAuthorizerCache(300);
  cache.store('token', allowed, 1000);
  expect(cache.find('token', 1299)).toBe(allowed);
  expect(cache.find('token', 1300)).toBeUndefined();
  expect(cache.find('other', 1000)).toBeUndefined();
});

test('a time to live of 0 keeps nothing', () => {
  const cache = createAuthorizerCache(0);
  cache.store('token', allowed, 1000);
  expect(cache.find('token', 1000)).toBeUndefined();
});
