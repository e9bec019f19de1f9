import { expect, test } from 'vitest';
import { readPages } from './support/pages.ts';
import { proseOfPage } from './support/prose.ts';

/** Words of the longest sentence that a lesson may have: about what fits in five lines on a phone. */
const longest = 40;

const lessons = (await readPages()).filter(({ path }) => path.startsWith('/pelajaran/'));

/** Sentences of three words and more; fragments in tables and labels are no sentences. */
function listSentences(text: string): readonly string[] {
  return text
    .split(/(?<=[.?!])\s+(?=[A-Z"“(§])/)
    .filter((sentence) => countWords(sentence) > 2 && /[.?!]$/.test(sentence));
}

const countWords = (sentence: string): number => sentence.split(/\s+/).length;

test('lessons speak in short sentences', () => {
  const report = lessons.map((page) => {
    const sentences = proseOfPage(page).flatMap(({ text }) => listSentences(text));
    const lengths = sentences.map(countWords).sort((a, b) => a - b);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    return {
      lesson: page.path.split('/').at(-1),
      sentences: lengths.length,
      mean: Number(mean.toFixed(1)),
      p90: lengths[Math.floor(lengths.length * 0.9)],
      longest: lengths.at(-1),
      tooLong: sentences.filter((sentence) => countWords(sentence) > longest),
    };
  });
  console.table(report.map(({ tooLong, ...row }) => ({ ...row, over: tooLong.length })));
  expect(report.filter(({ sentences }) => sentences < 40).map(({ lesson }) => lesson)).toEqual([]);
  expect(report.flatMap(({ lesson, tooLong }) => tooLong.map((sentence) => `${lesson}: ${sentence}`))).toEqual([]);
});
