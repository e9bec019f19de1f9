import type { ServerResponse } from 'node:http';

/** Pages with an editor. Monaco sets style attributes and elements, so only these may have them. */
const editorPage = /^\/(pelajaran|latihan)\//;

const policy = {
  'default-src': "'self'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'worker-src': "'self'",
  'connect-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

/** The content security policy of the page or file at this path. */
export function contentSecurityPolicy(path: string): string {
  const directives = editorPage.test(path) ? { ...policy, 'style-src': "'self' 'unsafe-inline'" } : policy;
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** Sets the security headers of every response, whatever its status. */
export function setSecurityHeaders(response: ServerResponse, path: string): void {
  response.setHeader('content-security-policy', contentSecurityPolicy(path));
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
}

/** How long a file may be kept: hashed names for ever, the rest until asked again. */
export function cacheControl(path: string): string {
  const hashed = path.startsWith('/_astro/') || path.startsWith('/reference/');
  return hashed ? 'public, max-age=31536000, immutable' : 'no-cache';
}
