import { expect, test } from 'vitest';
import { createRandom } from './random.ts';

test('the same seed gives the same numbers, another seed others', () => {
  const draw = (seed: string): readonly number[] => {
    const random = createRandom(seed);
    return Array.from({ length: 8 }, () => random.integer(0, 999_999));
  };
  expect(draw('7f3a90')).toEqual(draw('7f3a90'));
  expect(draw('7f3a90')).not.toEqual(draw('7f3a91'));
});

test('integers reach both bounds and stay within them', () => {
  const random = createRandom('00ff');
  const drawn = new Set(Array.from({ length: 400 }, () => random.integer(3, 6)));
  expect([...drawn].sort()).toEqual([3, 4, 5, 6]);
});

test('a sample has no element twice, and all of them when it asks for more', () => {
  const random = createRandom('beef');
  const items = ['a', 'b', 'c', 'd', 'e'];
  expect(new Set(random.sample(items, 3)).size).toBe(3);
  expect(random.sample(items, 9).sort()).toEqual(items);
});

test('shuffling leaves the list as it was and reaches every order', () => {
  const random = createRandom('1234');
  const items = [1, 2, 3];
  const orders = new Set(Array.from({ length: 200 }, () => random.shuffle(items).join('')));
  expect(items).toEqual([1, 2, 3]);
  expect(orders.size).toBe(6);
});
