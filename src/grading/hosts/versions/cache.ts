import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GraderBundle } from '../../bundle.ts';
import { deriveEngineVersion, deriveGraderVersion } from '../../versions.ts';
import { readArtefact } from './artefact.ts';
import type { ArtefactContents, ArtefactKind } from './artefact.ts';

/** The stored bytes of an artefact, as {@link Artefact.bytes}; undefined where there are none. */
export type LoadArtefact = (kind: ArtefactKind, version: string) => Promise<Uint8Array | undefined>;

/** Why a version cannot be graded with. `what` names it, and says of a damaged one what is wrong, for an operator. */
export type Unavailable =
  { readonly kind: 'missing'; readonly what: string } | { readonly kind: 'damaged'; readonly what: string };

/** Paths of an unpacked engine. */
export interface EngineFiles {
  readonly guest: string;
  readonly host: string;
  readonly wasm: string;
}

/** An unpacked grader and the exercise that it grades. */
export interface GraderFile {
  readonly path: string;
  readonly slug: string;
}

/** Unpacked artefacts in a folder, which several processes may use at once. */
export interface VersionCache {
  readonly engine: (version: string) => Promise<{ readonly kind: 'ready'; readonly files: EngineFiles } | Unavailable>;
  readonly grader: (version: string) => Promise<{ readonly kind: 'ready'; readonly file: GraderFile } | Unavailable>;
  /** Has a version's files looked at again at its next use. */
  readonly forget: (version: string) => void;
}

/**
 * Looks for a version in `folder`, which is made where it is not there, and else loads and unpacks it. The content of its files
 * is held to the version at the first use in each process: damaged ones are unpacked anew. Rejects where `load` does
 * or the folder cannot be written.
 */
export function createVersionCache(folder: string, load: LoadArtefact): VersionCache {
  const engine = async (version: string): Promise<{ kind: 'ready'; files: EngineFiles } | Unavailable> => {
    const at = (name: string): string => join(folder, `engine-${version}.${name}`);
    const files = { guest: at('guest.js'), host: at('host.mjs'), wasm: at('wasm') };
    if (await holdsEngine(files, version)) return { kind: 'ready', files };
    const artefact = await fetchArtefact('engine', version, load);
    if ('what' in artefact) return artefact;
    const { host, submissionGuest, wasm } = artefact.parts;
    await Promise.all([put(files.guest, submissionGuest), put(files.host, host), put(files.wasm, wasm)]);
    return { kind: 'ready', files };
  };

  const grader = async (version: string): Promise<{ kind: 'ready'; file: GraderFile } | Unavailable> => {
    const path = join(folder, `grader-${version}.json`);
    const slug = await findGrader(path, version);
    if (slug !== undefined) return { kind: 'ready', file: { path, slug } };
    const artefact = await fetchArtefact('grader', version, load);
    if ('what' in artefact) return artefact;
    await put(path, JSON.stringify(artefact.bundle));
    return { kind: 'ready', file: { path, slug: artefact.bundle.slug } };
  };

  const engines = new Map<string, ReturnType<typeof engine>>();
  const graders = new Map<string, ReturnType<typeof grader>>();
  return {
    engine: (version) => once(engines, version, engine),
    grader: (version) => once(graders, version, grader),
    forget(version) {
      engines.delete(version);
      graders.delete(version);
    },
  };
}

/** One look for all who ask at once; what is not ready is looked for again by the next who asks. */
async function once<T extends { readonly kind: string }>(
  known: Map<string, Promise<T>>,
  version: string,
  find: (version: string) => Promise<T>,
): Promise<T> {
  let found = known.get(version);
  if (found === undefined) known.set(version, (found = find(version)));
  try {
    const { kind } = await found;
    if (kind !== 'ready') known.delete(version);
  } catch {
    known.delete(version);
  }
  return found;
}

async function fetchArtefact<K extends ArtefactKind>(
  kind: K,
  version: string,
  load: LoadArtefact,
): Promise<ArtefactContents[K] | Unavailable> {
  const what = `${kind} ${version}`;
  const stored = await load(kind, version);
  if (stored === undefined) return { kind: 'missing', what };
  const artefact = await readArtefact(kind, stored);
  if ('why' in artefact) return { kind: 'damaged', what: `${what}: ${artefact.why}` };
  return artefact.version === version
    ? artefact
    : { kind: 'damaged', what: `${what}: its content is that of version ${artefact.version}` };
}

async function holdsEngine({ guest, host, wasm }: EngineFiles, version: string): Promise<boolean> {
  try {
    const parts = await Promise.all([readFile(wasm), readFile(guest, 'utf8'), readFile(host, 'utf8')]);
    return deriveEngineVersion({ wasm: parts[0], submissionGuest: parts[1], host: parts[2] }) === version;
  } catch {
    return false;
  }
}

async function findGrader(path: string, version: string): Promise<string | undefined> {
  try {
    const bundle = JSON.parse(await readFile(path, 'utf8')) as GraderBundle;
    return deriveGraderVersion(bundle) === version ? bundle.slug : undefined;
  } catch {
    return undefined;
  }
}

/** Who reads meanwhile, here or in another process, finds a whole file: a version's content is the same whoever writes it. */
async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
  const beside = `${path}.${randomUUID()}`;
  try {
    await writeFile(beside, content, { mode: 0o600 });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
