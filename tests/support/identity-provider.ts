import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { createVisitor } from './server.ts';
import type { Reply, Visitor } from './server.ts';

/** Somebody whom the identity provider knows. */
export interface Identity {
  readonly sub: string;
  readonly name: string;
  readonly email: string;
  readonly groups: readonly string[];
}

export interface IdentityProvider extends AsyncDisposable {
  readonly issuer: string;
  /** As GERBANG_OIDC takes it. */
  readonly settings: object;
  /** Signs somebody in at an address of authorization, as a browser would; resolves to the address that it is sent back to. */
  readonly authorize: (address: string, identity: Identity) => Promise<URL>;
}

const clientId = 'gerbang';
const clientSecret = 'a secret between both, long enough for the library';

/** A real identity provider on loopback, with one client whose server is at `origin`. */
export async function startIdentityProvider(origin: string, id = 'kampus'): Promise<IdentityProvider> {
  const known = new Map<string, Identity>();
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${origin}/api/auth/callback/${id}`],
      },
    ],
    ttl: Object.fromEntries(['Interaction', 'Session', 'Grant', 'AccessToken', 'IdToken'].map((kind) => [kind, 600])),
    pkce: { required: () => true },
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'one' }] },
    cookies: { keys: ['a key of the cookies'] },
    // As Amazon Cognito does: claims stand in the ID token.
    conformIdTokenClaims: false,
    claims: { openid: ['sub', 'groups'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ ...known.get(sub), sub, email_verified: true }),
    }),
  });
  server.on('request', provider.callback());
  return {
    issuer,
    settings: {
      id,
      name: 'Akun kampus',
      discoveryUrl: `${issuer}/.well-known/openid-configuration`,
      clientId,
      clientSecret,
      rolesClaim: 'groups',
      instructorGroups: ['dosen'],
    },
    async authorize(address, identity) {
      known.set(identity.sub, identity);
      const browser = createVisitor(issuer);
      return walk(browser, new URL(address), identity.sub, origin);
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Follows redirects and fills in the forms of the provider, until it sends the browser to `origin`. */
async function walk(browser: Visitor, address: URL, sub: string, origin: string): Promise<URL> {
  let next = address;
  let reply = await browser.request('GET', `${next.pathname}${next.search}`);
  for (let step = 0; step < 20; step += 1) {
    const location = reply.headers.get('location');
    if (location === null) {
      reply = await fillIn(browser, next, reply, sub);
      continue;
    }
    next = new URL(location, next);
    if (next.origin === origin) return next;
    reply = await browser.request('GET', `${next.pathname}${next.search}`);
  }
  throw new Error(`the identity provider does not come to an end: ${next.href}`);
}

function fillIn(browser: Visitor, { pathname }: URL, { status, text }: Reply, sub: string): Promise<Reply> {
  const prompt = /name="prompt" value="(\w+)"/.exec(text)?.[1];
  if (prompt === undefined) throw new Error(`the identity provider answered ${status}: ${text.slice(0, 300)}`);
  const form = prompt === 'login' ? { prompt, login: sub, password: 'any' } : { prompt };
  return browser.request('POST', pathname, {
    body: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
}
