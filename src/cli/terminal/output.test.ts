import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { Output } from './output.ts';

it('waits for a slow reader and leaves no listener behind', async () => {
  const received: string[] = [];
  const slow = new Writable({
    highWaterMark: 8,
    write(chunk: Buffer, _, done) {
      received.push(chunk.toString());
      setImmediate(done);
    },
  });
  const output = new Output(slow);
  await output.lines(['the first of many lines']);
  const listening = slow.eventNames().map((name) => [name, slow.listenerCount(name)]);
  for (let line = 0; line < 50; line += 1) await output.lines([`line ${line} is longer than the buffer`]);
  expect(received).toHaveLength(51);
  expect(slow.eventNames().map((name) => [name, slow.listenerCount(name)])).toEqual(listening);
});
