import { expect, test } from 'vitest';
import { readPages } from './support/pages.ts';
import { proseOfPage, proseOfSentences } from './support/prose.ts';
import { findUnknownWords, readProjectWords } from './support/spelling.ts';

const pages = await readPages();
const texts = [...pages.flatMap(proseOfPage), ...(await proseOfSentences())];
const known = await readProjectWords();

test('there is text to look at', () => {
  expect(texts.length).toBeGreaterThan(3000);
});

test('a misspelt word is found, and one with a clitic is not', async () => {
  const sentence = { where: 'here', text: 'Requestnya mengirm kasusnya kepadamu.' };
  expect(await findUnknownWords([sentence], [])).toEqual([{ word: 'mengirm', where: ['here'] }]);
});

test('every word is Indonesian, English or one of the project (tests/site/words.txt)', async () => {
  const unknown = await findUnknownWords(texts, known);
  expect(unknown.map(({ where, word }) => `${word}: ${where.slice(0, 3).join(', ')}`)).toEqual([]);
});

test('the project’s words are sorted, once each, and none is there for nothing', async () => {
  expect(known).toEqual([...new Set(known)].sort());
  const needed = new Set((await findUnknownWords(texts, [])).map(({ word }) => word));
  expect(known.filter((word) => !needed.has(word))).toEqual([]);
});
