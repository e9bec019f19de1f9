import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { findInputs } from './find-inputs.ts';
import type { FindOptions } from './input.ts';

const find: FindOptions = {
  filesOf: (slug) => ({ satu: ['solution.ts'], dua: ['schema.graphql', 'resolver.ts'] })[slug],
};

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'gerbang-inputs-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

async function zip(entries: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(entries)) file.addBuffer(Buffer.from(content), name);
  file.end();
  const chunks: Buffer[] = [];
  for await (const chunk of file.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Each input as `path: names of its files` or `path! code`, in order. */
async function list(paths: readonly string[], options: Partial<FindOptions> = {}): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const input of findInputs(paths, { ...find, ...options })) {
    if (input.kind === 'refused') {
      lines.push(`${input.path}! ${input.error.code}`);
      continue;
    }
    const read = await input.read();
    lines.push(
      read.kind === 'refused'
        ? `${input.path}! ${read.error.code}`
        : `${input.path}: ${Object.keys(read.files).join(' ')}`,
    );
  }
  return lines;
}

describe('folders', () => {
  it('give each file, and one submission for the files that belong together', async () => {
    await put('kelas/satu/ayu.ts', 'a');
    await put('kelas/satu/budi/solution.ts', 'b');
    await put('kelas/dua/citra/resolver.ts', 'c');
    await put('kelas/dua/citra/schema.graphql', 'c');
    await put('kelas/dua/citra/catatan.txt', 'c');
    await put('kelas/.git/x.ts', 'hidden');
    expect(await list([join(folder, 'kelas')])).toEqual([
      'dua/citra: schema.graphql resolver.ts',
      'dua/citra/catatan.txt: catatan.txt',
      'satu/ayu.ts: ayu.ts',
      'satu/budi/solution.ts: solution.ts',
    ]);
  });

  it('open archives and lines on their way', async () => {
    await put('campur/b.zip', await zip({ 'satu/ayu.ts': 'a' }));
    await put('campur/a.jsonl', '{"exercise":"satu","learner":"budi","source":"x"}\n');
    expect(await list([join(folder, 'campur')])).toEqual(['a.jsonl:1: solution.ts', 'b.zip!/satu/ayu.ts: ayu.ts']);
  });
});

