import { hash } from 'node:crypto';

/**
 * The key of a command, from all that it says: the same command is the same key, on whichever run and machine, so that
 * sending it again has one effect.
 */
export function keyOfContent(...parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts));
}
