import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { variantSeed } from '#course';
import { readWrittenPrograms } from '../../../../tests/support/programs.ts';
import type { WrittenProgram } from '../../../../tests/support/programs.ts';
import type { GraderBundle } from '../../bundle.ts';
import type { GradeRequest } from '../../grade.ts';
import { deriveEngineVersion, deriveGraderVersion } from '../../versions.ts';
import type { EngineParts } from '../../versions.ts';
import { createNodePool } from '../node.ts';
import { packEngine, packGrader, readArtefact } from './artefact.ts';
import type { Artefact } from './artefact.ts';
import type { LoadArtefact } from './cache.ts';
import { readCurrentArtefacts } from './current.ts';
import { createVersionedPool } from './versioned-pool.ts';
import type { VersionedOutcome, VersionedPool, VersionedPoolOptions } from './versioned-pool.ts';

const slugs = ['ekspor-async', 'otorisasi-multi-tenant', 'pilih-produk-api'];
const unknown = '0'.repeat(64);

const present = await readCurrentArtefacts();
const presentVersion = (kind: string, slug?: string): string =>
  present.find((artefact) => artefact.kind === kind && artefact.slug === slug)?.version ?? '';
const engineVersion = presentVersion('engine');

const folder = await mkdtemp(join(tmpdir(), 'gerbang-versions-'));
const stored = new Map<string, Uint8Array>();
const loaded: string[] = [];
const load: LoadArtefact = async (kind, version) => {
  loaded.push(`${kind} ${version}`);
  return stored.get(`${kind} ${version}`);
};
const store = ({ bytes, kind, version }: Artefact): string => {
  stored.set(`${kind} ${version}`, bytes);
  return version;
};

async function content<K extends 'engine' | 'grader'>(kind: K, slug?: string) {
  const found = present.find((artefact) => artefact.kind === kind && artefact.slug === slug);
  const read = await readArtefact(kind, found?.bytes ?? new Uint8Array());
  if (read.kind === 'damaged') throw new Error(read.why);
  return read;
}

/** An engine that differs from the present one in its host module only. */
async function storeEngine(change: (host: string) => string): Promise<string> {
  const { parts } = await content('engine');
  const old: EngineParts = { ...parts, host: change(parts.host) };
  expect(old.host).not.toBe(parts.host);
  return store(await packEngine(deriveEngineVersion(old), old));
}

/** A grader that differs from the present one as `change` says. */
async function storeGrader(slug: string, change: (bundle: GraderBundle) => GraderBundle): Promise<string> {
  const old = change((await content('grader', slug)).bundle);
  return store(await packGrader({ ...old, version: deriveGraderVersion(old) }));
}

const allowing = (sourceBytes: number) => (bundle: GraderBundle) => ({
  ...bundle,
  exercise: { ...bundle.exercise, limits: { ...bundle.exercise.limits, sourceBytes } },
});

/** Says `memory` where the present one says `source-size`, and otherwise is as that. */
const marked = (host: string): string => host.replaceAll('"source-size"', '"memory"');

const pools: { close: () => Promise<void> }[] = [];
const open = async (options: Partial<VersionedPoolOptions> = {}): Promise<VersionedPool & { cache: string }> => {
  const cacheFolder = await mkdtemp(join(folder, 'cache-'));
  const pool = createVersionedPool({ workers: 1, cacheFolder, load, ...options });
  pools.push(pool);
  return { ...pool, cache: options.cacheFolder ?? cacheFolder };
};

let programs: readonly WrittenProgram[];
beforeAll(async () => {
  present.forEach(store);
  programs = await readWrittenPrograms();
});
afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.close())));
afterAll(() => rm(folder, { recursive: true }));

const write = (slug: string, kind: string): GradeRequest => {
  for (const program of programs.filter((each) => each.slug === slug && each.kind === kind)) {
    for (let variant = 0; variant < 20; variant += 1) {
      const seed = variantSeed(slug, 'versions', variant);
      const text = program.write(seed);
      if (text !== null) return { slug, files: { [program.file]: text }, seed };
    }
  }
  throw new Error(`no ${kind} of ${slug}`);
};
const bytesOf = (outcome: VersionedOutcome): string => {
  if (outcome.kind !== 'graded') throw new Error(JSON.stringify(outcome));
  return outcome.bytes;
};

test.each(slugs)(
  '%s: a reference and a mutant have the verdicts of the ordinary pool, and the same by stored versions',
  async (slug) => {
    const ordinary = createNodePool({ workers: 1 });
    pools.push(ordinary);
    const pool = await open();
    const exerciseVersion = presentVersion('grader', slug);
    const programs = [write(slug, 'reference'), write(slug, 'mutant')];
    const [reference, mutant] = await Promise.all(
      programs.map(async (request) => bytesOf(await ordinary.grade(request))),
    );
    expect(reference).toContain('"status":"passed"');
    expect(mutant).toContain('"status":"failed"');

    const grade = (engine: string): Promise<string[]> =>
      Promise.all(
        programs.map(async (request) =>
          bytesOf(await pool.grade({ ...request, engineVersion: engine, exerciseVersion })),
        ),
      );
    expect(await grade(engineVersion)).toEqual([reference, mutant]);
    expect(await readdir(pool.cache)).toEqual([]);

    const old = await storeEngine((host) => `${host}\n// older`);
    expect((await grade(old)).map((bytes) => bytes.replace(old, engineVersion))).toEqual([reference, mutant]);
    expect((await readdir(pool.cache)).length).toBe(4);
  },
);

