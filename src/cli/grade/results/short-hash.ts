import { sha256Hex } from '#course';

/** 52 bits of a text's SHA-256, so that remembering a text costs a number. */
export function shortHash(text: string): number {
  return Number.parseInt(sha256Hex(text).slice(0, 13), 16);
}
