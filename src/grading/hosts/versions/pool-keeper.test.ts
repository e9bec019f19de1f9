import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createPoolKeeper } from './pool-keeper.ts';

/** A keeper of pools that only record what happens to them, and work that ends when it is told to. */
function createRecord(most: number) {
  const record: string[] = [];
  const keeper = createPoolKeeper(most);
  const use = (name: string) => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const create = () => {
      record.push(`open ${name}`);
      return { close: async () => void record.push(`close ${name}`) };
    };
    const done = keeper.use(name, create, () => (record.push(`work ${name}`), promise));
    return {
      end: async () => {
        resolve(undefined);
        await done;
        await setImmediate();
      },
    };
  };
  return { record, use, keeper };
}

test('a pool is made once for all its work', async () => {
  const { record, use } = createRecord(2);
  const works = [use('a'), use('a')];
  await setImmediate();
  await Promise.all(works.map(({ end }) => end()));
  await use('a').end();
  expect(record).toEqual(['open a', 'work a', 'work a', 'work a']);
});

test('the pool that was used longest ago makes room for another', async () => {
  const { record, use } = createRecord(2);
  for (const name of ['a', 'b', 'a', 'c', 'a']) await use(name).end();
  expect(record).toEqual(['open a', 'work a', 'open b', 'work b', 'work a', 'close b', 'open c', 'work c', 'work a']);
});

test('while every pool works, work for another waits, and later work for one of them does not overtake it', async () => {
  const { record, use } = createRecord(1);
  const first = use('a');
  use('b');
  use('a');
  await setImmediate();
  expect(record).toEqual(['open a', 'work a']);
  await first.end();
  expect(record).toEqual(['open a', 'work a', 'close a', 'open b', 'work b']);
});

test('work that fails makes room too', async () => {
  const { record, use, keeper } = createRecord(1);
  const fails = keeper.use(
    'a',
    () => ({ close: async () => void record.push('close a') }),
    () => Promise.reject(new Error('no')),
  );
  await expect(fails).rejects.toThrow('no');
  await use('b').end();
  expect(record).toEqual(['close a', 'open b', 'work b']);
});

test('closing ends every pool', async () => {
  const { record, use, keeper } = createRecord(2);
  await use('a').end();
  await use('b').end();
  await keeper.close();
  expect(record.slice(-2)).toEqual(['close a', 'close b']);
});
