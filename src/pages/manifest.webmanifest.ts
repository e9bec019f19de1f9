import type { APIRoute } from 'astro';
import { shellText } from '#ui/i18n/shell.id.ts';

const paper = '#fbfbf8';

/** What a device that installs the course is told of it. */
export const GET: APIRoute = () =>
  Response.json({
    id: '/',
    start_url: '/',
    scope: '/',
    name: shellText.fullName,
    short_name: shellText.siteName,
    description: shellText.description,
    lang: 'id',
    dir: 'ltr',
    display: 'standalone',
    theme_color: paper,
    background_color: paper,
    categories: ['education'],
    icons: [
      { src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/ikon/192.png', type: 'image/png', sizes: '192x192' },
      { src: '/ikon/512.png', type: 'image/png', sizes: '512x512' },
      { src: '/ikon/512-penuh.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
  });
