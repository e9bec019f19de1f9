import { describe, expect, test } from 'vitest';
import { createMessageQueue } from './message-queue.ts';

const queue = (maximumAttempts = 3) => createMessageQueue<string>({ visibilitySeconds: 30, maximumAttempts });

test('a message is delivered once while it is being worked on, and never again once acknowledged', () => {
  const messages = queue();
  messages.send('export', 0);
  expect(messages.receive(0)).toEqual({ receipt: '1', message: 'export', attempt: 1 });
  expect(messages.receive(29_999)).toBeUndefined();
  messages.acknowledge('1');
  expect(messages.receive(30_000)).toBeUndefined();
  expect(messages.nextVisibleAt(30_000)).toBeUndefined();
});

test('what is not acknowledged comes again when its visibility ends, with the next number', () => {
  const messages = queue();
  messages.send('export', 0);
  messages.receive(0);
  expect(messages.nextVisibleAt(1)).toBe(30_000);
  expect(messages.receive(30_000)).toMatchObject({ attempt: 2 });
});

test('an acknowledgement after the visibility ended still deletes the message', () => {
  const messages = queue();
  messages.send('export', 0);
  const late = messages.receive(0)?.receipt ?? '';
  messages.receive(30_000);
  messages.acknowledge(late);
  expect(messages.nextVisibleAt(60_000)).toBeUndefined();
  expect(messages.deadLetters()).toEqual([]);
});

test('after the last attempt a message is among the dead letters and nowhere else', () => {
  const messages = queue(2);
  messages.send('export', 0);
  messages.receive(0);
  messages.receive(30_000);
  expect(messages.deadLetters()).toEqual([]);
  expect(messages.nextVisibleAt(60_000)).toBeUndefined();
  expect(messages.receive(60_000)).toBeUndefined();
  expect(messages.deadLetters()).toEqual(['export']);
  expect(messages.waiting()).toEqual([]);
});

describe('a message on its way in', () => {
  test('is invisible during its delay', () => {
    const messages = queue();
    messages.send('export', 1000, { copiesAfterMs: [500] });
    expect(messages.receive(1499)).toBeUndefined();
    expect(messages.nextVisibleAt(1000)).toBe(1500);
    expect(messages.receive(1500)).toMatchObject({ message: 'export' });
  });

  test('can arrive twice: each copy has its own attempts and its own end', () => {
    const messages = queue();
    messages.send('export', 0, { copiesAfterMs: [0, 10] });
    const first = messages.receive(10);
    const second = messages.receive(10);
    expect([first?.attempt, second?.attempt]).toEqual([1, 1]);
    messages.acknowledge(first?.receipt ?? '');
    expect(messages.receive(30_010)).toMatchObject({ receipt: second?.receipt, attempt: 2 });
  });
});

test('what became visible first is delivered first', () => {
  const messages = queue();
  messages.send('slow', 0, { copiesAfterMs: [200] });
  messages.send('quick', 0, { copiesAfterMs: [100] });
  expect([messages.receive(300)?.message, messages.receive(300)?.message]).toEqual(['quick', 'slow']);
});
