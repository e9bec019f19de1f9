import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { argumentsOf, baseImages, commandOf, layOutImage } from './image.ts';
import { findFreePort, readDeployed, replace, root, run, startProgram, waitUntilAnswers } from './support.ts';

const dockerfile = readDeployed('Dockerfile');

test('the linter has nothing to say, and would see a wrong word', () => {
  expect(validate(dockerfile)).toEqual([]);
  expect(validate(replace(dockerfile, { HEALTHCHECK: 'HEALTCHECK' }))).not.toEqual([]);
});

test('every base image is named with its full version', () => {
  expect(baseImages.length).toBe(2);
  for (const image of baseImages) expect(image).toMatch(/^[a-z]+:\d+\.\d+(\.\d+)?-/);
});

test('the image runs as a user without rights, with its data in a volume', () => {
  expect(argumentsOf('USER')).toMatch(/^[1-9]\d{3,}:[1-9]\d{3,}$/);
  expect(argumentsOf('VOLUME')).toBe(/GERBANG_DATA=(\S+)/.exec(argumentsOf('ENV'))?.[1]);
});

test('nothing that the site is made of is kept from the build', () => {
  const kept = readFileSync(`${root}.dockerignore`, 'utf8').split('\n');
  const source = readFileSync(`${root}src/build/site-freshness.ts`, 'utf8');
  const inputs = [...source.matchAll(/^ {2}'([\w.-]+)',$/gm)].map(([, name]) => name ?? '');
  expect(inputs).toContain('lessons');
  expect(inputs.filter((name) => kept.includes(name))).toEqual([]);
  expect(kept).toEqual(expect.arrayContaining(['.git', 'node_modules', 'data', '**/*.env']));
});

/** Docker itself does not run where these tests do: this is what the image holds, on this machine's system. */
describe('what the image holds', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gerbang-image-'));
  const app = join(folder, 'app');
  let port: number;
  let server: ReturnType<typeof startProgram>;
  let before: readonly string[];

  /** Every file of the image but those of packages, with what a change would change. */
  const listFiles = (): readonly string[] =>
    readdirSync(app, { recursive: true, encoding: 'utf8' })
      .filter((path) => !path.startsWith('node_modules'))
      .map((path) => {
        const { mtimeMs, size } = statSync(join(app, path));
        return `${path} ${size} ${mtimeMs}`;
      });

  beforeAll(async () => {
    mkdirSync(join(folder, 'data'));
    layOutImage(app);
    before = listFiles();
    port = await findFreePort();
    const env = { NODE_ENV: 'production', PORT: String(port), HOST: '127.0.0.1', GERBANG_DATA: join(folder, 'data') };
    const [, ...args] = [...commandOf('ENTRYPOINT'), ...commandOf('CMD')];
    server = startProgram(join(app, 'node_modules/.bin/node'), args, env, app);
    await waitUntilAnswers(server, () => fetch(`http://127.0.0.1:${port}/`));
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  test('serves the site without building it', async () => {
    const page = await fetch(`http://127.0.0.1:${port}/`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<html');
    expect(server.output()).not.toContain('Building');
  });

  test('is healthy by its own check, which fails where nobody answers', async () => {
    const [, ...check] = commandOf('HEALTHCHECK');
    const ask = (at: number) => run('env', `PORT=${at}`, join(app, 'node_modules/.bin/node'), ...check);
    expect(await ask(port)).toEqual({ code: 0, output: '' });
    expect((await ask(await findFreePort())).code).toBe(1);
  });

  test('writes nothing beside its data, and ends when it is told to', async () => {
    expect(await server.stop(), server.output()).toBe(0);
    expect(listFiles()).toEqual(before);
  });
});
