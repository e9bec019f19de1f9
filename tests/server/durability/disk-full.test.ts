import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { errorEnvelopeSchema, submissionSchema } from '#contract';
import { sqliteFile } from '#store';
import { describeUnless } from '../../support/describe-unless.ts';
import { register, startTestServer } from '../../support/server.ts';
import type { TestServer } from '../../support/server.ts';
import { allGraded, compareBooks, noDiscrepancies, verifyAll } from './support/books.ts';
import { exercise, filesOf } from './support/learners.ts';
import type { Ledger } from './support/learners.ts';

/** Takes all room that is left, and gives it back. */
interface Disk {
  readonly fill: (server: TestServer) => Promise<void>;
  readonly makeRoom: (server: TestServer) => Promise<void>;
}

function fillsAndGoesOn(folder: () => string, { fill, makeRoom }: Disk): void {
  it('says so, loses nothing, goes on reading, and works again when there is room', async () => {
    const server = await startTestServer({
      variables: { GERBANG_DATA: folder() },
      requestLimits: { submit: 100_000, general: 100_000 },
      sweep: { everyMs: 200, olderThanMs: 1000 },
    });
    const { store } = server.running;
    try {
      const learner = await register(server, { name: 'Ayu' });
      const ledger: Ledger = { acknowledged: [], answers: new Map() };
      const handIn = async (key: string) => {
        const files = filesOf(key, 1);
        const reply = await learner.request('POST', '/api/v1/submissions', { key, body: { exercise, files } });
        if (reply.status < 300)
          ledger.acknowledged.push({ key, files, id: (reply.body as { id: string }).id, account: learner.id });
        return reply;
      };
      expect((await handIn(randomUUID())).status).toBe(201);

      await fill(server);
      let key = randomUUID();
      let refused = await handIn(key);
      while (refused.status < 300) {
        key = randomUUID();
        refused = await handIn(key);
      }
      expect([refused.status, errorEnvelopeSchema.parse(refused.body).error.code]).toEqual([503, 'NOT_READY']);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      const told = server.log().findLast(({ level }) => level === 'error');
      expect(JSON.stringify(told)).toContain(`The disk with ${sqliteFile(folder())} is full`);

      for (const path of ['/api/v1/me', '/api/v1/submissions', '/api/v1/exercises', '/api/v1/ready'])
        expect([path, (await learner.request('GET', path)).status]).toEqual([path, 200]);
      for (const { id } of ledger.acknowledged)
        expect((await learner.request('GET', `/api/v1/submissions/${id}`)).status).toBe(200);

      await makeRoom(server);
      const stored = await handIn(key);
      expect([stored.status, submissionSchema.parse(stored.body).status]).toEqual([201, 'ungradable']);
      await allGraded(store);
      expect(await compareBooks(store, ledger)).toEqual(noDiscrepancies);
      expect(await verifyAll(store)).toEqual({ same: ledger.acknowledged.length, others: [] });
    } finally {
      await server.stop();
    }
    const file = new DatabaseSync(sqliteFile(folder()), { readOnly: true });
    expect(file.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    file.close();
  });
}

describe('a database that may not grow', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gerbang-data-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  fillsAndGoesOn(() => folder, {
    // One is less than it has: SQLite then takes no page more than there are.
    fill: async ({ running }) => void (await sql`pragma max_page_count = 1`.execute(running.store.db)),
    makeRoom: async ({ running }) => void (await sql`pragma max_page_count = 1000000`.execute(running.store.db)),
  });
});

const small = mountSmallDisk();

describeUnless(small.kind === 'none' ? small.reason : undefined, 'a disk that is full', () => {
  const folder = small.kind === 'disk' ? small.folder : '';
  const filler = join(folder, 'filler');
  afterAll(() => {
    execFileSync('umount', [folder]);
    rmSync(folder, { recursive: true });
  });
  fillsAndGoesOn(() => join(folder, 'data'), {
    async fill() {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(bavail * bsize));
      expect(statfsSync(folder).bavail).toBe(0);
    },
    async makeRoom() {
      rmSync(filler);
    },
  });
});

/** A file system of 48 MB in memory, where this user may mount one. */
function mountSmallDisk():
  { readonly kind: 'disk'; readonly folder: string } | { readonly kind: 'none'; readonly reason: string } {
  const folder = mkdtempSync(join(tmpdir(), 'gerbang-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', folder], { stdio: 'pipe' });
    return { kind: 'disk', folder };
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n').at(-2) ?? '') : String(error);
    return { kind: 'none', reason: `this user may not mount a small file system (${why}); run the tests as root` };
  }
}
