import { join } from 'node:path';
import { hashInputs, isFresh } from './freshness.ts';
import { root } from './paths.ts';
import { readSiteOrigin } from './site-origin.ts';

/** The built site. */
export const siteFolder = join(root, 'dist');

/** What the site is made of: a change in any of it makes the build stale. */
const inputs = [
  'src',
  'public',
  'lessons',
  'exercises',
  'graders',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'astro.config.mjs',
];
const irrelevant = /\/(solutions|mutants|degenerates)\/|\.test\.tsx?$|^src\/(cli|server|store)\//;

/** Whether `dist/` was built from the sources as they are now. */
export async function isSiteFresh(): Promise<boolean> {
  return isFresh(siteFolder, await hashSite());
}

/** The hash of everything that the site is made of: its sources, and the origin that it names itself by. */
export async function hashSite(): Promise<string> {
  return `${await hashInputs(inputs, irrelevant)} ${readSiteOrigin()}`;
}