describe('old versions', () => {
  const slug = 'ekspor-async';

  test('are the ones that grade: one exercise, three graders and two engines', async () => {
    const { files, seed } = write(slug, 'reference');
    const [narrow, narrower] = [await storeGrader(slug, allowing(100)), await storeGrader(slug, allowing(10))];
    const old = await storeEngine(marked);
    const pool = await open();
    const grade = async (engine: string, exerciseVersion: string) => {
      const outcome = await pool.grade({ slug, files, seed, engineVersion: engine, exerciseVersion });
      if (outcome.kind !== 'graded') throw new Error(JSON.stringify(outcome));
      const { engine: by, exercise, params, reason = 'none', status } = outcome.verdict;
      expect([by.version, exercise.version]).toEqual([engine, exerciseVersion]);
      return [status, reason, params?.['limit']];
    };
    const current = presentVersion('grader', slug);
    expect(await Promise.all([current, narrow, narrower].map((version) => grade(engineVersion, version)))).toEqual([
      ['passed', 'none', undefined],
      ['ungradable', 'source-size', 100],
      ['ungradable', 'source-size', 10],
    ]);
    expect(await Promise.all([current, narrow, narrower].map((version) => grade(old, version)))).toEqual([
      ['passed', 'none', undefined],
      ['ungradable', 'memory', 100],
      ['ungradable', 'memory', 10],
    ]);
  });

  test('are loaded once, and by a later process not at all', async () => {
    const request = { ...write(slug, 'mutant'), engineVersion: await storeEngine(marked) };
    const asked = { ...request, exerciseVersion: await storeGrader(slug, allowing(65_000)) };
    loaded.length = 0;
    const pool = await open();
    const verdicts = await Promise.all([pool.grade(asked), pool.grade(asked), pool.grade(asked)]);
    expect(new Set(verdicts.map(bytesOf)).size).toBe(1);
    expect(loaded.sort()).toEqual([`engine ${asked.engineVersion}`, `grader ${asked.exerciseVersion}`]);
    const later = await open({ cacheFolder: pool.cache, load: () => Promise.reject(new Error('nothing to load')) });
    expect(bytesOf(await later.grade(asked))).toBe(verdicts.map(bytesOf)[0]);
  });

  test('of more kinds than may be alive take turns and all grade', async () => {
    const request = write(slug, 'mutant');
    const engines = await Promise.all(['a', 'b', 'c'].map((name) => storeEngine((host) => `${host}\n// ${name}`)));
    const exerciseVersion = presentVersion('grader', slug);
    const pool = await open({ versions: 1 });
    const asked = [...engines, engineVersion, ...engines];
    const outcomes = await Promise.all(
      asked.map((version) => pool.grade({ ...request, engineVersion: version, exerciseVersion })),
    );
    expect(outcomes.map((outcome) => (outcome.kind === 'graded' ? outcome.verdict.engine.version : outcome))).toEqual(
      asked,
    );
  });
});

