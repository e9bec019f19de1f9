import { Misuse } from '../misuse.ts';
import { createClient } from './client.ts';
import type { ApiClient } from './client.ts';
import type { Credential } from './credentials/credentials.ts';
import { credentialsPath, readCredentials } from './credentials/credentials-file.ts';
import { text } from './remote.id.ts';
import { parseServer } from './server-address.ts';

/** Where `npm start` serves: what `login` asks where nothing else is known. */
const localServer = 'http://localhost:4321';

/** A server and the token that this user has for it, or what to do to get one. */
export type Connection =
  | {
      readonly kind: 'connected';
      readonly server: string;
      readonly client: ApiClient;
      readonly credential: Credential;
    }
  | { readonly kind: 'none'; readonly why: string };

/** The server that a command line names, by `--server` or GERBANG_SERVER; undefined where it names none. */
export function namedServer(flag: string | undefined): string | undefined {
  if (flag === '') throw new Misuse('--server takes an address such as https://kursus.example.');
  const named = flag ?? process.env['GERBANG_SERVER'] ?? '';
  return named === '' ? undefined : parseServer(named);
}

/** The server to sign in to: the named one, the one of last time, or this machine's own. */
export async function serverToSignInTo(flag: string | undefined): Promise<string> {
  return namedServer(flag) ?? (await readCredentials(credentialsPath(process.env))).latest ?? localServer;
}

/** Finds the token of the named server, or of the one that was signed in to last. */
export async function connect(flag: string | undefined, onWait?: (seconds: number) => void): Promise<Connection> {
  const named = namedServer(flag);
  const { latest, servers } = await readCredentials(credentialsPath(process.env));
  const server = named ?? latest;
  if (server === undefined) return { kind: 'none', why: text.notSignedIn };
  const credential = Object.hasOwn(servers, server) ? servers[server] : undefined;
  if (credential === undefined) return { kind: 'none', why: text.notSignedInTo(server) };
  if (credential.expiresAt !== undefined && Date.parse(credential.expiresAt) <= Date.now())
    return { kind: 'none', why: text.ended(server, credential.kind === 'machine') };
  // A file that somebody edited must not send a token where `login` would not have.
  const client = createClient({
    server: parseServer(server),
    token: credential.token,
    ...(onWait === undefined ? {} : { onWait }),
  });
  return { kind: 'connected', server, client, credential };
}
