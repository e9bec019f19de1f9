/** Where `npm start` serves the site unless told otherwise. */
const defaultOrigin = 'http://localhost:4321';

/**
 * Where the built site will be reached, for what must name itself in full: canonical addresses, social images,
 * the sitemap. Read from GERBANG_ORIGIN, as `https://kursus.example`, which the server has anyway; SITE_ORIGIN wins
 * where the pages alone are published elsewhere. Throws where that is no origin.
 */
export function readSiteOrigin(environment: NodeJS.ProcessEnv = process.env): string {
  const name =
    environment['SITE_ORIGIN'] === undefined && environment['GERBANG_ORIGIN'] ? 'GERBANG_ORIGIN' : 'SITE_ORIGIN';
  const given = environment[name] ?? defaultOrigin;
  const url = URL.parse(given);
  if (url === null || !/^https?:$/.test(url.protocol) || url.origin !== given.replace(/\/$/, ''))
    throw new Error(`${name} is "${given}": set it to scheme and host alone, as https://kursus.example`);
  return url.origin;
}
