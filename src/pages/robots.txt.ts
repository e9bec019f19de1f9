import type { APIRoute } from 'astro';

/** Everything may be read; what a search engine should know of stands in the sitemap. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL('/sitemap-index.xml', site).href}\n`);
