import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import type { GraderBundle } from '../../bundle.ts';
import { deriveEngineVersion, deriveGraderVersion } from '../../versions.ts';
import type { EngineParts } from '../../versions.ts';

/** What a verdict is made by: an engine runs the submission, and an exercise's grader judges it. */
export type ArtefactKind = 'engine' | 'grader';

/** One of them as it is kept: found by its version, which its verdicts name, and held to its content. */
export interface Artefact {
  readonly kind: ArtefactKind;
  readonly version: string;
  /** The exercise of a grader. */
  readonly slug?: string;
  /** SHA-256 of the bytes before compression. */
  readonly sha256: string;
  /** The bytes in gzip. */
  readonly bytes: Uint8Array;
}

/** What is inside the bytes of an artefact, by kind. */
export interface ArtefactContents {
  readonly engine: {
    readonly kind: 'engine';
    readonly version: string;
    readonly sha256: string;
    readonly parts: EngineParts;
  };
  readonly grader: {
    readonly kind: 'grader';
    readonly version: string;
    readonly sha256: string;
    readonly bundle: GraderBundle;
  };
}

/** What stored bytes turned out to be. `why` says what is wrong with damaged ones. */
export type ReadArtefact<K extends ArtefactKind> =
  ArtefactContents[K] | { readonly kind: 'damaged'; readonly why: string };

/** Several times what an engine weighs: what unpacks to more is none. */
const maximumBytes = 67_108_864;
const newline = 0x0a;

const versionSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** First line of an engine's bytes. `format` says how the host module is driven, and changes with what its functions take. */
const engineHeadSchema = z.strictObject({
  format: z.literal(1),
  version: versionSchema,
  submissionGuest: z.string(),
  host: z.string(),
});

/** What is looked at of a grader before it runs; its exercise may be of another time than ours. */
const graderSchema = z.looseObject({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  version: versionSchema,
  code: z.string(),
  module: z.string(),
  points: z.looseObject({}),
  exercise: z.looseObject({ slug: z.string(), limits: z.looseObject({}) }),
});

/** The bytes of an engine: a line of JSON, and after it the WebAssembly. Rejects where the parts are not of that version. */
export async function packEngine(version: string, parts: EngineParts): Promise<Artefact> {
  const { host, submissionGuest, wasm } = parts;
  refuseMixture('engine', version, deriveEngineVersion(parts));
  const head = JSON.stringify({ format: 1, version, submissionGuest, host });
  return pack({ kind: 'engine', version }, Buffer.concat([Buffer.from(`${head}\n`), wasm]));
}

/** The bytes of a grader: its bundle as JSON. Rejects where that is not of the version that it names. */
export async function packGrader(bundle: GraderBundle): Promise<Artefact> {
  const { slug, version } = bundle;
  refuseMixture(`grader of ${slug}`, version, deriveGraderVersion(bundle));
  return pack({ kind: 'grader', version, slug }, Buffer.from(JSON.stringify(bundle)));
}

const readers: { readonly [K in ArtefactKind]: (bytes: Buffer) => ReadArtefact<K> } = {
  engine: readEngine,
  grader: readGrader,
};

/** Unpacks stored bytes and derives their version from what is inside. Never throws. */
export async function readArtefact<K extends ArtefactKind>(kind: K, stored: Uint8Array): Promise<ReadArtefact<K>> {
  let bytes: Buffer;
  try {
    bytes = await promisify(gunzip)(stored, { maxOutputLength: maximumBytes });
  } catch (error) {
    return { kind: 'damaged', why: `it does not unpack (${error instanceof Error ? error.message : String(error)})` };
  }
  return readers[kind](bytes);
}

function readEngine(bytes: Buffer): ReadArtefact<'engine'> {
  const end = bytes.indexOf(newline);
  const head = engineHeadSchema.safeParse(parseJson(bytes.toString('utf8', 0, Math.max(end, 0))));
  if (!head.success)
    return { kind: 'damaged', why: `its head is not that of an engine (${z.prettifyError(head.error)})` };
  const { host, submissionGuest, version } = head.data;
  const parts = { wasm: new Uint8Array(bytes.subarray(end + 1)), submissionGuest, host };
  const found = deriveEngineVersion(parts);
  return found === version
    ? { kind: 'engine', version, sha256: sha256(bytes), parts }
    : { kind: 'damaged', why: `its content is that of version ${found}, and it says ${version}` };
}

function readGrader(bytes: Buffer): ReadArtefact<'grader'> {
  const json = parseJson(bytes.toString('utf8'));
  const checked = graderSchema.safeParse(json);
  if (!checked.success) return { kind: 'damaged', why: `it is not a grader (${z.prettifyError(checked.error)})` };
  const bundle = json as GraderBundle;
  const found = deriveGraderVersion(bundle);
  return found === bundle.version
    ? { kind: 'grader', version: found, sha256: sha256(bytes), bundle }
    : { kind: 'damaged', why: `its content is that of version ${found}, and it says ${bundle.version}` };
}

async function pack(what: Pick<Artefact, 'kind' | 'version' | 'slug'>, bytes: Buffer): Promise<Artefact> {
  return { ...what, sha256: sha256(bytes), bytes: await promisify(gzip)(bytes, { level: 9 }) };
}

/** Kept, it could never be read back. */
function refuseMixture(what: string, said: string, found: string): void {
  if (said !== found)
    throw new Error(`The ${what} says version ${said} and its content is that of ${found}: run \`npm run generate\`.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
