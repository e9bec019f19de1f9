import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { listProjectFiles, root } from './project-files.ts';

const text = /\.(?:[cm]?[jt]sx?|astro|mdx?|json|jsonl|css|html|svg|txt|ya?ml)$|(?:^|\/)(?:\.[a-z]+|run)$/;

/** Folders of somebody's machine, and hosts of somebody's package registry. */
const foreign = [
  /(?:^|[\s"'`(=])\/(?:work|root|Users)\/\w/m,
  /(?:^|[\s"'`(=])\/home\/[a-z]/m,
  /\b[A-Z]:\\\\?Users\b/,
  /^\s*(?:@[\w-]+:)?registry\s*=/m,
  /https?:\/\/(?:registry\.|[\w.-]*(?:artifactory|verdaccio|nexus))/,
];

const files = await listProjectFiles();

test('no file names a folder of a machine or a package registry', async () => {
  const read = files.filter((path) => text.test(path));
  expect(read.length).toBeGreaterThan(200);
  const found: string[] = [];
  for (const path of read) {
    const content = await readFile(`${root}${path}`, 'utf8');
    for (const pattern of foreign) {
      const [match] = pattern.exec(content) ?? [];
      if (match !== undefined) found.push(`${path}: ${match.trim()}`);
    }
  }
  expect(found).toEqual([]);
});

test('files are named in kebab-case, components after what they draw', () => {
  const odd = files.filter((path) => {
    const name = path.split('/').at(-1) ?? '';
    if (!/\.(?:ts|tsx|astro|css)$/.test(name)) return false;
    return !(
      name.endsWith('.astro')
        ? /^(?:[A-Z][A-Za-z]*|[a-z0-9-]+|\[(?:\.\.\.)?[a-z]+\])\.astro$/
        : /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]+$/
    ).test(name);
  });
  expect(odd).toEqual([]);
});
