import { describe, expect, test } from 'vitest';
import { createKeyStore } from './key-store.ts';

describe('a claim', () => {
  test('is won once, and later ones see the value of the winner', () => {
    const keys = createKeyStore();
    expect(keys.claim('k', { job: 1 }, 60, 0)).toEqual({ claimed: true, value: { job: 1 } });
    expect(keys.claim('k', { job: 2 }, 60, 0)).toEqual({ claimed: false, value: { job: 1 } });
    expect(keys.find('k', 0)).toEqual({ job: 1 });
  });

  test('can be won again at the end of its seconds and not a millisecond before', () => {
    const keys = createKeyStore();
    keys.claim('k', 'first', 60, 1000);
    expect(keys.claim('k', 'second', 60, 60_999).claimed).toBe(false);
    expect(keys.claim('k', 'second', 60, 61_000).claimed).toBe(true);
  });

  test('does not lengthen the life of what it met', () => {
    const keys = createKeyStore();
    keys.claim('k', 'first', 60, 0);
    keys.claim('k', 'second', 600, 30_000);
    expect(keys.find('k', 60_000)).toBeUndefined();
  });

  test('can be won again after a removal', () => {
    const keys = createKeyStore();
    keys.claim('k', 1, 60, 0);
    keys.remove('k');
    expect(keys.claim('k', 2, 60, 0).claimed).toBe(true);
  });
});

describe('a replacement', () => {
  test('writes where the value is still the expected one, whatever the order of its fields', () => {
    const keys = createKeyStore();
    keys.put('k', { state: 'claimed', by: 1 }, 60, 0);
    expect(keys.replace('k', { by: 1, state: 'claimed' }, { state: 'sent' }, 600, 0)).toBe(true);
    expect(keys.replace('k', { by: 1, state: 'claimed' }, { state: 'twice' }, 600, 0)).toBe(false);
    expect(keys.find('k', 599_999)).toEqual({ state: 'sent' });
  });

  test('does not write where there is nothing or nothing any more', () => {
    const keys = createKeyStore();
    expect(keys.replace('k', null, 1, 60, 0)).toBe(false);
    keys.put('k', 1, 1, 0);
    expect(keys.replace('k', 1, 2, 60, 1000)).toBe(false);
  });
});

test('a value that is put without positive seconds is gone at once', () => {
  const keys = createKeyStore();
  for (const ttl of [0, -1, Number.NaN]) {
    keys.put('k', 1, ttl, 0);
    expect(keys.find('k', 0)).toBeUndefined();
  }
});

test('the list has what is alive, with the moment at which it ends', () => {
  const keys = createKeyStore();
  keys.put('short', 1, 1, 0);
  keys.put('__proto__', 2, 10, 0);
  expect(keys.list(1000)).toEqual([{ key: '__proto__', value: 2, expiresAt: 10_000 }]);
});
