/** A path into a JSON value as one text: a JSON pointer (RFC 6901) without its first slash. */
export function toPointer(path: readonly (string | number)[]): string {
  return path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
}
