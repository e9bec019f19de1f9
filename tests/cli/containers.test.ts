import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { gerbang, parseLines, root, slug, temporaryFolder } from './support.ts';

const [reference, starter] = await Promise.all(
  ['reference.ts', 'starter.ts'].map((name) => readFile(join(root, 'exercises', slug, name), 'utf8')),
);

async function zip(entries: Readonly<Record<string, string>>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(entries)) file.addBuffer(Buffer.from(content), name);
  file.end();
  const chunks: Buffer[] = [];
  for await (const chunk of file.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const line = (learner: string, more: object = {}): string =>
  JSON.stringify({ exercise: slug, learner, source: reference, ...more });

describe('archives and JSON Lines', () => {
  it('are graded like the files in them', async () => {
    await using folder = await temporaryFolder({
      [`a/${slug}/ayu.ts`]: reference ?? '',
      'b.zip': await zip({ [`${slug}/budi.ts`]: starter ?? '', [`${slug}/citra.md`]: '# halo' }),
      'c.jsonl': `${line('dewi')}\n{"exercise":1}\n`,
    });
    const { code, stdout } = await gerbang(['grade', folder.path, '--format', 'jsonl']);
    expect(code).toBe(1);
    const ended = parseLines(stdout).map((entry) => [
      entry.path,
      'error' in entry ? entry.error.code : `${entry.learner} ${entry.verdict.status}`,
    ]);
    expect(ended).toEqual([
      [`a/${slug}/ayu.ts`, 'ayu passed'],
      [`b.zip!/${slug}/budi.ts`, 'budi failed'],
      [`b.zip!/${slug}/citra.md`, 'wrong-name'],
      ['c.jsonl:1', 'dewi passed'],
      ['c.jsonl:2', 'json-line'],
    ]);
  });

  it('the same submission has the same verdict bytes wherever it stands', async () => {
    await using folder = await temporaryFolder({
      [`a/${slug}/ayu.ts`]: reference ?? '',
      'b.zip': await zip({ [`${slug}/ayu/solution.ts`]: reference ?? '' }),
      'c.jsonl': `${line('ayu')}\n`,
    });
    const paths = ['a', 'b.zip', 'c.jsonl'].map((name) => join(folder.path, name));
    const runs = await Promise.all(paths.map((path) => gerbang(['grade', path, '--format', 'jsonl'])));
    const verdicts = runs.map(({ stdout }) => stdout.slice(stdout.indexOf('"verdict":')));
    expect(verdicts[0]).toContain('"status":"passed"');
    expect(new Set(verdicts).size).toBe(1);
  });

  it('a second submission of one learner is named unless both have a time', async () => {
    await using folder = await temporaryFolder({
      [`${slug}/ayu.ts`]: reference ?? '',
      [`${slug}/ayu/solution.ts`]: starter ?? '',
      'z.jsonl': `${line('budi', { submittedAt: '2026-11-20T08:00:00Z' })}\n${line('budi', { submittedAt: '2026-11-20T09:00:00Z' })}\n`,
    });
    const { code, stdout } = await gerbang(['grade', folder.path, '--format', 'jsonl']);
    const ended = stdout
      .split('\n')
      .map((text) => /"code":"[a-z-]+"|"submittedAt":"[^"]+"|"status":"[a-z]+"/g.exec(text)?.[0]);
    expect(code).toBe(1);
    expect(ended).toEqual([
      '"status":"failed"',
      '"code":"duplicate-learner"',
      '"submittedAt":"2026-11-20T08:00:00Z"',
      '"submittedAt":"2026-11-20T09:00:00Z"',
      undefined,
    ]);
  });
});
