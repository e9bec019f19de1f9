import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isSiteFresh, siteFolder } from '#build/site-freshness';
import { StoreError } from '#store';
import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';
import { startServer } from './start.ts';
import type { RunningServer } from './start.ts';
import { toldToStop } from './told-to-stop.ts';

/**
 * Runs a server until it is told to stop (SIGINT, SIGTERM). Builds the site first where it is stale. Resolves to the exit code: 0
 * after a graceful end, 1 where it could not start, with the reason and what to do on standard error.
 */
export async function serve(variables: Readonly<Record<string, string | undefined>>): Promise<number> {
  const outcome = readSettings(variables);
  if (outcome.kind === 'wrong') return refuse(outcome.problems.join('\n'));
  if (!(await isSiteFresh()) && !build())
    return refuse('The site could not be built; the message above says why. Nothing is being served.');
  const { settings } = outcome;
  let server: RunningServer;
  try {
    server = await startServer({ settings, siteFolder });
  } catch (error) {
    const reason = explain(error, settings);
    if (reason === undefined) throw error;
    return refuse(reason);
  }
  console.log(`Gerbang is at ${server.origin}`);
  if (server.administratorLink !== undefined)
    console.log(`Nobody administers it yet. Register, then open this link once: ${server.administratorLink}`);
  await toldToStop();
  await server.stop();
  return 0;
}

/** Builds in a process of its own, so that the server does not carry the build's memory. */
function build(): boolean {
  console.log('Building the site; this takes about a minute the first time.');
  const site = fileURLToPath(new URL('../build/site.ts', import.meta.url));
  return spawnSync(process.execPath, [site], { stdio: 'inherit' }).status === 0;
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}

/** What an operator can do about a start that failed; undefined for a fault of ours. */
function explain(error: unknown, { port }: Settings): string | undefined {
  if (error instanceof StoreError) return error.message;
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program, perhaps a Gerbang that is still running. Stop it, or choose another: PORT=${port + 1} npm start`;
  if (code === 'EACCES') return `This user may not open port ${port}. Choose one from 1024 up: PORT=4321 npm start`;
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL')
    return `The address of HOST is none of this machine: ${error.message}`;
  return error.message.includes('(GERBANG_AWS)') ? error.message : undefined;
}
