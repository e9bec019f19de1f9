import { expect, test } from 'vitest';
import { homeOf, natures, placeRule, probe, type Demand } from './rule-placement.ts';

test.each([
  ['body-schema', 'gateway', 'backend'],
  ['media-type', 'gateway', 'backend'],
  ['value-format', 'backend', 'backend'],
  ['body-size', 'backend', 'backend'],
  ['token', 'gateway', 'gateway'],
  ['metering', 'gateway', 'backend'],
  ['rate', 'gateway', 'gateway'],
  ['rename', 'template', 'backend'],
  ['envelope', 'template', 'direct'],
  ['forward', 'direct', 'direct'],
  ['lookup', 'direct', 'backend'],
  ['object-right', 'backend', 'backend'],
  ['state', 'backend', 'backend'],
  ['disclosure', 'backend', 'backend'],
  ['once', 'backend', 'backend'],
] as const)('%s belongs to %s with a REST API, to %s with an HTTP API', (demand, rest, http) => {
  expect([homeOf('REST', demand), homeOf('HTTP', demand)]).toEqual([rest, http]);
});

test('the validator of a REST API asks for presence, not for a format', () => {
  expect(placeRule('REST', 'value-format', 'gateway')).toEqual({ kind: 'open', gap: 'presence-only' });
  expect(placeRule('HTTP', 'value-format', 'gateway')).toEqual({ kind: 'open', gap: 'not-offered' });
});

test('the 10 MB of the gateway cannot be lowered for one API', () => {
  expect(placeRule('REST', 'body-size', 'gateway')).toEqual({ kind: 'open', gap: 'fixed-limit' });
});

test('the backend keeps every rule, whatever it costs', () => {
  for (const demand of Object.keys(natures) as Demand[])
    expect(placeRule('REST', demand, 'backend').kind).not.toBe('open');
});

test('no place before the backend keeps a domain rule without a copy of it', () => {
  const domain = (Object.keys(natures) as Demand[]).filter((demand) => natures[demand] === 'domain');
  for (const demand of domain)
    for (const place of ['gateway', 'template', 'direct'] as const)
      expect(placeRule('REST', demand, place).kind).not.toBe('fits');
  expect(placeRule('REST', 'state', 'direct')).toEqual({ kind: 'costs', cost: 'second-copy' });
});

test('a body without a field is refused at the gateway before a function starts', () => {
  expect(probe('REST', 'body-schema', 'gateway')).toEqual({
    kind: 'refused',
    status: 400,
    by: 'gateway',
    functionRan: false,
  });
  expect(probe('REST', 'body-schema', 'backend')).toMatchObject({ kind: 'refused', status: 400, functionRan: true });
  expect(probe('HTTP', 'body-schema', 'gateway')).toEqual({ kind: 'let-through' });
});

test('a repeated command goes through a queue that forgets, and is recognised by code that remembers', () => {
  expect(probe('REST', 'once', 'direct')).toEqual({ kind: 'let-through' });
  expect(probe('REST', 'once', 'backend')).toMatchObject({ kind: 'served', by: 'backend' });
});

test('SQS behind a REST API wants an envelope that a template writes', () => {
  expect(probe('REST', 'envelope', 'direct')).toEqual({ kind: 'not-served' });
  expect(probe('REST', 'envelope', 'template')).toEqual({ kind: 'served', by: 'template', functionRan: false });
  expect(probe('HTTP', 'envelope', 'direct')).toMatchObject({ kind: 'served', by: 'direct' });
});
