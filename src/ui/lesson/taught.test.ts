import { expect, test } from 'vitest';
import { lessons } from './lessons.testdata.ts';

const written = lessons.flatMap(({ name, rules, text }) => (text === undefined ? [] : [{ name, rules, text }]));
const ids = lessons.flatMap(({ rules }) => rules.map(({ id }) => id));

/** Where a text's rules are taught, as `section/rule`, in reading order. */
function taughtIn(mdx: string): readonly string[] {
  let section = '';
  const taught: string[] = [];
  for (const [, heading, rule = ''] of mdx.matchAll(/^## (.+)$|<Taught rule="([^"]+)">/gm)) {
    if (heading === undefined) taught.push(`${section}/${rule}`);
    else
      section = heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-');
  }
  return taught;
}

test('there is a written lesson to look at', () => {
  expect(written).not.toEqual([]);
});

test.each(written)('$name teaches each of its rules once, in the section that the rule names', ({ rules, text }) => {
  const named = rules.map(({ section, id }) => `${section}/${id}`);
  expect(named).not.toEqual([]);
  expect([...taughtIn(text)].sort()).toEqual(named.sort());
});

test.each(written)('$name points only at rules that some lesson defines', ({ text }) => {
  const named = [...text.matchAll(/\/aturan\/([a-z0-9-]+)|<Sample of="([^"]+)"/g)].map(
    ([, link, sample]) => link ?? sample ?? '',
  );
  expect(named).not.toEqual([]);
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
});
