import { expect, test } from 'vitest';
import { choice, choices, defineSettings, flag, number, text } from './settings.ts';

const address = defineSettings('bucket', {
  rate: number(500, 1, 5000),
  backend: choice('lambda', ['lambda', 'container']),
  faults: choices(['loss'], ['loss', 'delay', 'crash']),
  jitter: flag(false),
  note: text('', 5),
});

test('without an address everything stands at its start', () => {
  expect(address.parse('')).toEqual(address.start);
  expect(address.start).toEqual({ rate: 500, backend: 'lambda', faults: ['loss'], jitter: false, note: '' });
});

test('what is formatted is parsed to the same', () => {
  const state = { rate: 12.5, backend: 'container', faults: ['loss', 'crash'], jitter: true, note: 'a&b=c' } as const;
  expect(address.parse(address.format(state))).toEqual(state);
});

test('no choice at all is kept apart from a knob that is not named', () => {
  expect(address.parse(address.format({ ...address.start, faults: [] })).faults).toEqual([]);
  expect(address.parse('#bucket?rate=7').faults).toEqual(['loss']);
});

test('a number beyond its bounds is brought to the nearer one', () => {
  expect(address.parse('#bucket?rate=99999').rate).toBe(5000);
  expect(address.parse('#bucket?rate=-3').rate).toBe(1);
});

test('what is wrong is as at the start, and text is cut', () => {
  const asked = address.parse('#bucket?rate=NaN&backend=mainframe&jitter=yes&note=1234567');
  expect(asked).toEqual({ ...address.start, note: '12345' });
});

test('the address of another simulator is not read', () => {
  expect(address.parse('#other?rate=7')).toEqual(address.start);
});
