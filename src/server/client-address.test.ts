import { expect, it } from 'vitest';
import { clientAddress } from './client-address.ts';

const asked = (remoteAddress: string, forwarded?: string | string[]) =>
  ({
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    socket: { remoteAddress },
  }) as unknown as Parameters<typeof clientAddress>[0];

it('believes no header where no proxy of ours stands in front', () => {
  expect(clientAddress(asked('203.0.113.7', '198.51.100.1'), 0)).toBe('203.0.113.7');
});

it.each([
  [1, '198.51.100.1', '198.51.100.1'],
  [1, '10.0.0.1, 198.51.100.1', '198.51.100.1'],
  [2, '6.6.6.6, 198.51.100.1, 192.0.2.9', '198.51.100.1'],
  [1, ['6.6.6.6', '198.51.100.1'], '198.51.100.1'],
])('behind %i proxies, of %j the entry that the outermost wrote', (proxies, header, expected) => {
  expect(clientAddress(asked('10.0.0.2', header), proxies)).toBe(expected);
});

it.each(['', 'unknown', '"><script>', '198.51.100.1:80:x!', 'a'.repeat(300)])(
  'counts by the connection where the entry is no address: %j',
  (header) => {
    expect(clientAddress(asked('10.0.0.2', header), 1)).toBe('10.0.0.2');
  },
);

it('counts a network of IPv6 as one client, and an IPv4 address in IPv6 clothes as itself', () => {
  const one = clientAddress(asked('2001:db8:1:2:3:4:5:6'), 0);
  expect(clientAddress(asked('2001:db8:1:2::9'), 0)).toBe(one);
  expect(clientAddress(asked('2001:db8:1:3::9'), 0)).not.toBe(one);
  expect(clientAddress(asked('::1'), 0)).toBe('0:0:0:0::/64');
  expect(clientAddress(asked('::ffff:203.0.113.7'), 0)).toBe('203.0.113.7');
});
