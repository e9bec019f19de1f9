import { describe, expect, test } from 'vitest';
import { stretches, viewFormat } from './model.ts';
import { address, apis, eventLine } from './settings.ts';
import { complete, fieldName, variableNames } from './variables.ts';

const { start } = address;
const names = (fields: readonly { readonly name: string }[]) => fields.map(({ name }) => name);

describe('the format that is often passed on', () => {
  test('has no route in a REST API, and an empty correlation id behind a proxy', () => {
    const { unknown, fields } = viewFormat(start);
    expect(names(unknown)).toEqual(['routeKey']);
    expect(fields.find(({ name }) => name === 'correlationId')).toMatchObject({ known: true, value: '-' });
  });

  test('has no correlation id in an HTTP API', () => {
    expect(names(viewFormat({ ...start, api: 'HTTP' }).unknown)).toEqual(['correlationId']);
  });

  test('leaves questions open', () => {
    expect(viewFormat(start).missing).toEqual(['route', 'method', 'response-length', 'error', 'user-agent']);
  });
});

test.each(apis)('the complete format of %s leaves nothing open and gives nothing away', (api) => {
  const { missing, unknown, leaks } = viewFormat({ ...start, api, picked: complete[api] });
  expect({ missing, unknown, leaks }).toEqual({ missing: [], unknown: [], leaks: [] });
});

test('a key and an e-mail address are leaks; a key’s id is none', () => {
  const { leaks } = viewFormat({ ...start, picked: ['identity.apiKey', 'identity.apiKeyId', 'authorizer.email'] });
  expect(names(leaks)).toEqual(['identityApiKey', 'authorizerEmail']);
});

test('the function’s own status is not the one of the service that ran it', () => {
  const { line } = viewFormat({ ...start, picked: ['integrationStatus', 'integration.status'] });
  expect(line).toBe('{"integrationStatus":"200","functionStatus":"500"}');
  expect(new Set(variableNames.map(fieldName)).size).toBe(variableNames.length);
});

test('a whole event is full of secrets, and masked it has none', () => {
  expect(stretches(eventLine).flatMap(({ secret }) => secret ?? [])).toEqual([
    'token',
    'credential',
    'email',
    'national-id',
  ]);
  expect(
    stretches(eventLine)
      .map(({ text }) => text)
      .join(''),
  ).toBe(eventLine);
  expect(stretches(viewFormat(start).masked).every(({ secret }) => secret === undefined)).toBe(true);
});

test('an address gives the state back', () => {
  const state = { api: 'HTTP', picked: complete.HTTP, line: 'a=1' } as const;
  expect(address.parse(address.format(state))).toEqual(state);
});
