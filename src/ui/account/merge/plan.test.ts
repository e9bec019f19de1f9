import { describe, expect, it } from 'vitest';
import { localWorkSchema } from '#contract';
import { sha256Hex } from '#course';
import type { Attempt, Draft } from '../../progress/database.ts';
import { accountMark, addCounts, collectLocalWork, cutBatches, declinedMark, mergedMark, noCounts } from './plan.ts';

const version = 'a'.repeat(64);
const me = 'account-of-ayu';

function attempt(id: string, learner = 'bayu', text = 'x', submittedAt = 1): Attempt {
  const key = `${learner}|ekspor-async|${version}|0`;
  const verdict = JSON.stringify({ engine: { version: 'e'.repeat(64) } });
  const files = { 'solution.ts': text };
  return { id, key, learner, slug: 'ekspor-async', version, variant: 0, files, source: id, verdict, submittedAt };
}

function draft(slug: string, savedAt: number, learner = 'bayu', revision = 1): Draft {
  const key = `${learner}|${slug}|${version}|0`;
  return { key, learner, slug, version, variant: 0, files: { 'solution.ts': 'x' }, revision, savedAt };
}

describe('what is asked about', () => {
  it('leaves out what is an account’s, whichever account’s', () => {
    const all = { attempts: [attempt('1'), attempt('2', me), attempt('3', 'budi')], drafts: [draft('a', 1, 'budi')] };
    const pile = collectLocalWork(me, all, new Map([[accountMark('budi'), 'Budi']]));
    expect(pile.attempts.map(({ id }) => id)).toEqual(['1']);
    expect(pile.drafts).toEqual([]);
  });

  it('does not ask twice about what was merged, or told to be somebody else’s', () => {
    const all = { attempts: ['1', '2', '3'].map((id) => attempt(id)), drafts: [] };
    const marks = new Map([
      [mergedMark('1'), true],
      [declinedMark(me, '2'), true],
      [declinedMark('other', '3'), true],
    ]);
    expect(collectLocalWork(me, all, marks).attempts.map(({ id }) => id)).toEqual(['3']);
  });

  it('asks again about a draft that was typed on after it was merged', () => {
    const typed = draft('a', 1, 'bayu', 4);
    const asked = (revision: number): number =>
      collectLocalWork(me, { attempts: [], drafts: [typed] }, new Map([[mergedMark(typed.key), revision]])).drafts
        .length;
    expect([asked(4), asked(3)]).toEqual([0, 1]);
  });

  it('takes the newest draft of an exercise and keeps the others apart', () => {
    const drafts = [draft('a', 1), draft('a', 3, 'citra'), draft('b', 2)];
    const pile = collectLocalWork(me, { attempts: [], drafts }, new Map());
    expect(pile.drafts.map(({ savedAt }) => savedAt)).toEqual([3, 2]);
    expect(pile.others.map(({ savedAt }) => savedAt)).toEqual([1]);
  });
});

describe('what is sent', () => {
  it('is what the contract asks for, with the hash of the verdict’s bytes', () => {
    const one = attempt('1');
    const placed = { draft: draft('ekspor-async', 5), version: 'b'.repeat(64), variant: 2 };
    const [attempts, drafts] = cutBatches([one], [placed]);
    expect(localWorkSchema.parse(attempts?.body).attempts[0]).toMatchObject({
      learnerKey: 'bayu',
      verdictSha256: sha256Hex(one.verdict),
      submittedAt: '1970-01-01T00:00:00.001Z',
    });
    expect(localWorkSchema.parse(drafts?.body).drafts[0]).toMatchObject({
      exerciseVersion: 'b'.repeat(64),
      variantNo: 2,
    });
  });

  it('goes fifty at a time, oldest first, and no more text at once than the server takes', () => {
    const many = Array.from({ length: 120 }, (_, index) => attempt(String(index), 'bayu', 'x', 1000 - index));
    const batches = cutBatches(many, []);
    expect(batches.map(({ attempts }) => attempts.length)).toEqual([50, 50, 20]);
    expect(batches[0]?.attempts[0]?.id).toBe('119');
    const large = cutBatches(
      Array.from({ length: 50 }, (_, index) => attempt(String(index), 'bayu', 'x'.repeat(64_000))),
      [],
    );
    expect(large.length).toBeGreaterThan(1);
    expect(large.flatMap(({ attempts }) => attempts).length).toBe(50);
    for (const { body } of large) expect(JSON.stringify(body).length).toBeLessThan(2_000_000);
  });
});

it('counts what became of each', () => {
  const id = '0193f1de-8c4a-7cc1-9a3e-5b1f0c2d4e6f';
  const counts = addCounts(noCounts, [
    { outcome: 'stored', submission: id },
    { outcome: 'known', submission: id },
    { outcome: 'refused', reason: 'too-large' },
  ]);
  expect(addCounts(counts, [{ outcome: 'stored', revision: 1 }])).toEqual({ stored: 2, known: 1, refused: 1 });
});
