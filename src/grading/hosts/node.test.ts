import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildEngine } from '#build/engine';
import { buildFixture, fixtureFiles } from '../../../tests/conformance/fixture.ts';
import type { GraderBundle } from '../bundle.ts';
import type { GradeOutcome } from '../grade.ts';
import { createNodePool } from './node.ts';
import type { NodePool } from './node.ts';

/** A grader that counts its runs where a module keeps state, and breaks as the submission asks. */
const moody = `(Promise) => {
  'use strict';
  let runs = 0;
  return (host) => (op, message) => {
    if (op !== 'run') return undefined;
    const { mode } = JSON.parse(JSON.parse(message).exported.settings);
    runs += 1;
    if (mode === 'throws') throw new Error('a moody grader');
    if (mode === 'loops') for (;;);
    if (mode === 'chains') { const again = () => Promise.resolve().then(again); return again(), undefined; }
    if (mode === 'rejects') return Promise.reject(new Error('unheard')), undefined;
    if (mode === 'writes') ({})['__proto__'][mode] = 1;
    if (mode === 'replaces') { ({})['__proto__'].toString = 1; throw new Error(mode); }
    host('verdict', JSON.stringify({ runs, text: String({}), writes: 'writes' in {} }));
  };
}`;
const fresh = '{"runs":1,"text":"[object Object]","writes":false}';

let folder: string;
let pool: NodePool;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gerbang-pool-'));
  const { build, wasm } = await buildEngine();
  const fixture = await buildFixture();
  const bundle: GraderBundle = { ...fixture, slug: 'moody', code: moody };
  await Promise.all(['engine', 'graders'].map((name) => mkdir(join(folder, name))));
  await writeFile(join(folder, 'engine/engine.json'), JSON.stringify(build));
  await writeFile(join(folder, 'engine/engine.wasm'), wasm);
  await writeFile(join(folder, 'graders/moody.json'), JSON.stringify(bundle));
  pool = createNodePool({ workers: 1, folder: pathToFileURL(`${folder}/`), watchdogMs: 120_000 });
});
afterAll(async () => {
  await pool.close();
  await rm(folder, { recursive: true });
});

const grade = (mode: string, by = pool): Promise<GradeOutcome> => {
  const solution = `export const settings = { mode: '${mode}' };\nexport const handle = () => 1;`;
  return by.grade({ slug: 'moody', files: fixtureFiles(solution), seed: '0123456789abcdef' });
};
const bytesOf = async (mode: string, by = pool): Promise<string> => {
  const outcome = await grade(mode, by);
  return outcome.kind === 'graded' ? outcome.bytes : outcome.message;
};

test('nothing that a grader keeps reaches the next grading', async () => {
  expect([await bytesOf('fine'), await bytesOf('fine'), await bytesOf('fine')]).toEqual([fresh, fresh, fresh]);
});

test.each([
  ['throws', 'a moody grader'],
  ['rejects', 'the grader waits for nothing'],
  ['chains', 'the grader never rests'],
  ['writes', 'not extensible'],
  ['replaces', 'replaces'],
])('a grader that %s is an engine fault, and the next grading is as any other', async (mode, detail) => {
  const outcome = await grade(mode);
  expect(outcome).toMatchObject({ kind: 'graded', verdict: { status: 'ungradable', reason: 'engine-fault' } });
  expect(outcome).toMatchObject({ detail: expect.stringContaining(detail) as unknown });
  expect(await bytesOf('fine')).toBe(fresh);
});

test('a grader that loops is ended by the watchdog, and the next grading is as any other', async () => {
  const impatient = createNodePool({ workers: 1, folder: pathToFileURL(`${folder}/`), watchdogMs: 10_000 });
  try {
    expect(await grade('loops', impatient)).toEqual({ kind: 'fault', message: 'no answer within 10000 ms' });
    expect(await bytesOf('fine', impatient)).toBe(fresh);
  } finally {
    await impatient.close();
  }
});

/** How far each thread of this process stands back (nice), by the kernel's account. */
async function readNices(): Promise<ReadonlyMap<string, number>> {
  const threads = await readdir('/proc/self/task');
  const nices = threads.map(async (thread) => {
    const stat = await readFile(`/proc/self/task/${thread}/stat`, 'utf8');
    // After the name in brackets, which may hold anything, it is the 17th field.
    return [thread, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16])] as const;
  });
  return new Map(await Promise.all(nices));
}

test.skipIf(process.platform !== 'linux')('threads that yield stand back, and the one that asks does not', async () => {
  const main = String(process.pid);
  const before = await readNices();
  const yielding = createNodePool({ workers: 2, folder: pathToFileURL(`${folder}/`), yielding: true });
  try {
    await Promise.all([bytesOf('fine', yielding), bytesOf('fine', yielding)]);
    const after = await readNices();
    const started = [...after].filter(([thread]) => !before.has(thread)).map(([, nice]) => nice);
    expect(started.filter((nice) => nice === 10).length).toBeGreaterThanOrEqual(2);
    expect(after.get(main)).toBe(before.get(main));
  } finally {
    await yielding.close();
  }
});
