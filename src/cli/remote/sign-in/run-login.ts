import { setTimeout as sleep } from 'node:timers/promises';
import { meSchema } from '#contract';
import { Output } from '../../terminal/output.ts';
import { clean, createPaint } from '../../terminal/paint.ts';
import type { AwsChoice } from '../aws/aws-settings.ts';
import { createClient } from '../client.ts';
import { credentialsPath, readCredentials, writeCredentials } from '../credentials/credentials-file.ts';
import { withCredential } from '../credentials/credentials.ts';
import type { Credential } from '../credentials/credentials.ts';
import { describeFailure } from '../describe-failure.ts';
import { text } from '../remote.id.ts';
import { fail, say } from '../say.ts';
import { describeSignInFailure } from './describe-aws.ts';
import { loginByDevice } from './device-login.ts';
import type { DevicePrompt } from './device-login.ts';

/** Signs a person in: shows a code, waits until it is confirmed in a browser, keeps the token. */
export async function runLogin(server: string): Promise<void> {
  // Refuses open credentials before anybody has typed a code for nothing.
  await readCredentials(credentialsPath(process.env));
  const login = await loginByDevice(createClient({ server }), { show: prompt, sleep, now: Date.now });
  switch (login.kind) {
    case 'denied':
      return fail([text.denied]);
    case 'expired':
      return fail([text.expired]);
    case 'failed':
      return fail(describeFailure(server, login.failure));
    case 'signed-in': {
      const { seconds, token } = login;
      await keep(server, {
        token,
        kind: 'account',
        ...(seconds === undefined ? {} : { expiresAt: new Date(Date.now() + seconds * 1000).toISOString() }),
      });
    }
  }
}

/** Signs this machine in by its AWS identity; the token lasts a quarter of an hour. */
export async function runAwsLogin(server: string, choice: AwsChoice & { readonly serverId?: string }): Promise<void> {
  await readCredentials(credentialsPath(process.env));
  const { signInWithAws } = await import('../aws/sign-in.ts');
  const outcome = await signInWithAws({ ...choice, server, fetch });
  if (outcome.kind !== 'signed-in') return fail(describeSignInFailure(server, outcome));
  const { expiresAt, token } = outcome.token;
  await keep(server, { token, kind: 'machine', expiresAt });
}

/** Asks the server whose the token is, then keeps it: a token that the server does not take is not worth keeping. */
async function keep(server: string, found: Omit<Credential, 'name' | 'savedAt'>): Promise<void> {
  const answer = await createClient({ server, token: found.token }).send({
    method: 'GET',
    path: '/api/v1/me',
    schema: meSchema,
  });
  if (answer.kind !== 'answered') return fail(describeFailure(server, answer));
  const name = answer.value.kind === 'account' ? answer.value.name : answer.value.arn;
  const path = credentialsPath(process.env);
  const credential = { ...found, name, savedAt: new Date().toISOString() };
  await writeCredentials(path, withCredential(await readCredentials(path), server, credential));
  await say(text.signedIn(clean(name), server), 'passed');
  await say(text.keptAt(path), 'quiet');
  if (found.expiresAt !== undefined) await say(text.endsAt(found.expiresAt), 'quiet');
}

/** On the error stream: it is for a person, wherever the output goes. */
async function prompt({ address, code, minutes }: DevicePrompt): Promise<void> {
  const paint = createPaint(process.stderr, process.env);
  const shown = clean(code);
  const grouped = shown.length === 8 ? `${shown.slice(0, 4)}-${shown.slice(4)}` : shown;
  await new Output(process.stderr).lines([
    '',
    `  ${paint('brand', text.confirmCode(grouped))}`,
    '',
    `  ${text.openAddress(clean(address), minutes)}`,
    `  ${paint('quiet', text.waiting)}`,
    '',
  ]);
}
