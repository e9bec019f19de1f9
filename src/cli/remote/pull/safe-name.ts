import { sha256Hex } from '#course';

const longestName = 40;

/**
 * A name for a file or folder from a name that somebody gave themselves: small letters, digits and hyphens, none of
 * which means anything to a file system, and a few digits of the id's hash, so that no two are the same anywhere.
 */
export function safeName(name: string, id?: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestName)
    .replace(/^-+|-+$/g, '');
  if (id === undefined) return plain === '' ? `kelas-${sha256Hex(name).slice(0, 8)}` : plain;
  return `${plain === '' ? 'pelajar' : plain}-${sha256Hex(id).slice(0, 8)}`;
}
