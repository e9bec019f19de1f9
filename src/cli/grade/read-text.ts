import { readFile } from 'node:fs/promises';
import { inputError } from './errors.id.ts';
import type { InputError } from './errors.id.ts';
import type { FoundFile } from './find-inputs.ts';

/**
 * Largest file that is opened. It is far above the limit of any exercise, so that a source that is only
 * somewhat too large still gets the verdict that it would get on the page.
 */
export const readLimit = 1_048_576;

export type ReadText =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'refused'; readonly error: InputError };

/** Reads a submission's text. A byte order mark is dropped; what is not UTF-8 text is refused. */
export async function readText(file: FoundFile): Promise<ReadText> {
  if (file.bytes > readLimit) return refused(inputError('too-large', { bytes: file.bytes, limit: readLimit }));
  if (file.bytes === 0) return refused(inputError('empty'));
  let bytes: Buffer;
  try {
    bytes = await readFile(file.absolute);
  } catch (error) {
    return refused(
      inputError('unreadable', error instanceof Error && 'code' in error ? { cause: String(error.code) } : {}),
    );
  }
  return decode(bytes);
}

function decode(bytes: Buffer): ReadText {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return refused(inputError('not-utf8'));
  if (bytes.includes(0)) return refused(inputError('binary'));
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? refused(inputError('empty')) : { kind: 'text', text };
  } catch {
    return refused(inputError(countControls(bytes) > bytes.length / 50 ? 'binary' : 'not-utf8'));
  }
}

/** Control bytes that text does not have: all below the space but tab, line feed, form feed, carriage return, escape. */
function countControls(bytes: Buffer): number {
  return bytes.filter((byte) => byte < 32 && ![9, 10, 12, 13, 27].includes(byte)).length;
}

function refused(error: InputError): ReadText {
  return { kind: 'refused', error };
}
