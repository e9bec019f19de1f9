import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorEnvelopeSchema } from '#contract';
import { bodyBytes, mergeBytes } from '../../../src/server/api/bodies.ts';
import { describeUnless } from '../../support/describe-unless.ts';
import {
  findFreePort,
  findProgram,
  readDeployed,
  replace,
  root,
  run,
  startProgram,
  waitUntilAnswers,
  writeCertificate,
} from './support.ts';

const host = 'gerbang.example';
const openssl = findProgram('openssl', 'openssl');
const nginx = findProgram('nginx', 'nginx');
const caddy = findProgram('caddy', 'caddy');

interface Place {
  readonly folder: string;
  readonly port: number;
  readonly upstreamPort: number;
  readonly cert: string;
  readonly key: string;
}

/** Writes a proxy's configuration as it is deployed, but for ports, certificate and a short wait for the server. */
type Configure = (place: Place) => { readonly path: string; readonly args: readonly string[] };

const configureNginx: Configure = ({ cert, folder, key, port, upstreamPort }) => {
  const deployed = replace(readDeployed('nginx.conf'), {
    '127.0.0.1:4321': `127.0.0.1:${upstreamPort}`,
    'listen 443 ssl http2;': `listen 127.0.0.1:${port} ssl http2;`,
    '    listen [::]:443 ssl http2;\n': '',
    'listen 80;': `listen unix:${folder}/plain.sock;`,
    '    listen [::]:80;\n': '',
    [`/etc/letsencrypt/live/${host}/fullchain.pem`]: cert,
    [`/etc/letsencrypt/live/${host}/privkey.pem`]: key,
    'proxy_read_timeout 30s;': 'proxy_read_timeout 1s;',
  });
  writeFileSync(join(folder, 'gerbang.conf'), deployed);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const main = [
    `pid ${folder}/nginx.pid;`,
    'error_log stderr;',
    'events {}',
    'http {',
    'access_log off;',
    ...temporary.map((kind) => `${kind}_temp_path ${folder}/${kind};`),
    `include ${folder}/gerbang.conf;`,
    '}',
  ];
  writeFileSync(join(folder, 'main.conf'), main.join('\n'));
  return { path: nginx.path ?? '', args: ['-e', 'stderr', '-p', folder, '-c', join(folder, 'main.conf')] };
};

const configureCaddy: Configure = ({ cert, folder, key, port, upstreamPort }) => {
  const deployed = replace(readDeployed('Caddyfile'), {
    '\tservers {': '\tadmin off\n\tauto_https disable_redirects\n\tservers {',
    [`\n${host} {`]: `\nhttps://${host}:${port} {\n\tbind 127.0.0.1\n\ttls ${cert} ${key}`,
    '127.0.0.1:4321': `127.0.0.1:${upstreamPort}`,
    'response_header_timeout 30s': 'response_header_timeout 1s',
  });
  writeFileSync(join(folder, 'Caddyfile'), deployed);
  return { path: caddy.path ?? '', args: ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'] };
};

describeUnless(nginx.missing, 'nginx.conf', () => {
  test('is taken by nginx', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gerbang-nginx-'));
    const place = { folder, port: await findFreePort(), upstreamPort: await findFreePort() };
    const { args, path } = configureNginx({ ...place, ...writeCertificate(openssl.path ?? 'openssl', folder, host) });
    const { code, output } = await run(path, '-t', ...args);
    rmSync(folder, { recursive: true });
    expect(code, output).toBe(0);
    expect(output).not.toContain('[warn]');
  });
});

