import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog, readSettings, startServer } from '#server';
import type { RunningServer, StartOptions } from '#server';
import { changeRole } from '#store';
import type { FreshPlace } from './databases.ts';
import type { Role } from '#contract';

/** What a server on any machine would have measured, give or take: tests must not depend on how busy the machine is. */
export const testCapacity = { workers: 2, millisecondsPerVerdict: 25, verdictsPerSecond: 80, waitingAtMost: 320 };

export interface TestServerOptions extends Omit<StartOptions, 'settings' | 'log'> {
  /** Settings as environment variables; a data folder and a free port are chosen where they are not given. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** The settings of a server that keeps its data in a place; on PostgreSQL a secret belongs to them. */
export function variablesOf({ databaseUrl, dataFolder }: FreshPlace): Record<string, string> {
  return {
    GERBANG_DATA: dataFolder,
    ...(databaseUrl === undefined
      ? {}
      : { DATABASE_URL: databaseUrl, GERBANG_SECRET: 'a secret that tests share'.repeat(2) }),
  };
}

export interface TestServer {
  readonly running: RunningServer;
  readonly origin: string;
  readonly dataFolder: string;
  /** Everything that was logged, one object a line. */
  readonly log: () => readonly Record<string, unknown>[];
  /** The link of the last mail of a kind to an address. */
  readonly mailLink: (to: string, kind?: 'verify' | 'reset') => string;
  readonly stop: () => Promise<void>;
}

/** Starts a real server in this process. Ends with its data folder, unless one was given. */
export async function startTestServer({ variables = {}, ...options }: TestServerOptions = {}): Promise<TestServer> {
  const own = variables['GERBANG_DATA'] === undefined ? await mkdtemp(join(tmpdir(), 'gerbang-data-')) : undefined;
  const dataFolder = variables['GERBANG_DATA'] ?? own ?? '';
  const outcome = readSettings({ PORT: '0', GERBANG_DATA: dataFolder, LOG_LEVEL: 'info', ...variables });
  if (outcome.kind === 'wrong') throw new Error(outcome.problems.join('\n'));
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  const running = await startServer({ capacity: testCapacity, ...options, settings: outcome.settings, log });
  const read = (): readonly Record<string, unknown>[] =>
    lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return {
    running,
    origin: running.origin,
    dataFolder,
    log: read,
    mailLink(to, kind = 'verify') {
      const mail = read().findLast((line) => line['mail'] === kind && line['to'] === to);
      if (typeof mail?.['link'] !== 'string') throw new Error(`no mail of kind ${kind} was written to ${to}`);
      return mail['link'];
    },
    async stop() {
      await running.stop();
      if (own !== undefined) await rm(own, { recursive: true, force: true });
    },
  };
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; undefined where it is none. */
  // Tests look into it as they like.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

export interface RequestOptions {
  readonly body?: unknown;
  /** The idempotency key; a POST without one gets a fresh one, `null` sends none. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody with a browser's manners: keeps cookies, and sends the site's origin with what changes something. */
export interface Visitor {
  readonly request: (method: string, path: string, options?: RequestOptions) => Promise<Reply>;
  readonly cookies: Map<string, string>;
}

export function createVisitor(origin: string): Visitor {
  const cookies = new Map<string, string>();
  return {
    cookies,
    async request(method, path, { body, headers = {}, key } = {}) {
      const sentKey = key === undefined && method === 'POST' ? randomUUID() : key;
      const response = await fetch(`${origin}${path}`, {
        method,
        redirect: 'manual',
        headers: {
          ...(cookies.size > 0 ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
          ...(method === 'GET' ? {} : { origin }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(sentKey === undefined || sentKey === null ? {} : { 'idempotency-key': sentKey }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      for (const line of response.headers.getSetCookie()) keepCookie(cookies, line);
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, body: parse(text) };
    },
  };
}

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const name = pair.slice(0, pair.indexOf('='));
  const value = pair.slice(pair.indexOf('=') + 1);
  if (value === '' || /max-age=0/i.test(line)) cookies.delete(name);
  else cookies.set(name, value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export interface Person extends Visitor {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** Registers somebody, opens the link of the mail, and signs them in; with another role than learner, as an administrator would give it. */
export async function register(
  {
    mailLink,
    origin,
    running,
  }: Pick<TestServer, 'mailLink' | 'origin'> & { readonly running: Pick<RunningServer, 'store'> },
  { name, role = 'learner' }: { readonly name: string; readonly role?: Role },
): Promise<Person> {
  const email = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}.${randomUUID().slice(0, 8)}@example.org`;
  const password = `kata sandi ${name}`;
  const visitor = createVisitor(origin);
  const signedUp = await visitor.request('POST', '/api/auth/sign-up/email', { body: { name, email, password } });
  if (signedUp.status !== 200) throw new Error(`sign-up was answered ${signedUp.status}: ${signedUp.text}`);
  const link = new URL(mailLink(email));
  await visitor.request('GET', `${link.pathname}${link.search}`);
  const me = await visitor.request('GET', '/api/v1/me');
  if (me.status !== 200) throw new Error(`after the mail's link, /me was answered ${me.status}: ${me.text}`);
  const { id } = me.body as { readonly id: string };
  if (role !== 'learner') await running.store.transaction((trx) => changeRole(trx, id, role));
  return { ...visitor, id, email, name, password };
}
