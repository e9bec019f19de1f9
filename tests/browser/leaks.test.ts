import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteFolder } from '#build/site-freshness';
import { root } from '../house/project-files.ts';
import { findLeaks, readLiterals, readReferences, readSecrets } from './support/leaks.ts';

const secret = await readSecrets();
const reference = await readReferences();

test('every answer would be recognised', () => {
  expect(secret.length).toBeGreaterThan(10);
  expect(reference.length).toBeGreaterThan(0);
  expect([...secret, ...reference].filter(({ lines }) => lines.length === 0).map(({ name }) => name)).toEqual([]);
  const planted = ({ name }: { readonly name: string }): string => name.slice(0, -'.ts'.length);
  expect(secret.filter((answer) => !answer.literals.includes(planted(answer))).map(({ name }) => name)).toEqual([]);
});

test('no file of the built site holds an answer', async () => {
  const { files, leaks } = await findLeaks(siteFolder, secret);
  expect(files).toBeGreaterThan(50);
  expect(leaks.slice(0, 10)).toEqual([]);
});

test('the reference stands in the files that unlocking fetches and nowhere else', async () => {
  const { leaks } = await findLeaks(siteFolder, reference);
  expect(leaks.length).toBeGreaterThan(0);
  expect(leaks.filter((leak) => !/^reference\/[a-z0-9-]+\.js(?:on)?(?:\.br|\.gz)?: /.test(leak))).toEqual([]);
});

describe('a planted answer is found', () => {
  let folder = '';
  const [victim] = secret;
  if (victim === undefined) throw new Error('no answers');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gerbang-leaks-'));
    await cp(join(siteFolder, 'index.html'), join(folder, 'index.html'));
    await mkdir(join(folder, '_astro'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));

  const source = (): Promise<string> => {
    const [slug = '', ...path] = victim.name.split('/');
    return readFile(join(root, 'exercises', slug, ...path), 'utf8');
  };

  test.each([
    ['as text', 'a.js', (text: string) => text],
    ['as a string', 'b.js', (text: string) => `export default ${JSON.stringify(text)}`],
    ['in brotli', 'c.js.br', (text: string) => brotliCompressSync(text)],
    ['in gzip', 'd.json.gz', (text: string) => gzipSync(JSON.stringify({ text }))],
  ])('%s', async (_, name, pack) => {
    expect((await findLeaks(folder, [victim])).leaks).toEqual([]);
    const path = join(folder, '_astro', name);
    await writeFile(path, pack(await source()));
    const { leaks } = await findLeaks(folder, [victim]);
    await rm(path);
    expect(leaks.length).toBe(1);
  });

  test('as one literal in minified code', async () => {
    const marked = secret.find(({ literals }) => literals.length > 0);
    const path = join(folder, '_astro', 'e.js');
    await writeFile(path, `const a=${JSON.stringify(marked?.literals[0])};`);
    const { leaks } = await findLeaks(folder, secret);
    await rm(path);
    expect(leaks.some((leak) => leak.includes(marked?.name ?? '?'))).toBe(true);
  });
});

test('literals are read from strings and templates, not from types and imports', () => {
  const source =
    "import { a } from 'gerbang'; type T = 'type only'; const b: T = `first ${a} second`; const c = { 'key': \"value\" };";
  expect([...readLiterals(source)].sort()).toEqual([' second', 'first ', 'key', 'value']);
});
