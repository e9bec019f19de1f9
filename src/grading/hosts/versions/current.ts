import { readdir, readFile } from 'node:fs/promises';
import type { EngineBuild, GraderBundle } from '../../bundle.ts';
import { packEngine, packGrader } from './artefact.ts';
import type { Artefact } from './artefact.ts';

/** Where the build puts the engine and the graders. */
const generated = new URL('../../../../generated/', import.meta.url);

/** Versions of a built folder: what a verdict made now names. */
export interface CurrentVersions {
  readonly engine: string;
  /** By exercise. */
  readonly graders: ReadonlyMap<string, string>;
}

/**
 * The engine and every grader of a built folder (the generated one by default), to be stored beside the verdicts that
 * they make; the engine is first. `generate` must have run, and must not be running.
 */
export async function readCurrentArtefacts(folder: URL = generated): Promise<readonly Artefact[]> {
  const [wasm, host, { submissionGuest, version }, bundles] = await Promise.all([
    readFile(new URL('engine/engine.wasm', folder)),
    readFile(new URL('engine/host.js', folder), 'utf8'),
    readJson<EngineBuild>(new URL('engine/engine.json', folder)),
    readBundles(folder),
  ]);
  return Promise.all([packEngine(version, { wasm, submissionGuest, host }), ...bundles.map(packGrader)]);
}

/** What a built folder (the generated one by default) grades with. `generate` must have run. */
export async function readCurrentVersions(folder: URL = generated): Promise<CurrentVersions> {
  const [{ version }, bundles] = await Promise.all([
    readJson<EngineBuild>(new URL('engine/engine.json', folder)),
    readBundles(folder),
  ]);
  return { engine: version, graders: new Map(bundles.map((bundle) => [bundle.slug, bundle.version])) };
}

async function readBundles(folder: URL): Promise<readonly GraderBundle[]> {
  const graders = new URL('graders/', folder);
  const names = (await readdir(graders)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map((name) => readJson<GraderBundle>(new URL(name, graders))));
}

async function readJson<T>(file: URL): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8')) as T;
}
