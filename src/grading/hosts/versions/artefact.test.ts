import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { deriveGraderVersion } from '../../versions.ts';
import { packEngine, packGrader, readArtefact } from './artefact.ts';
import { readCurrentArtefacts, readCurrentVersions } from './current.ts';

const artefacts = await readCurrentArtefacts();
const versions = await readCurrentVersions();
const [engine] = artefacts;
const grader = artefacts.find(({ slug }) => slug === 'ekspor-async');
if (engine === undefined || grader === undefined) throw new Error('nothing was generated');

test('the present artefacts are one engine and a grader of each exercise, under the versions that verdicts name', () => {
  expect(artefacts.map(({ kind, slug, version }) => [kind, slug, version])).toEqual([
    ['engine', undefined, versions.engine],
    ...[...versions.graders].map(([slug, version]) => ['grader', slug, version]),
  ]);
  expect(versions.graders.size).toBeGreaterThanOrEqual(3);
});

test('each is read back with its version and the hash of its bytes before compression', async () => {
  for (const { bytes, kind, sha256, version } of artefacts) {
    expect(await readArtefact(kind, bytes)).toMatchObject({ kind, version, sha256 });
    expect(createHash('sha256').update(gunzipSync(bytes)).digest('hex')).toBe(sha256);
  }
});

test('what is read back packs to the same bytes', async () => {
  const [readEngine, readGrader] = [
    await readArtefact('engine', engine.bytes),
    await readArtefact('grader', grader.bytes),
  ];
  if (readEngine.kind !== 'engine' || readGrader.kind !== 'grader') throw new Error('an artefact was not read');
  expect((await packEngine(engine.version, readEngine.parts)).sha256).toBe(engine.sha256);
  expect((await packGrader(readGrader.bundle)).sha256).toBe(grader.sha256);
});

/** The artefact with one text in it replaced by another. */
const alter = (bytes: Uint8Array, from: string, to: string): Uint8Array => {
  const raw = gunzipSync(bytes);
  const at = raw.indexOf(from);
  expect(at).toBeGreaterThanOrEqual(0);
  return gzipSync(Buffer.concat([raw.subarray(0, at), Buffer.from(to), raw.subarray(at + from.length)]));
};

describe('damaged', () => {
  const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length / 2);
  const lastByte = gunzipSync(engine.bytes);
  lastByte[lastByte.length - 1] = (lastByte.at(-1) ?? 0) ^ 1;

  test.each([
    ['nothing', 'engine', new Uint8Array(), 'it does not unpack'],
    ['half of an engine', 'engine', half(engine.bytes), 'it does not unpack'],
    ['half of a grader', 'grader', half(grader.bytes), 'it does not unpack'],
    ['what unpacks to too much', 'engine', gzipSync(Buffer.alloc(67_108_865)), 'it does not unpack'],
    ['a grader where an engine should be', 'engine', grader.bytes, 'its head is not that of an engine'],
    ['an engine where a grader should be', 'grader', engine.bytes, 'it is not a grader'],
    ['an engine of another format', 'engine', alter(engine.bytes, '"format":1', '"format":2'), 'expected 1'],
    ['another host module', 'engine', alter(engine.bytes, 'source-size', 'source-sise'), 'that of version'],
    [
      'another guest',
      'engine',
      alter(engine.bytes, 'createSubmissionRealm', 'createSubmissionRealn'),
      'that of version',
    ],
    ['another module of WebAssembly', 'engine', gzipSync(lastByte), 'that of version'],
    ['an engine of another name', 'engine', alter(engine.bytes, engine.version, 'ab'.repeat(32)), 'that of version'],
    ['another limit of an exercise', 'grader', alter(grader.bytes, '"jobs":1', '"jobs":2'), 'that of version'],
    ['other points', 'grader', alter(grader.bytes, '"possible":', '"possible":1'), 'that of version'],
    ['a grader of another name', 'grader', alter(grader.bytes, grader.version, 'ab'.repeat(32)), 'that of version'],
  ] as const)('%s is refused', async (_, kind, bytes, why) => {
    expect(await readArtefact(kind, bytes)).toEqual({ kind: 'damaged', why: expect.stringContaining(why) as unknown });
  });
});

test('texts that no verdict depends on leave the version of a grader as it is', async () => {
  const read = await readArtefact('grader', grader.bytes);
  if (read.kind !== 'grader') throw new Error(read.why);
  const { bundle } = read;
  expect(deriveGraderVersion({ ...bundle, exercise: { ...bundle.exercise, title: 'Lain' } })).toBe(bundle.version);
  expect(deriveGraderVersion({ ...bundle, code: `${bundle.code} ` })).not.toBe(bundle.version);
});

test('parts of several versions are not packed', async () => {
  const [readEngine, readGrader] = [
    await readArtefact('engine', engine.bytes),
    await readArtefact('grader', grader.bytes),
  ];
  if (readEngine.kind !== 'engine' || readGrader.kind !== 'grader') throw new Error('an artefact was not read');
  const { bundle } = readGrader;
  await expect(packEngine(grader.version, readEngine.parts)).rejects.toThrow('npm run generate');
  await expect(packGrader({ ...bundle, code: `${bundle.code} ` })).rejects.toThrow('npm run generate');
});
