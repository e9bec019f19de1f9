import { execFile, execFileSync, spawn } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

export const root = new URL('../../../', import.meta.url).pathname;

/** A program of this machine, or which Debian package would bring it. */
export type Program =
  { readonly path: string; readonly missing: undefined } | { readonly path: undefined; readonly missing: string };

/** Looks where servers are installed as well, which PATH leaves out for ordinary users. */
export function findProgram(name: string, debianPackage: string): Program {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  const path = folders.map((folder) => join(folder, name)).find(isExecutable);
  return path === undefined
    ? { path, missing: `no ${name}; Debian: apt-get install ${debianPackage}` }
    : { path, missing: undefined };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function readDeployed(name: string): string {
  return readFileSync(`${root}deploy/${name}`, 'utf8');
}

/** Replaces every place of a text. Throws where there is none: the test would then try another file than it thinks. */
export function replace(text: string, replacements: Readonly<Record<string, string>>): string {
  return Object.entries(replacements).reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`There is no "${from}" to replace`);
    return changed.replaceAll(from, to);
  }, text);
}

/** What a program said and with which code it ended, also where it failed. */
export async function run(path: string, ...args: readonly string[]): Promise<{ code: number; output: string }> {
  try {
    const { stderr, stdout } = await promisify(execFile)(path, args, { env: { ...process.env, SYSTEMD_COLORS: '0' } });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stderr = '', stdout = '' } = error as { code?: number; stdout?: string; stderr?: string };
    return { code: typeof code === 'number' ? code : 1, output: stdout + stderr || String(error) };
  }
}

/** A port of the loopback interface that nobody listens on. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Makes a certificate for a name, signed by itself. */
export function writeCertificate(openssl: string, folder: string, name: string): { cert: string; key: string } {
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`];
  execFileSync(openssl, ['req', '-x509', ...kind, ...subject, '-keyout', key, '-out', cert], { stdio: 'pipe' });
  return { cert, key };
}

/** A server that runs in the foreground until it is stopped. Its output is for the message of a failed start. */
export function startProgram(path: string, args: readonly string[], env: NodeJS.ProcessEnv = {}, cwd = root) {
  const child = spawn(path, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let code: number | undefined;
  const keep = (data: Buffer): void => void (output += data.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<number>((resolve) => child.once('exit', (status) => resolve((code = status ?? 1))));
  return {
    output: () => output,
    hasEnded: () => code !== undefined,
    /** Sends SIGTERM and answers the exit code. */
    async stop(): Promise<number> {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** Asks until an answer comes. Throws with the program's output where it has ended or two minutes have passed. */
export async function waitUntilAnswers(program: ReturnType<typeof startProgram>, ask: () => Promise<unknown>) {
  const deadline = Date.now() + 120_000;
  for (;;) {
    const failure = await ask().then(
      () => undefined,
      (error: unknown) => String(error),
    );
    if (failure === undefined) return;
    if (program.hasEnded() || Date.now() > deadline)
      throw new Error(`It does not answer: ${failure}\n${program.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
