import { expect, it } from 'vitest';
import { findHeading, linkRule, loadRules } from './rules.ts';

it('finds the words of a heading by its anchor, as they are written', () => {
  const mdx = 'Pengantar.\n\n## Gerbang rute\n\nTeks.\n\n### `404` atau 403?\n';
  expect(findHeading(mdx, 'gerbang-rute')).toBe('Gerbang rute');
  expect(findHeading(mdx, '404-atau-403')).toBe('`404` atau 403?');
  expect(findHeading(mdx, 'pengantar')).toBeUndefined();
});

it('knows the heading of every rule whose lesson is written, and of no other', async () => {
  const rules = await loadRules();
  const written = rules.filter(({ href }) => href.startsWith('/pelajaran/'));
  expect(written.length).toBeGreaterThan(0);
  expect(rules.filter(({ heading }) => heading !== undefined)).toEqual(written);
});

it('keeps of a rule only what a finding shows', async () => {
  const [first] = await loadRules();
  if (first === undefined) throw new Error('there is no rule');
  expect(Object.keys(linkRule({ ...first, heading: 'Judul' })).sort()).toEqual(
    ['id', 'lesson', 'severity', 'statement', 'href', 'heading'].sort(),
  );
});
