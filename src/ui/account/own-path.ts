const here = 'https://site.invalid';

/**
 * Where to go after signing in, out of what an address names: a path of this site, else `otherwise`. Whatever a
 * browser could read as another site, or as part of the API, is none.
 */
export function ownPath(wanted: string | null, otherwise: string): string {
  if (wanted === null || !/^\/(?![/\\])[^\\\p{Cc}\s]*$/u.test(wanted) || !URL.canParse(wanted, here)) return otherwise;
  const { hash, origin, pathname, search } = new URL(wanted, here);
  // A path may have become one that begins with two slashes once its dots are resolved.
  if (origin !== here || pathname.startsWith('//') || /^\/api(?:\/|$)/i.test(pathname)) return otherwise;
  return pathname + search + hash;
}

/** The address of a page that comes back to `path`. */
export function comingBack(page: '/masuk' | '/daftar', path: string): string {
  return `${page}?ke=${encodeURIComponent(path)}`;
}
