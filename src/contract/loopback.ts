/**
 * Whether the host name of a URL (an IPv6 address in brackets, as `URL` gives it) means this machine: what is sent there does
 * not leave it, so it may go unencrypted.
 */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