describe('archives', () => {
  it('give their files in their order, archives and lines inside them too', async () => {
    const inner = await zip({ 'satu/dewi.ts': 'd' });
    const lines = '{"exercise":"satu","learner":"eka","files":{"solution.ts":"e"}}\n\nbukan json\n';
    const path = await put(
      'satu.zip',
      await zip({ 'satu/z.ts': 'z', 'satu/a.ts': 'a', '__MACOSX/x': 'x', 'dalam.zip': inner, 'k.jsonl': lines }),
    );
    expect(await list([path])).toEqual([
      'satu.zip!/satu/z.ts: z.ts',
      'satu.zip!/satu/a.ts: a.ts',
      'satu.zip!/dalam.zip!/satu/dewi.ts: dewi.ts',
      'satu.zip!/k.jsonl:1: solution.ts',
      'satu.zip!/k.jsonl:3! json-line',
    ]);
  });

  it('join the files of one submission, complete or not', async () => {
    const path = await put(
      'dua.zip',
      await zip({
        'dua/ayu/schema.graphql': 'a',
        'dua/budi/resolver.ts': 'b',
        'dua/ayu/resolver.ts': 'a',
      }),
    );
    expect(await list([path])).toEqual([
      'dua.zip!/dua/ayu: schema.graphql resolver.ts',
      'dua.zip!/dua/budi: resolver.ts',
    ]);
    expect(await list([path], { counting: true })).toHaveLength(2);
  });

  it('refuse what is no archive, an empty one, and archives nested too deep', async () => {
    const deep = await zip({ 'a.zip': await zip({ 'b.zip': await zip({ 'c.zip': await zip({ 'x.ts': 'x' }) }) }) });
    expect(await list([await put('bukan.zip', 'PK bukan')])).toEqual(['bukan.zip! archive-damaged']);
    expect(await list([await put('kosong.zip', await zip({}))])).toEqual(['kosong.zip! empty-archive']);
    expect(await list([await put('dalam.zip', deep)])).toEqual(['dalam.zip!/a.zip!/b.zip!/c.zip! archive-too-deep']);
  });

  it('refuse names that leave the archive, one line each, and read on', async () => {
    const bytes = await zip({ 'xx/y.ts': 'climbs', 'satu/ayu.ts': 'a' });
    const climbing = Buffer.from(bytes.toString('latin1').replaceAll('xx/y.ts', '../y.ts'), 'latin1');
    expect(await list([await put('naik.zip', climbing)])).toEqual([
      'naik.zip!/../y.ts! archive-climbs',
      'naik.zip!/satu/ayu.ts: ayu.ts',
    ]);
  });

  it('refuse an entry that unpacks to more than is read, whatever it says of itself', async () => {
    const large = Buffer.alloc(3_000_000, 'x');
    const bytes = await zip({ 'satu/besar.ts': large, 'satu/ayu.ts': 'a' });
    expect(await list([await put('bom.zip', bytes)])).toEqual([
      'bom.zip!/satu/besar.ts! too-large',
      'bom.zip!/satu/ayu.ts: ayu.ts',
    ]);
    const lying = Buffer.from(bytes);
    const size = Buffer.from(Uint32Array.of(large.length).buffer);
    for (let at = lying.indexOf(size); at >= 0; at = lying.indexOf(size, at)) lying.writeUInt32LE(1000, at);
    expect(await list([await put('dusta.zip', lying)])).toEqual([
      'dusta.zip!/satu/besar.ts! archive-entry',
      'dusta.zip!/satu/ayu.ts: ayu.ts',
    ]);
  });

  it('refuse an encrypted entry and one that is a link', async () => {
    const bytes = await zip({ 'satu/rahasia.ts': 'x', 'satu/ayu.ts': 'a' });
    const entry = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
    const encrypted = Buffer.from(bytes);
    encrypted.writeUInt16LE(encrypted.readUInt16LE(entry + 8) | 1, entry + 8);
    expect(await list([await put('kunci.zip', encrypted)])).toContain('kunci.zip!/satu/rahasia.ts! archive-encrypted');
    const link = Buffer.from(bytes);
    link.writeUInt32LE((0o120777 << 16) >>> 0, entry + 38);
    expect(await list([await put('taut.zip', link)])).toContain('taut.zip!/satu/rahasia.ts! archive-entry');
  });

  it('keep what was read of one that is cut off inside', async () => {
    const bytes = await zip({ 'satu/ayu.ts': 'a'.repeat(50), 'satu/budi.ts': 'b' });
    const damaged = Buffer.from(bytes);
    const second = damaged.indexOf('PK\u0001\u0002', damaged.indexOf('PK\u0001\u0002', 0, 'latin1') + 4, 'latin1');
    damaged.write('XX', second, 'latin1');
    expect(await list([await put('putus.zip', damaged)])).toEqual([
      'putus.zip!/satu/ayu.ts: ayu.ts',
      'putus.zip! archive-damaged',
    ]);
  });
});

describe('JSON Lines', () => {
  const line = (value: object): string => JSON.stringify({ exercise: 'satu', learner: 'ayu', source: 'x', ...value });

  it.each([
    ['a source', line({}), 'l.jsonl:1: solution.ts'],
    [
      'files and a time',
      line({ source: undefined, files: { 'a.ts': 'x' }, submittedAt: '2026-11-20T08:00:00+08:00' }),
      'l.jsonl:1: a.ts',
    ],
    ['a time without a zone', line({ submittedAt: '2026-11-20T08:00:00' }), 'l.jsonl:1! json-line'],
    ['neither source nor files', line({ source: undefined }), 'l.jsonl:1! json-line'],
    ['both', line({ files: {} }), 'l.jsonl:1! json-line'],
    ['a learner that is no name', line({ learner: 'a b' }), 'l.jsonl:1! json-line'],
    ['a verdict', '{"path":"a","verdict":{}}', 'l.jsonl:1! json-line'],
    ['nothing', '\n \n', 'l.jsonl! empty'],
  ])('with %s', async (_, text, expected) => {
    expect(await list([await put('l.jsonl', `${text}\n`)])).toEqual([expected]);
  });
});

it('counts as many inputs as it finds', async () => {
  const paths = ['kelas', 'campur', 'satu.zip', 'naik.zip', 'dalam.zip'].map((name) => join(folder, name));
  expect(await list(paths, { counting: true })).toHaveLength((await list(paths)).length);
});
