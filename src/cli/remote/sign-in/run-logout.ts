import { z } from 'zod';
import type { Answer } from '../answer.ts';
import { createClient } from '../client.ts';
import { namedServer } from '../connection.ts';
import { credentialsPath, readCredentials, writeCredentials } from '../credentials/credentials-file.ts';
import { withoutCredential } from '../credentials/credentials.ts';
import type { Credential } from '../credentials/credentials.ts';
import { describeFailure } from '../describe-failure.ts';
import { text } from '../remote.id.ts';
import { fail, say } from '../say.ts';
import { parseServer } from '../server-address.ts';

/** Has the server revoke the token, then removes it here; removes it here as well where the server does not answer. */
export async function runLogout(serverFlag: string | undefined): Promise<void> {
  const path = credentialsPath(process.env);
  const credentials = await readCredentials(path);
  const named = namedServer(serverFlag);
  const server = named ?? credentials.latest;
  if (server === undefined) return fail([text.notSignedIn]);
  const credential = Object.hasOwn(credentials.servers, server) ? credentials.servers[server] : undefined;
  if (credential === undefined) return fail([text.notSignedInTo(server)]);
  const revoked = await revoke(parseServer(server), credential);
  await writeCredentials(path, withoutCredential(await readCredentials(path), server));
  // A token that the server no longer takes is as good as revoked.
  const isGone = revoked.kind === 'answered' || (revoked.kind === 'refused' && revoked.status === 401);
  if (isGone) return say(text.loggedOut(server), 'passed');
  return fail([text.loggedOutHere(server, describeFailure(server, revoked)[0] ?? '')]);
}

function revoke(server: string, { kind, token }: Credential): Promise<Answer<unknown>> {
  const client = createClient({ server, token });
  return kind === 'machine'
    ? client.send({ method: 'DELETE', path: '/api/v1/machine/token', schema: z.unknown() })
    : client.send({ method: 'POST', path: '/api/auth/sign-out', body: {}, schema: z.unknown() });
}