describe('what cannot be graded with', () => {
  const slug = 'otorisasi-multi-tenant';
  const exerciseVersion = presentVersion('grader', slug);
  const request = (): GradeRequest => write(slug, 'reference');

  test.each([
    ['engine', { engineVersion: unknown, exerciseVersion }, `engine ${unknown}`],
    ['grader', { engineVersion, exerciseVersion: unknown }, `grader ${unknown}`],
    ['version that is none', { engineVersion: '../engine', exerciseVersion }, '"../engine", which is no version'],
  ])('is named: a missing %s', async (_, versions, what) => {
    const pool = await open();
    expect(await pool.grade({ ...request(), ...versions })).toEqual({ kind: 'missing', what });
  });

  test('is looked for again by the next request', async () => {
    const old = await storeEngine(marked);
    const bytes = stored.get(`engine ${old}`) ?? new Uint8Array();
    stored.delete(`engine ${old}`);
    const pool = await open();
    const asked = { ...request(), engineVersion: old, exerciseVersion };
    expect(await pool.grade(asked)).toEqual({ kind: 'missing', what: `engine ${old}` });
    stored.set(`engine ${old}`, bytes);
    expect(await pool.grade(asked)).toMatchObject({ kind: 'graded' });
  });

  test('is refused when stored bytes are cut, swapped or of another exercise', async () => {
    const pool = await open();
    const old = await storeEngine(marked);
    const bytes = stored.get(`engine ${engineVersion}`) ?? new Uint8Array();
    const other = await storeGrader('ekspor-async', allowing(50_000));
    const narrow = await storeGrader(slug, allowing(50_000));
    const damaged = (what: string) => ({ kind: 'damaged', what: expect.stringContaining(what) as unknown });

    stored.set(`engine ${old}`, bytes.subarray(0, 1000));
    expect(await pool.grade({ ...request(), engineVersion: old, exerciseVersion })).toEqual(
      damaged(`engine ${old}: it does not unpack`),
    );
    stored.set(`engine ${old}`, bytes);
    expect(await pool.grade({ ...request(), engineVersion: old, exerciseVersion })).toEqual(
      damaged(`engine ${old}: its content is that of version ${engineVersion}`),
    );
    expect(await pool.grade({ ...request(), engineVersion, exerciseVersion: other })).toEqual(
      damaged(`grader ${other}: it grades ekspor-async, not ${slug}`),
    );
    stored.set(`grader ${narrow}`, stored.get(`grader ${other}`) ?? new Uint8Array());
    expect(await pool.grade({ ...request(), engineVersion, exerciseVersion: narrow })).toEqual(
      damaged(`grader ${narrow}: its content is that of version ${other}`),
    );
    expect((await readdir(pool.cache)).filter((name) => name.includes(old) || name.includes(narrow))).toEqual([]);
  });

  test('in the cache is unpacked anew', async () => {
    const asked = { ...request(), engineVersion: await storeEngine(marked), exerciseVersion };
    const first = await open();
    const expected = bytesOf(await first.grade(asked));
    for (const name of await readdir(first.cache)) {
      if (name.endsWith('.json')) await writeFile(join(first.cache, name), '{"slug": "otorisasi-multi-tenant"}');
      else await truncate(join(first.cache, name), 1000);
      const later = await open({ cacheFolder: first.cache });
      expect(bytesOf(await later.grade(asked)), name).toBe(expected);
    }
  });

  test('is a fault when the store breaks or an engine does not start, and the next request is as any other', async () => {
    const broken = await open({ load: () => Promise.reject(new Error('the store is away')) });
    const asked = { ...request(), engineVersion: await storeEngine(marked), exerciseVersion };
    expect(await broken.grade(asked)).toEqual({ kind: 'fault', message: 'the store is away' });
    const pool = await open();
    const torn = await storeEngine(() => 'throw new Error("a torn engine");');
    expect(await pool.grade({ ...asked, engineVersion: torn })).toEqual({ kind: 'fault', message: 'a torn engine' });
    expect(await pool.grade(asked)).toMatchObject({ kind: 'graded' });
  });

  test('comes back after a fault where the cache was emptied under the process', async () => {
    const pool = await open({ versions: 1 });
    const asked = { ...request(), engineVersion: await storeEngine(marked), exerciseVersion };
    expect(await pool.grade(asked)).toMatchObject({ kind: 'graded' });
    await rm(pool.cache, { recursive: true });
    expect(await pool.grade({ ...asked, engineVersion })).toMatchObject({ kind: 'graded' });
    expect(await pool.grade(asked)).toMatchObject({ kind: 'fault' });
    expect(await pool.grade(asked)).toMatchObject({ kind: 'graded' });
  });

  test('an engine that names other versions in its verdict is a fault', async () => {
    const old = await storeEngine((host) => host.replace(/version:(\w+)\.version\}/, 'version:"of another"}'));
    const pool = await open();
    expect(await pool.grade({ ...request(), engineVersion: old, exerciseVersion })).toMatchObject({
      kind: 'fault',
      message: expect.stringContaining('graded with exercise of another') as unknown,
    });
  });
});

test('processes that unpack the same versions at once all grade with them, and leave whole files only', async () => {
  const asked = {
    ...write('ekspor-async', 'reference'),
    engineVersion: await storeEngine(marked),
    exerciseVersion: presentVersion('grader', 'ekspor-async'),
  };
  const cacheFolder = await mkdtemp(join(folder, 'shared-'));
  for (const [name, bytes] of stored) await writeFile(join(folder, name.replace(' ', '-')), bytes);
  const script = `
    import { readFile } from 'node:fs/promises';
    import { createVersionedPool } from ${JSON.stringify(import.meta.resolve('./index.ts'))};
    const load = (kind, version) => readFile(${JSON.stringify(`${folder}/`)} + kind + '-' + version);
    const pool = createVersionedPool({ workers: 1, cacheFolder: ${JSON.stringify(cacheFolder)}, load });
    const outcome = await pool.grade(${JSON.stringify(asked)});
    await pool.close();
    process.stdout.write(outcome.bytes ?? JSON.stringify(outcome));`;
  await writeFile(join(folder, 'grade.mjs'), script);
  const outputs = await Promise.all(
    [1, 2, 3].map(async () => {
      const child = spawn(process.execPath, [join(folder, 'grade.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] });
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      await once(child, 'close');
      return output;
    }),
  );
  const pool = await open();
  const expected = bytesOf(await pool.grade(asked));
  expect(outputs.map((output) => output === expected || output.slice(0, 500))).toEqual([true, true, true]);
  expect((await readdir(cacheFolder)).sort()).toEqual((await readdir(pool.cache)).sort());
});
