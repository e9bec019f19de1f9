import { sha256Hex } from './sha256.ts';

/**
 * The seed of a learner's variant: the first 16 hexadecimal digits of
 * sha256(slug + "\n" + learnerKey + "\n" + variantNo). One function for page, command line and server.
 */
export function variantSeed(slug: string, learnerKey: string, variantNo: number): string {
  return sha256Hex(`${slug}\n${learnerKey}\n${variantNo}`).slice(0, 16);
}
