import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { createSubmissionGrader, deriveEngineVersion } from '#grading';
import { createEngine } from '#engine';
import { buildFixture, fixtureFiles } from '../../tests/conformance/fixture.ts';
import { toModuleInNode } from '../grading/hosts/node-module.ts';
import { buildEngine } from './engine.ts';

const folder = await mkdtemp(join(tmpdir(), 'gerbang-host-'));
afterAll(() => rm(folder, { recursive: true }));

const { build, host, wasm } = await buildEngine();

test('the version is that of what stands in the build', () => {
  expect(build.version).toBe(deriveEngineVersion({ wasm, submissionGuest: build.submissionGuest, host }));
});

test('the host module grades on its own in a folder of nothing else', async () => {
  const fixture = await buildFixture();
  const files = fixtureFiles('export const settings = {};\nexport const handle = () => 1;');
  const seed = '0123456789abcdef';
  const { code, ...data } = fixture;
  await writeFile(join(folder, 'host.mjs'), host);
  await writeFile(join(folder, 'engine.wasm'), wasm);
  await writeFile(
    join(folder, 'run.mjs'),
    `import { readFileSync } from 'node:fs';
    import { closePrototypes, createEngine, createSubmissionGrader } from './host.mjs';
    const wasm = await WebAssembly.compile(readFileSync('engine.wasm'));
    const engine = createEngine({ wasm, submissionGuest: ${JSON.stringify(build.submissionGuest)} });
    closePrototypes();
    const module = { data: ${JSON.stringify(data)}, program: ${code} };
    const grader = createSubmissionGrader(engine, ${JSON.stringify(build.version)}, module);
    process.stdout.write(grader.grade(${JSON.stringify(files)}, ${JSON.stringify(seed)}).bytes);`,
  );
  const { stdout } = await promisify(execFile)(process.execPath, ['run.mjs'], { cwd: folder });

  const engine = createEngine({
    wasm: await WebAssembly.compile(new Uint8Array(wasm)),
    submissionGuest: build.submissionGuest,
  });
  const outcome = createSubmissionGrader(engine, build.version, toModuleInNode(fixture)).grade(files, seed);
  expect(outcome.kind === 'graded' && outcome.verdict.status).toBe('failed');
  expect(stdout).toBe(outcome.kind === 'graded' ? outcome.bytes : '');
});
