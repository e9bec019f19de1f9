import { extname } from 'node:path';
import { fromBufferPromise, getFileNameLowLevel, openPromise, validateFileName } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { inputError } from '../errors.id.ts';
import type { InputErrorCode } from '../errors.id.ts';
import { decodeText } from './decode.ts';
import { readLimit } from './input.ts';
import type { FindOptions, FoundInput, ReadFiles } from './input.ts';
import { readLines } from './json-lines.ts';
import { isIgnored } from './names.ts';
import { Together } from './together.ts';

/** Archives inside archives, and the most bytes of an inner file that is held in memory. */
const deepest = 3;
const innerLimit = 67_108_864;
/** Bytes that all entries of one archive may unpack to. Classes stay far below; bombs do not. */
const unpackedLimit = 4_294_967_296;

const zipOptions = { autoClose: false, lazyEntries: true, decodeStrings: false, validateEntrySizes: true } as const;

/** An archive that is being read, and what has been unpacked of it and of those around it. */
interface Archive {
  readonly path: string;
  /** Names of the folders and archives around it. */
  readonly names: readonly string[];
  readonly depth: number;
  readonly meter: { unpacked: number };
}

/** Submissions of a zip archive, in the order of its directory. Each is unpacked as it is found, none is kept. */
export async function* findInZip(absolute: string, path: string, find: FindOptions): AsyncGenerator<FoundInput> {
  const archive = { path, names: [path], depth: 1, meter: { unpacked: 0 } };
  yield* readArchive(() => openPromise(absolute, zipOptions), archive, find);
}

async function* readArchive(
  open: () => Promise<ZipFile>,
  archive: Archive,
  find: FindOptions,
): AsyncGenerator<FoundInput> {
  const { path } = archive;
  const zip = await open().catch(() => undefined);
  if (zip === undefined) return void (yield refused(path, 'archive-damaged'));
  const together = new Together(`${path}!`, archive.names, find);
  let found = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      for await (const input of readEntry(zip, entry, archive, together, find)) {
        found += 1;
        yield input;
      }
    }
    for (const input of together.rest()) {
      found += 1;
      yield input;
    }
    if (found === 0) yield refused(path, 'empty-archive');
  } catch {
    yield refused(path, 'archive-damaged');
  } finally {
    zip.close();
  }
}

async function* readEntry(
  zip: ZipFile,
  entry: Entry,
  archive: Archive,
  together: Together,
  find: FindOptions,
): AsyncGenerator<FoundInput> {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  const parts = name.split('/');
  if (name.endsWith('/') || parts.some((part) => part !== '..' && isIgnored(part))) return;
  const path = `${archive.path}!/${name}`;
  const inner = extname(name).toLowerCase();
  const isContainer = inner === '.zip' || inner === '.jsonl';
  const trouble = judgeEntry(entry, name, isContainer ? innerLimit : readLimit, archive);
  if (trouble !== undefined) return void (yield trouble(path));
  const names = [...archive.names, ...parts];
  if (find.counting === true && inner !== '.zip' && inner !== '.jsonl') {
    if (together.count(parts)) yield refused(path, 'empty');
    return;
  }
  const bytes = await unpack(zip, entry, archive);
  if (bytes === undefined) return void (yield refused(path, 'archive-entry'));
  if (inner === '.zip')
    yield* readArchive(
      () => fromBufferPromise(bytes, zipOptions),
      { path, names, depth: archive.depth + 1, meter: archive.meter },
      find,
    );
  else if (inner === '.jsonl') yield* readLines(bytes.toString('utf8').split(/\r?\n/), path, find);
  else {
    const decoded = decodeText(bytes);
    const read: ReadFiles =
      decoded.kind === 'refused' ? decoded : { kind: 'files', files: { [parts.at(-1) ?? '']: decoded.text } };
    const taken = together.add(parts, read);
    if (taken.kind === 'alone') yield { kind: 'submission', path, names, read: () => Promise.resolve(read) };
    else if (taken.kind === 'complete') yield taken.submission;
  }
}

type Trouble = (path: string) => FoundInput;

/** What of an entry can be known to be wrong before a byte of it is unpacked. */
function judgeEntry(entry: Entry, name: string, limit: number, { depth, meter }: Archive): Trouble | undefined {
  const bytes = entry.uncompressedSize;
  const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
  if (validateFileName(name) !== null) return (path) => refused(path, 'archive-climbs');
  if (entry.isEncrypted()) return (path) => refused(path, 'archive-encrypted');
  if (isLink || !entry.canDecodeFileData()) return (path) => refused(path, 'archive-entry');
  if (bytes > limit) return (path) => ({ kind: 'refused', path, error: inputError('too-large', { bytes, limit }) });
  if (name.toLowerCase().endsWith('.zip') && depth >= deepest) return (path) => refused(path, 'archive-too-deep');
  if (meter.unpacked + bytes > unpackedLimit) return (path) => refused(path, 'archive-too-large');
  return undefined;
}

/** The bytes of an entry; undefined where it is damaged or is not as long as the archive says. */
async function unpack(zip: ZipFile, entry: Entry, { meter }: Archive): Promise<Buffer | undefined> {
  meter.unpacked += entry.uncompressedSize;
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } catch {
    return undefined;
  }
}

function refused(path: string, code: InputErrorCode): FoundInput {
  return { kind: 'refused', path, error: inputError(code) };
}
