import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startIdentityProvider } from '../support/identity-provider.ts';
import type { Identity, IdentityProvider } from '../support/identity-provider.ts';
import { createVisitor, register, startTestServer } from '../support/server.ts';
import type { TestServer, Visitor } from '../support/server.ts';
import { noLimits } from './contract/installation.ts';

const carol: Identity = { sub: 'carol', name: 'Carol Dosen', email: 'carol@kampus.example', groups: ['dosen', 'staf'] };
const dewi: Identity = { sub: 'dewi', name: 'Dewi Murid', email: 'dewi@kampus.example', groups: ['mahasiswa'] };

describe('signing in by an identity provider', () => {
  let provider: IdentityProvider;
  let server: TestServer;

  beforeAll(async () => {
    // The provider has to know the server's address, and the server the provider's.
    const port = await freePort();
    provider = await startIdentityProvider(`http://localhost:${port}`);
    server = await startTestServer({
      requestLimits: noLimits,
      variables: { PORT: String(port), GERBANG_OIDC: JSON.stringify([provider.settings]) },
    });
  });
  afterAll(async () => {
    await server.stop();
    await provider[Symbol.asyncDispose]();
  });

  const begin = async (visitor: Visitor): Promise<URL> => {
    const reply = await visitor.request('POST', '/api/auth/sign-in/social', {
      body: { provider: 'kampus', callbackURL: '/akun', errorCallbackURL: '/masuk' },
    });
    expect(reply.status, reply.text).toBe(200);
    return new URL((reply.body as { readonly url: string }).url);
  };
  const comeBack = (visitor: Visitor, { pathname, search }: URL) => visitor.request('GET', `${pathname}${search}`);
  const signIn = async (visitor: Visitor, identity: Identity) =>
    comeBack(visitor, await provider.authorize((await begin(visitor)).href, identity));

  /** Sent to the sign-in page with an error, and nobody. */
  const expectRefused = async (visitor: Visitor, reply: Awaited<ReturnType<typeof comeBack>>): Promise<void> => {
    expect([reply.status, reply.headers.get('location')]).toEqual([
      302,
      expect.stringMatching(/\/masuk\?.*error=/) as string,
    ]);
    expect(new URL(reply.headers.get('location') ?? '', server.origin).origin).toBe(server.origin);
    expect((await visitor.request('GET', '/api/v1/me')).status).toBe(401);
  };

  it('makes an account and a session, and an instructor of who is in the group', async () => {
    for (const [identity, role] of [
      [carol, 'instructor'],
      [dewi, 'learner'],
    ] as const) {
      const visitor = createVisitor(server.origin);
      const address = await begin(visitor);
      expect(address.searchParams.get('code_challenge_method')).toBe('S256');
      const reply = await comeBack(visitor, await provider.authorize(address.href, identity));
      expect([reply.status, new URL(reply.headers.get('location') ?? '', server.origin).pathname]).toEqual([
        302,
        '/akun',
      ]);
      const me = await visitor.request('GET', '/api/v1/me');
      expect(me.body).toMatchObject({ name: identity.name, email: identity.email, role });
      const again = createVisitor(server.origin);
      await signIn(again, identity);
      expect((await again.request('GET', '/api/v1/me')).body.id).toBe(me.body.id);
    }
  });

  it('is offered by the page that signs in', async () => {
    const { body } = await createVisitor(server.origin).request('GET', '/api/v1/sign-in-ways');
    expect(body.oidc).toEqual([{ id: 'kampus', name: 'Akun kampus' }]);
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  it('refuses a state that is made up, or of another browser', async () => {
    const visitor = createVisitor(server.origin);
    const back = await provider.authorize((await begin(visitor)).href, dewi);
    const madeUp = new URL(back);
    madeUp.searchParams.set('state', 'x'.repeat(32));
    await expectRefused(visitor, await comeBack(visitor, madeUp));
    const stranger = createVisitor(server.origin);
    await expectRefused(stranger, await comeBack(stranger, back));
  });

  it('refuses a code that was used, and one that was made for another sign-in', async () => {
    const visitor = createVisitor(server.origin);
    const back = await provider.authorize((await begin(visitor)).href, dewi);
    expect((await comeBack(visitor, back)).headers.get('location')).toMatch(/akun$/);
    visitor.cookies.delete('gerbang.session_token');
    await expectRefused(visitor, await comeBack(visitor, back));
    const attacker = await provider.authorize((await begin(createVisitor(server.origin))).href, carol);
    const victim = createVisitor(server.origin);
    const injected = await provider.authorize((await begin(victim)).href, dewi);
    injected.searchParams.set('code', attacker.searchParams.get('code') ?? '');
    await expectRefused(victim, await comeBack(victim, injected));
  });

  it('refuses an ID token that was made for another nonce', async () => {
    const visitor = createVisitor(server.origin);
    const address = await begin(visitor);
    expect(address.searchParams.get('nonce')).toMatch(/.{16}/);
    address.searchParams.set('nonce', 'a nonce of somebody else');
    await expectRefused(visitor, await comeBack(visitor, await provider.authorize(address.href, dewi)));
  });

  it('links no account silently: neither a confirmed one of that address, nor one that waits for its owner', async () => {
    const owner = await register(server, { name: 'Eka' });
    const byProvider = createVisitor(server.origin);
    const eka: Identity = { sub: 'eka', name: 'Eka lain', email: owner.email, groups: ['dosen'] };
    await expectRefused(byProvider, await signIn(byProvider, eka));
    expect((await owner.request('GET', '/api/v1/me')).body).toMatchObject({
      id: owner.id,
      name: 'Eka',
      role: 'learner',
    });

    // Somebody registers a foreign address first, and waits for its owner to come.
    const early = { name: 'Penunggu', email: 'fajar@kampus.example', password: 'kata sandi penunggu' };
    const attacker = createVisitor(server.origin);
    await attacker.request('POST', '/api/auth/sign-up/email', { body: early });
    const fajar = createVisitor(server.origin);
    const fajarComes = await signIn(fajar, { sub: 'fajar', name: 'Fajar', email: early.email, groups: [] });
    await expectRefused(fajar, fajarComes);
    const waiting = await attacker.request('POST', '/api/auth/sign-in/email', {
      body: { email: early.email, password: early.password },
    });
    expect([waiting.status, waiting.body.error.code]).toEqual([403, 'EMAIL_NOT_VERIFIED']);
    expect((await attacker.request('GET', '/api/v1/me')).status).toBe(401);
  });

  it('leaves no secret and no token in the log', () => {
    // Without an SMTP server, mails stand in the log with their links.
    const lines = server.log().filter(({ mail }) => mail === undefined);
    expect(lines.length).toBeGreaterThan(20);
    expect(JSON.stringify(lines)).not.toMatch(/a secret between|eyJ[\w-]{20}|code=/);
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