describeUnless(caddy.missing, 'Caddyfile', () => {
  test('is taken by Caddy, which would write it the same way', async () => {
    const file = `${root}deploy/Caddyfile`;
    const { code, output } = await run(caddy.path ?? '', 'validate', '--config', file, '--adapter', 'caddyfile');
    expect(code, output).toBe(0);
    expect(output).not.toContain('"level":"warn"');
    expect((await run(caddy.path ?? '', 'fmt', file)).output).toBe(readDeployed('Caddyfile'));
  });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

suiteOf('nginx', nginx.missing ?? openssl.missing, configureNginx, {});
suiteOf('Caddy', caddy.missing ?? openssl.missing, configureCaddy, { XDG_DATA_HOME: tmpdir() });

function suiteOf(name: string, missing: string | undefined, configure: Configure, env: NodeJS.ProcessEnv): void {
  describeUnless(missing, `${name} in front of a server`, () => {
    const seen: IncomingMessage[] = [];
    const upstream = createServer((incoming, response) => {
      seen.push(incoming);
      if (incoming.url === '/api/hangs') return;
      void text(incoming).then(
        (body) => {
          const overloaded = incoming.url === '/api/overloaded';
          response.writeHead(overloaded ? 503 : 200, { 'x-length': body.length, 'retry-after': '7' });
          response.end(overloaded ? 'its own words' : '{}');
        },
        () => response.destroy(),
      );
    });
    const folder = mkdtempSync(join(tmpdir(), 'gerbang-proxy-'));
    let proxy: ReturnType<typeof startProgram>;
    let port: number;

    beforeAll(async () => {
      await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
      port = await findFreePort();
      const certificate = writeCertificate(openssl.path ?? '', folder, host);
      const upstreamPort = (upstream.address() as AddressInfo).port;
      const { args, path } = configure({ folder, port, upstreamPort, ...certificate });
      proxy = startProgram(path, name === 'nginx' ? [...args, '-g', 'daemon off;'] : args, env);
      await waitUntilAnswers(proxy, () => ask('/'));
    });
    afterAll(async () => {
      await proxy.stop();
      upstream.closeAllConnections();
      upstream.close();
      rmSync(folder, { recursive: true });
    });

    function ask(path: string, body?: string, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
      return new Promise((resolve, reject) => {
        const method = body === undefined ? 'GET' : 'POST';
        const options = { host: '127.0.0.1', servername: host, port, path, method, rejectUnauthorized: false };
        const sent = request({ ...options, agent: false, headers: { host, ...headers } }, (answer) => {
          void text(answer).then(
            (received) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: received }),
            reject,
          );
        });
        sent.on('error', reject);
        sent.end(body);
      });
    }

    const envelopeOf = ({ body, headers }: Answer) => {
      expect(headers['content-type']).toMatch(/^application\/json/);
      return errorEnvelopeSchema.parse(JSON.parse(body)).error;
    };

    test('what a client says about its address is replaced', async () => {
      await ask('/api/v1/health', undefined, {
        'x-forwarded-for': '6.6.6.6, 7.7.7.7',
        'x-forwarded-proto': 'http',
        'x-forwarded-host': 'evil.example',
        forwarded: 'for=6.6.6.6',
        'x-real-ip': '6.6.6.6',
        'x-client-ip': '6.6.6.6',
        'x-correlation-id': 'from-the-client',
      });
      const { headers } = seen.at(-1) ?? { headers: {} };
      expect(headers).toMatchObject({
        host,
        'x-forwarded-for': '127.0.0.1',
        'x-forwarded-proto': 'https',
        'x-correlation-id': 'from-the-client',
      });
      expect(JSON.stringify(headers)).not.toMatch(/6\.6\.6\.6|7\.7\.7\.7|evil/);
    });

    test('pages are only for https from then on', async () => {
      expect((await ask('/')).headers['strict-transport-security']).toMatch(/^max-age=\d{8,}$/);
    });

    test('a body as large as a route takes passes, and a larger one is refused in the shape of the API', async () => {
      expect((await ask('/api/v1/drafts', 'x'.repeat(bodyBytes))).headers['x-length']).toBe(String(bodyBytes));
      expect((await ask('/api/v1/me/merge', 'x'.repeat(mergeBytes))).headers['x-length']).toBe(String(mergeBytes));
      for (const [path, bytes] of [
        ['/api/v1/drafts', bodyBytes],
        ['/api/v1/me/merge', mergeBytes],
      ] as const) {
        // Refused for the length that it claims, so that most of it is never sent.
        const refused = await ask(path, 'x', { 'content-length': bytes + 1 });
        expect(refused.status, path).toBe(413);
        expect(envelopeOf(refused).code).toBe('BODY_TOO_LARGE');
      }
    });

    test('a body that hides its length never reaches the server as a whole', async () => {
      const hidden = { 'transfer-encoding': 'chunked' };
      expect((await ask('/api/v1/drafts', 'x'.repeat(1000), hidden)).headers['x-length']).toBe('1000');
      const cut = await ask('/api/v1/drafts', 'x'.repeat(bodyBytes + 1), hidden);
      expect(cut.headers['x-length']).toBeUndefined();
      expect(['BODY_TOO_LARGE', 'NOT_READY']).toContain(envelopeOf(cut).code);
    });

    test('an error of the server passes unchanged', async () => {
      expect(await ask('/api/overloaded')).toMatchObject({
        status: 503,
        headers: { 'retry-after': '7' },
        body: 'its own words',
      });
    });

    test('a server that does not answer in time is told in the shape of the API', async () => {
      const late = await ask('/api/hangs');
      expect(late.status).toBe(504);
      expect(envelopeOf(late).code).toBe('TIMED_OUT');
    });

    test('a server that is gone is told in the shape of the API, with when to try again', async () => {
      upstream.closeAllConnections();
      await new Promise((resolve) => upstream.close(resolve));
      const gone = await ask('/api/v1/submissions', '{}');
      expect(gone).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
      expect(envelopeOf(gone).code).toBe('NOT_READY');
      expect((await ask('/pelajaran')).status).toBeGreaterThanOrEqual(500);
    });
  });
}
