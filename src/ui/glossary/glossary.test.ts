import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lessons } from '../lesson/lessons.testdata.ts';
import { plannedLessons } from '../shell/course-map.ts';
import { getTerm, glossary, groupByLetter } from './glossary.ts';
import { blankAllButProse, listTermLinks } from './term-links.ts';

const written = lessons.flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }]));
const ruleIds = new Set(lessons.flatMap(({ rules }) => rules.map(({ id }) => id)));

/** Whether words stand in a text as words of their own, whatever their case. */
function holdsWords(text: string, words: string): boolean {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}-])${escaped}(?![\\p{L}\\p{N}-])`, 'iu').test(text);
}

test('the glossary holds a hundred terms, each in a lesson of the course', () => {
  expect(glossary).toHaveLength(100);
  const slugs = plannedLessons.map(({ slug }) => slug);
  expect(glossary.filter(({ lesson }) => !slugs.includes(lesson))).toEqual([]);
});

test('a term that nobody defined stops the build and says where to define it', () => {
  expect(getTerm('jwt').term).toBe('JWT');
  expect(() => getTerm('jwtt')).toThrow(/"jwtt".*src\/ui\/glossary\/terms/);
});

test('every file of terms is part of the glossary', () => {
  const files = readdirSync(new URL('terms', import.meta.url));
  expect(files.length).toBeGreaterThan(5);
  expect(groupByLetter(glossary).flatMap(({ terms }) => terms)).toHaveLength(glossary.length);
});

test('letters follow the alphabet, digits first', () => {
  const [first, second] = groupByLetter(glossary);
  expect(first?.terms.map(({ id }) => id)).toEqual(['too-many-requests']);
  expect(second?.letter).toBe('A');
});

test('links are found as components and as plain links, with their words', () => {
  const mdx = 'Satu <Term of="jwt">**JWT** itu</Term> dan [kunci](/glosarium#api-key).';
  expect(listTermLinks(mdx).map(({ id, words }) => [id, words])).toEqual([
    ['jwt', 'JWT itu'],
    ['api-key', 'kunci'],
  ]);
});

test('headings, code, tables and attributes are no prose', () => {
  const mdx = '---\ntitle: JWT\n---\n\n## JWT\n\n| JWT |\n\n`JWT` <A b="JWT">teks</A>\n\n```ts\nJWT\n```\n';
  expect(blankAllButProse(mdx).trim().split(/\s+/)).toEqual(['teks']);
  expect(blankAllButProse(mdx)).toHaveLength(mdx.length);
});

test('there is a written lesson to look at', () => {
  expect(written).not.toEqual([]);
});

test.each(written)('$name links only terms that exist, and each of them once', ({ text }) => {
  const ids = listTermLinks(text).map(({ id }) => id);
  expect(ids.filter((id) => glossary.every((term) => term.id !== id))).toEqual([]);
  expect(ids).toEqual([...new Set(ids)]);
});

test.each(written)('$name links a term where its words first stand', ({ text }) => {
  const prose = blankAllButProse(text);
  const late = listTermLinks(text).filter(({ words, at }) => holdsWords(prose.slice(0, at), words));
  expect(late.map(({ id, words }) => `${id}: "${words}" stands earlier in the text`)).toEqual([]);
});

// These two hold once all lessons stand: until then they say what is missing.
test('every rule that a term names exists', () => {
  const missing = glossary.flatMap(({ id, rules }) =>
    rules.filter((rule) => !ruleIds.has(rule)).map((rule) => `${id}: ${rule}`),
  );
  expect(missing).toEqual([]);
});

test('every term is linked from at least one lesson', () => {
  const linked = new Set(written.flatMap(({ text }) => listTermLinks(text).map(({ id }) => id)));
  expect(glossary.map(({ id }) => id).filter((id) => !linked.has(id))).toEqual([]);
});
