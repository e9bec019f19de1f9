import type { IncomingMessage } from 'node:http';

/**
 * The client's address. Without proxies of ours it is the one that connected, and no header is believed. Behind `trustedProxies`
 * of them it is the entry of X-Forwarded-For that the outermost of ours wrote: counted from the right, where clients cannot write.
 */
export function clientAddress(request: Pick<IncomingMessage, 'headers' | 'socket'>, trustedProxies: number): string {
  const peer = request.socket.remoteAddress ?? 'unknown';
  if (trustedProxies === 0) return normalize(peer);
  const header = request.headers['x-forwarded-for'];
  const hops = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').map((hop) => hop.trim());
  const claimed = hops.at(-trustedProxies) ?? '';
  return normalize(/^[0-9a-fA-F.:]{2,45}$/.test(claimed) ? claimed : peer);
}

/** One network of IPv6 counts as one client: a household has 2^64 addresses. An IPv4 address in IPv6 clothes is itself. */
function normalize(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
