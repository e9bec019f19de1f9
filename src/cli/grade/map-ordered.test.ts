import { expect, it } from 'vitest';
import { mapOrdered } from './map-ordered.ts';

async function* numbers(count: number, onTake: (value: number) => void = () => undefined) {
  for (let value = 0; value < count; value += 1) {
    onTake(value);
    yield value;
  }
}

const collect = async <T>(values: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
};

it('yields in the order of the input, whichever is ready first', async () => {
  const slowFirst = (value: number) => new Promise<number>((resolve) => setTimeout(() => resolve(value), 20 - value));
  expect(await collect(mapOrdered(numbers(20), 7, slowFirst))).toEqual(Array.from({ length: 20 }, (_, index) => index));
});

it('takes no more ahead than its limit, however slow the reader is', async () => {
  let taken = 0;
  const results = mapOrdered(
    numbers(1000, () => (taken += 1)),
    5,
    (value) => Promise.resolve(value),
  );
  await results.next();
  expect(taken).toBe(5);
  await results.return(undefined);
  expect(taken).toBe(5);
});

it('passes a failure on', async () => {
  await expect(collect(mapOrdered(numbers(3), 2, () => Promise.reject(new Error('bug'))))).rejects.toThrow('bug');
});
