import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { maximumDepth } from '#engine';
import { deriveEngineVersion } from '#grading';
import type { EngineBuild } from '#grading';
import { meterModule } from '../engine/meter/index.ts';
import { bundleGuest } from './bundle-guest.ts';

/** SHA-256 of QuickJS-NG's module in quickjs-wasi 3.6.2: another one is another engine and must be looked at. */
const originalSha256 = 'd4c9375f2b1ca4dc95f72c8aa2982a7a9951ac8011490d79c6582df732b4bbd9';

export interface BuiltEngine {
  readonly wasm: Uint8Array;
  readonly build: EngineBuild;
  /** JavaScript module of the host's side, on its own: what a stored version is run by. */
  readonly host: string;
}

/** Meters QuickJS and bundles the submission's guest and the host's side; the version covers all three. */
export async function buildEngine(): Promise<BuiltEngine> {
  const original = await readFile(createRequire(import.meta.url).resolve('quickjs-wasi/quickjs.wasm'));
  const found = createHash('sha256').update(original).digest('hex');
  if (found !== originalSha256) {
    throw new Error(
      `quickjs-wasi/quickjs.wasm is ${found}, expected ${originalSha256}: check the new module, run the tests of src/engine/meter, then change the pin`,
    );
  }
  const { bytes: wasm } = meterModule(original, { maximumDepth });
  const guest = await bundleGuest(
    "export { createSubmissionRealm } from './src/engine/guest/submission.ts';",
    'iife',
    'submissionGuest',
  );
  const submissionGuest = `(() => {${guest};return submissionGuest.createSubmissionRealm})()`;
  const host = await bundleGuest(
    "export { closePrototypes, createEngine } from '#engine'; export { createSubmissionGrader } from '#grading';",
    'esm',
  );
  const version = deriveEngineVersion({ wasm, submissionGuest, host });
  return { wasm, build: { version, submissionGuest }, host };
}
