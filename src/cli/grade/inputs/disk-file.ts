import { readFile, stat } from 'node:fs/promises';
import { inputError } from '../errors.id.ts';
import { decodeText } from './decode.ts';
import { readLimit } from './input.ts';
import type { ReadFiles } from './input.ts';

/** Reads files of one submission from disk, each under its name. The first that cannot be read refuses them all. */
export async function readDiskFiles(
  paths: readonly { readonly name: string; readonly absolute: string }[],
): Promise<ReadFiles> {
  const files: Record<string, string> = {};
  for (const { absolute, name } of paths) {
    try {
      const { size } = await stat(absolute);
      if (size > readLimit)
        return { kind: 'refused', error: inputError('too-large', { bytes: size, limit: readLimit }) };
      const decoded = decodeText(await readFile(absolute));
      if (decoded.kind === 'refused') return decoded;
      files[name] = decoded.text;
    } catch (error) {
      const cause = error instanceof Error && 'code' in error ? { cause: String(error.code) } : {};
      return { kind: 'refused', error: inputError('unreadable', cause) };
    }
  }
  return { kind: 'files', files };
}
