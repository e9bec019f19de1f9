import { isLoopback } from '#contract';
import { Misuse } from '../misuse.ts';

/**
 * The origin of a server from what somebody wrote, such as `https://kursus.example`. Tokens go there, so it takes
 * https; plain http only on this machine. Throws a {@link Misuse} otherwise.
 */
export function parseServer(text: string): string {
  const refuse = (why: string): Misuse =>
    new Misuse(`"${text}" cannot be a server: ${why} Give an address such as https://kursus.example.`);
  if (!URL.canParse(text)) throw refuse('it is no address.');
  const { hash, hostname, origin, password, pathname, protocol, search, username } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:') throw refuse('it is no address of the web.');
  if (username !== '' || password !== '') throw refuse('names and passwords do not belong into an address.');
  if (pathname !== '/' || search !== '' || hash !== '') throw refuse('it has more than scheme, host and port.');
  if (protocol === 'http:' && !isLoopback(hostname))
    throw refuse('a token would travel unencrypted; http is for this machine only.');
  return origin;
}
