import { expect, test } from 'vitest';
import { lessons } from '../lesson/lessons.testdata.ts';
import { checklist } from './checklist.id.ts';
import type { ReviewSection } from './item.ts';
import { toMarkdown } from './markdown.ts';
import { changeAnswer, countStates, parseReview, type Review } from './review.ts';
import { selfReview } from './self-review.id.ts';

const items = [...checklist, selfReview].flatMap((section) => section.items);
const empty: Review = { id: 'r', name: 'Kasus partner', answers: {} };
const section: ReviewSection = {
  id: 's',
  title: 'Trafik',
  items: [
    { id: 'a', text: 'Satu.', rules: ['aturan-satu'] },
    { id: 'b', text: 'Dua.', rules: ['aturan-dua'] },
    { id: 'c', text: 'Tiga.', rules: ['aturan-tiga'] },
    { id: 'd', text: 'Empat.', rules: ['aturan-empat'] },
  ],
};
const filled = [
  ['a', { state: 'yes', note: 'baris satu\n# bukan judul' }],
  ['b', { state: 'notYet' }],
  ['c', { state: 'notApplicable' }],
] as const;
const review = filled.reduce((before, [item, change]) => changeAnswer(before, item, change), empty);

test('there are fifteen questions, and twenty-nine things to review in six parts', () => {
  expect(selfReview.items).toHaveLength(15);
  expect(checklist.map((part) => part.items.length)).toEqual([3, 5, 6, 5, 5, 5]);
});

test('every item has an id of its own and names a rule', () => {
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  expect(items.filter(({ rules }) => rules.length === 0)).toEqual([]);
});

// Holds once all lessons stand: until then it says what is missing.
test('every rule that an item names exists', () => {
  const known = new Set(lessons.flatMap(({ rules }) => rules.map(({ id }) => id)));
  expect(
    items.flatMap(({ id, rules }) => rules.filter((rule) => !known.has(rule)).map((rule) => `${id}: ${rule}`)),
  ).toEqual([]);
});

test('what does not apply is not counted against the API', () => {
  expect(countStates(review, [section])).toEqual({ yes: 1, notYet: 1, notApplicable: 1, unanswered: 1, of: 3 });
});

test('a changed answer keeps the other half of it', () => {
  expect(changeAnswer(review, 'a', { state: 'notYet' }).answers['a']).toEqual({
    state: 'notYet',
    note: 'baris satu\n# bukan judul',
  });
});

test('as Markdown, a review is a task list with its notes quoted and the rules of what is not yet done', () => {
  expect(toMarkdown({ review, sections: [section], date: '27 November 2026', origin: 'https://gerbang.example' })).toBe(
    `# Tinjauan API: Kasus partner

Ditinjau 27 November 2026 dengan kursus Gerbang. 1 ya, 1 belum, 1 tidak berlaku, 1 belum dijawab.

## Trafik (1 dari 3)

- [x] Satu.
  > baris satu
  > # bukan judul
- [ ] Dua. (belum)
  Aturan: [aturan-dua](https://gerbang.example/aturan/aturan-dua)
- Tidak berlaku: Tiga.
- [ ] Empat. (belum dijawab)
`,
  );
});

test('what was stored is read back, and what makes no sense is left out', () => {
  expect(parseReview('r', JSON.parse(JSON.stringify({ name: review.name, answers: review.answers })))).toEqual(review);
  expect(parseReview('r', { name: 'x', answers: { a: { state: 'maybe', note: 3 }, b: 7 } })).toEqual({
    id: 'r',
    name: 'x',
    answers: { a: { note: '' } },
  });
  expect(parseReview('r', 'x')).toBeUndefined();
});
