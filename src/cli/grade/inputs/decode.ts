import { inputError } from '../errors.id.ts';
import type { InputError } from '../errors.id.ts';

export type DecodedText =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'refused'; readonly error: InputError };

/** A submission's text from its bytes. A byte order mark is dropped; what is not UTF-8 text is refused. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return refused(inputError('empty'));
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
function countControls(bytes: Uint8Array): number {
  return bytes.filter((byte) => byte < 32 && ![9, 10, 12, 13, 27].includes(byte)).length;
}

function refused(error: InputError): DecodedText {
  return { kind: 'refused', error };
}
