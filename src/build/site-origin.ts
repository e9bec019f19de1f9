/** Where `npm start` serves the site unless told otherwise. */
const defaultOrigin = 'http://localhost:4321';

/**
 * Where the built site will be reached, for what must name itself in full: canonical addresses, social images,
 * the sitemap. Read from SITE_ORIGIN, as `https://kursus.example`. Throws where that is no origin.
 */
export function readSiteOrigin(environment: NodeJS.ProcessEnv = process.env): string {
  const given = environment['SITE_ORIGIN'] ?? defaultOrigin;
  const url = URL.parse(given);
  if (url === null || !/^https?:$/.test(url.protocol) || url.origin !== given.replace(/\/$/, ''))
    throw new Error(`SITE_ORIGIN is "${given}": set it to scheme and host alone, as https://kursus.example`);
  return url.origin;
}
