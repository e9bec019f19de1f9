import { expect, it } from 'vitest';
import { freeName, mergeDraft, sameFiles } from './merge.ts';

const stored = { files: { 'solution.ts': 'other tab' }, revision: 4 };
const mine = { 'solution.ts': 'mine' };

it('writes the first draft', () => {
  expect(mergeDraft(undefined, { revision: 0 }, mine)).toEqual({ kind: 'write', revision: 1 });
});

it('writes on top of the revision that this tab has seen', () => {
  expect(mergeDraft(stored, { revision: 4 }, mine)).toEqual({ kind: 'write', revision: 5 });
});

it('keeps an unseen draft that differs', () => {
  expect(mergeDraft(stored, { revision: 3 }, mine)).toEqual({ kind: 'diverged', revision: 5, keep: stored.files });
});

it('adopts an unseen draft that says the same', () => {
  expect(mergeDraft({ files: mine, revision: 9 }, { revision: 3 }, { ...mine })).toEqual({
    kind: 'adopt',
    revision: 9,
  });
});

it('never goes back to a revision that was used, even when storage was emptied meanwhile', () => {
  expect(mergeDraft(undefined, { revision: 7 }, mine)).toEqual({ kind: 'write', revision: 8 });
});

it('tells apart a missing and an empty file', () => {
  expect(sameFiles({ 'a.ts': '' }, {})).toBe(false);
  expect(sameFiles({ 'a.ts': '' }, { 'b.ts': '' })).toBe(false);
  expect(sameFiles({ 'a.ts': 'x', 'b.ts': 'y' }, { 'b.ts': 'y', 'a.ts': 'x' })).toBe(true);
});

it('numbers a name that is taken', () => {
  expect(freeName('Salinan', [])).toBe('Salinan');
  expect(freeName('Salinan', ['Salinan', 'Salinan (2)'])).toBe('Salinan (3)');
});
