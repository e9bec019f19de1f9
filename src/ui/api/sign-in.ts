/** The page to sign in, which leads back to where one was. */
export function signInHref({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string {
  return `/masuk?kembali=${encodeURIComponent(pathname + search)}`;
}
