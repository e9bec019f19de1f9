import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packEngine, packGrader, readArtefact } from './artefact.ts';
import { frozenEngine, frozenGrader, frozenRequest, frozenVerdict } from './format-1.testdata.ts';
import { createVersionedPool } from './versioned-pool.ts';

test('artefacts that were stored in format 1 are read, and packed anew are the same', async () => {
  const engine = await readArtefact('engine', frozenEngine.bytes);
  const grader = await readArtefact('grader', frozenGrader.bytes);
  if (engine.kind === 'damaged' || grader.kind === 'damaged') throw new Error('a frozen artefact is damaged');
  expect([engine.version, engine.sha256]).toEqual([frozenEngine.version, frozenEngine.sha256]);
  expect([grader.version, grader.sha256]).toEqual([frozenGrader.version, frozenGrader.sha256]);
  expect((await packEngine(engine.version, engine.parts)).sha256).toBe(frozenEngine.sha256);
  expect((await packGrader(grader.bundle)).sha256).toBe(frozenGrader.sha256);
});

test('an engine of format 1 is handed what it was handed then, and its verdict is the same', async () => {
  const cacheFolder = await mkdtemp(join(tmpdir(), 'gerbang-format-'));
  const load = async (kind: string) => (kind === 'engine' ? frozenEngine : frozenGrader).bytes;
  const pool = createVersionedPool({ workers: 1, cacheFolder, load });
  try {
    const versions = { engineVersion: frozenEngine.version, exerciseVersion: frozenGrader.version };
    expect(await pool.grade({ ...frozenRequest, ...versions })).toMatchObject({ kind: 'graded', bytes: frozenVerdict });
  } finally {
    await pool.close();
    await rm(cacheFolder, { recursive: true });
  }
});
