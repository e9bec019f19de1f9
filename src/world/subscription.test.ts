import { expect, test } from 'vitest';
import { connect, deliver, isSent, type Subscriber, type TenantEvent } from './subscription.ts';

const own: Subscriber = { id: 'own', claim: 'a', argument: 'a' };
const curious: Subscriber = { id: 'curious', claim: 'b', argument: 'a' };
const ofA: TenantEvent = { id: 'case-1', owner: 'a', label: 'a' };
const ofB: TenantEvent = { id: 'case-2', owner: 'b', label: 'b' };

test('a filter from the argument lets anyone listen to any tenant', () => {
  expect(deliver('argument', own, ofA)).toBe('received');
  expect(deliver('argument', curious, ofA)).toBe('leaked');
  expect(deliver('argument', curious, ofB)).toBe('kept-away');
});

test('a resolver that compares refuses the connection of another tenant', () => {
  expect(connect('compare', curious)).toEqual({ kind: 'refused' });
  expect(connect('compare', own)).toEqual({ kind: 'open', filter: 'a' });
  expect(deliver('compare', curious, ofA)).toBe('kept-away');
});

test('a filter from the claim gives each its own, whatever it asked for', () => {
  expect(deliver('claim-filter', curious, ofA)).toBe('kept-away');
  expect(deliver('claim-filter', curious, ofB)).toBe('received');
});

test('an event without the filtered field reaches nobody', () => {
  const bare: TenantEvent = { id: 'case-1', owner: 'a' };
  expect(isSent(connect('claim-filter', own), bare)).toBe(false);
  expect(deliver('claim-filter', own, bare)).toBe('missed');
});

test('an event under another tenant’s label leaks past a right filter', () => {
  const mislabelled: TenantEvent = { id: 'case-1', owner: 'a', label: 'b' };
  expect(deliver('claim-filter', curious, mislabelled)).toBe('leaked');
  expect(deliver('claim-filter', own, mislabelled)).toBe('missed');
});
