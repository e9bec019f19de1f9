import { expect, test } from 'vitest';
import { createRealtimeHub } from './realtime-hub.ts';

test('an event reaches every subscriber of its tenant and nobody else', () => {
  const hub = createRealtimeHub();
  hub.subscribe('utara', 'ani');
  hub.subscribe('utara', 'budi');
  hub.subscribe('selatan', 'citra');
  expect(hub.publish('utara', { job: 1 })).toEqual(['ani', 'budi']);
  expect(hub.publish('timur', { job: 2 })).toEqual([]);
  expect([hub.received('ani'), hub.received('budi'), hub.received('citra')]).toEqual([[{ job: 1 }], [{ job: 1 }], []]);
});

test('who subscribes later gets later events only', () => {
  const hub = createRealtimeHub();
  hub.publish('utara', 1);
  hub.subscribe('utara', 'ani');
  hub.publish('utara', 2);
  expect(hub.received('ani')).toEqual([2]);
});
