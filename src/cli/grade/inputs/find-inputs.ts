import { basename, extname, resolve, sep } from 'node:path';
import { readDiskFiles } from './disk-file.ts';
import type { FindOptions, FoundInput } from './input.ts';
import { findInJsonLines } from './json-lines.ts';
import { inspect, refused, walkFolder } from './walk.ts';
import type { WalkedFile } from './walk.ts';
import { findInZip } from './zip.ts';

/**
 * Walks the arguments in their order, folders in code unit order of their names, archives and JSON Lines
 * in their own order, and yields every submission it meets. What cannot be opened is yielded as refused;
 * nothing is thrown.
 */
export async function* findInputs(paths: readonly string[], options: FindOptions): AsyncGenerator<FoundInput> {
  for (const path of paths) {
    const root = resolve(path);
    const found = await inspect(root);
    if (found.kind === 'bad') yield refused(basename(root), found.code);
    else if (found.kind === 'folder') yield* findInFolder(root, options);
    else yield* openFile({ kind: 'file', path: basename(root), absolute: root }, options);
  }
}

async function* findInFolder(root: string, options: FindOptions): AsyncGenerator<FoundInput> {
  let count = 0;
  for await (const walked of walkFolder(root, options)) {
    if (walked.kind === 'file') {
      for await (const input of openFile(walked, options)) {
        count += 1;
        yield input;
      }
      continue;
    }
    count += 1;
    if (walked.kind === 'refused') yield walked;
    else
      yield {
        kind: 'submission',
        path: walked.path,
        names: walked.absolute.split(sep),
        read: () => readDiskFiles(walked.files),
      };
  }
  if (count === 0) yield refused('.', 'empty-folder');
}

/** A file is a submission, or holds many. */
async function* openFile({ absolute, path }: WalkedFile, options: FindOptions): AsyncGenerator<FoundInput> {
  const extension = extname(path).toLowerCase();
  if (extension === '.zip') yield* findInZip(absolute, path, options);
  else if (extension === '.jsonl') yield* findInJsonLines(absolute, path, options);
  else
    yield {
      kind: 'submission',
      path,
      names: absolute.split(sep),
      read: () => readDiskFiles([{ name: basename(absolute), absolute }]),
    };
}
