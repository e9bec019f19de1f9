import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readWholeLines } from './whole-lines.ts';
import type { PlacedLine } from './whole-lines.ts';

async function linesOf(content: string): Promise<readonly PlacedLine[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gerbang-'));
  await writeFile(join(folder, 'a'), content);
  const file = await open(join(folder, 'a'));
  const lines: PlacedLine[] = [];
  for await (const line of readWholeLines(file)) lines.push(line);
  await file.close();
  await rm(folder, { recursive: true });
  return lines;
}

it('ends lines at line feeds only, and leaves out one that nothing ends', async () => {
  expect((await linesOf('a\u2028b\rc\n\né\ntorn')).map(({ at, text }) => [at, text])).toEqual([
    [0, 'a\u2028b\rc'],
    [8, ''],
    [9, 'é'],
  ]);
});

it('puts lines together again that are longer than a block, at the bytes where they stand', async () => {
  const texts = ['x'.repeat(700_000), 'é'.repeat(900_000), '', 'z'.repeat(3_000_000)];
  const lines = await linesOf(texts.map((text) => `${text}\n`).join(''));
  expect(lines.map(({ text }) => text.length)).toEqual(texts.map(({ length }) => length));
  expect(lines.map(({ text }, index) => text === texts[index])).toEqual(texts.map(() => true));
  expect(lines.map(({ at }) => at)).toEqual([0, 700_001, 2_500_002, 2_500_003]);
});
