import type { TestProject } from 'vitest/node';
import { startCluster } from './cluster.ts';
import type { Cluster } from './cluster.ts';
import { requireServer } from './database.ts';
import { findPostgres } from './find-postgres.ts';

/** The server that the tests of this run share, or why there is none. */
export type PostgresOfRun =
  { readonly kind: 'server'; readonly url: string } | { readonly kind: 'none'; readonly reason: string };

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgres: PostgresOfRun;
  }
}

interface Shared {
  users: number;
  cluster: Promise<Cluster> | undefined;
}

/** Vitest loads this file once for each project that names it; they share one server by this. */
const key = Symbol.for('gerbang.tests.postgres');
const shared = ((globalThis as unknown as Record<symbol, Shared | undefined>)[key] ??= {
  users: 0,
  cluster: undefined,
});

/** Starts the PostgreSQL that the tests of this run share, if there is one. */
export async function setup(project: TestProject): Promise<void> {
  shared.users += 1;
  project.provide('postgres', await startForRun());
}

async function startForRun(): Promise<PostgresOfRun> {
  const found = findPostgres();
  if (found.kind === 'none') {
    console.warn(`\nTests on PostgreSQL are skipped: ${found.reason}\n`);
    return found;
  }
  if (found.kind === 'url') {
    await requireServer(found.url);
    return { kind: 'server', url: found.url };
  }
  shared.cluster ??= startCluster({ durable: false });
  return { kind: 'server', url: (await shared.cluster).url };
}

/** Ends it with the last project that uses it, whatever the tests came to. */
export async function teardown(): Promise<void> {
  shared.users -= 1;
  if (shared.users > 0) return;
  const running = await shared.cluster?.catch(() => undefined);
  shared.cluster = undefined;
  await running?.stop();
}
