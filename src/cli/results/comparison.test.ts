import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toJsonLine } from '../grade/envelope.ts';
import type { GradedEntry, RefusedEntry } from '../grade/envelope.ts';
import { Comparison } from './comparison.ts';
import type { ComparisonResult } from './comparison.ts';
import { ResultsFile } from './results-file.ts';
import { foundOf } from './stored-head.ts';

type Outcomes = Readonly<Record<string, 'pass' | 'fail' | 'skipped'>>;

/** A graded entry whose score is 10 for each check that passes. */
function entry(learner: string, outcomes: Outcomes, more: Partial<GradedEntry> & { fuel?: number } = {}): GradedEntry {
  const { fuel = 1, ...rest } = more;
  const seed = rest.seed ?? '0123456789abcdef';
  const checks = Object.entries(outcomes).map(([id, outcome]) => ({
    id,
    rule: 'aturan',
    group: 'kelompok',
    severity: 'wajib' as const,
    gate: false,
    outcome,
    points: { earned: outcome === 'pass' ? 10 : 0, possible: 10 },
  }));
  const earned = checks.reduce((sum, { points }) => sum + points.earned, 0);
  const verdict: GradedEntry['verdict'] = {
    schema: 'gerbang/verdict/v1',
    exercise: { slug: 'latihan', version: 'a'.repeat(64) },
    variant: { seed },
    source: { sha256: 'b'.repeat(64) },
    engine: { version: 'c'.repeat(64) },
    status: checks.every(({ outcome }) => outcome === 'pass') ? 'passed' : 'failed',
    score: { earned, possible: checks.length * 10 },
    groups: [],
    checks,
    usage: { fuel },
  };
  const path = `latihan/${learner}.ts`;
  const bytes = JSON.stringify(verdict);
  return { kind: 'graded', path, learner, exercise: 'latihan', seed, verdict, bytes, console: [], ...rest };
}

const refused = (path: string): RefusedEntry => ({
  kind: 'refused',
  path,
  error: { code: 'empty', message: 'Kosong.' },
});

async function compare(
  before: readonly (GradedEntry | RefusedEntry | string)[],
  after: readonly (GradedEntry | RefusedEntry)[],
): Promise<ComparisonResult> {
  const folder = await mkdtemp(join(tmpdir(), 'gerbang-'));
  const path = join(folder, 'results.jsonl');
  await writeFile(path, before.map((line) => `${typeof line === 'string' ? line : toJsonLine(line)}\n`).join(''));
  const old = await ResultsFile.open(path);
  try {
    const comparison = new Comparison(old);
    for (const next of after) await comparison.add(foundOf(next));
    return await comparison.finish();
  } finally {
    await old.close();
    await rm(folder, { recursive: true });
  }
}

const passed = { satu: 'pass', dua: 'pass' } as const;
const half = { satu: 'pass', dua: 'fail' } as const;

describe('a comparison', () => {
  it('says who changed, from what to what, and by which check', async () => {
    const { better, changes, same, worse } = await compare(
      [entry('ayu', passed), entry('budi', half), entry('citra', half)],
      [entry('ayu', half), entry('budi', passed), entry('citra', half, { fuel: 2 })],
    );
    expect(changes).toMatchObject([
      {
        kind: 'changed',
        head: { learner: 'ayu' },
        before: { status: 'passed', earned: 20 },
        after: { status: 'failed', earned: 10 },
        checks: [{ id: 'dua', before: 'pass', after: 'fail' }],
      },
      { kind: 'changed', head: { learner: 'budi' }, checks: [{ id: 'dua', before: 'fail', after: 'pass' }] },
    ]);
    expect({ better, same, worse }).toEqual({ better: 1, same: 1, worse: 1 });
  });

  it('counts a verdict that says the same in other bytes as the same', async () => {
    expect(await compare([entry('ayu', half)], [entry('ayu', half, { fuel: 9 })])).toMatchObject({
      changes: [],
      same: 1,
    });
  });

  it('finds a learner again whose file has moved, before whoever is at its path now', async () => {
    const { changes, same } = await compare(
      [entry('ayu', passed, { path: 'a.ts' }), entry('budi', half, { path: 'b.ts' })],
      [entry('budi', half, { path: 'a.ts' }), entry('ayu', half, { path: 'c.ts' })],
    );
    expect(changes).toMatchObject([{ kind: 'changed', head: { learner: 'ayu', path: 'c.ts' }, oldPath: 'a.ts' }]);
    expect(same).toBe(1);
  });

  it('matches what has another variant, or no identity, by path', async () => {
    const { changes, same } = await compare(
      [entry('ayu', half), refused('x.ts'), refused('y.ts')],
      [entry('ayu', passed, { seed: 'f'.repeat(16) }), refused('x.ts'), entry('yusuf', passed, { path: 'y.ts' })],
    );
    expect(changes).toMatchObject([
      { kind: 'changed', head: { learner: 'ayu' }, after: { status: 'passed' } },
      { kind: 'changed', head: { learner: 'yusuf' }, before: { status: 'refused', reason: 'empty' } },
    ]);
    expect(same).toBe(1);
  });

  it('keeps the attempts of one learner apart by their time', async () => {
    const first = { submittedAt: '2026-11-01T00:00:00Z', path: 'a.jsonl:1' };
    const second = { submittedAt: '2026-11-02T00:00:00Z', path: 'a.jsonl:2' };
    const { changes, same } = await compare(
      [entry('ayu', half, first), entry('ayu', passed, second)],
      [entry('ayu', half, { ...first, path: 'b.jsonl:8' }), entry('ayu', passed, { ...second, path: 'b.jsonl:9' })],
    );
    expect({ changes, same }).toEqual({ changes: [], same: 2 });
  });

  it('lists who is new and who is gone, and a check that only one run has', async () => {
    const { changes } = await compare(
      [entry('ayu', passed), entry('budi', passed)],
      [entry('citra', passed), entry('budi', { satu: 'pass', tiga: 'pass' })],
    );
    expect(changes.map(({ head, kind }) => [kind, head.kind === 'graded' ? head.learner : ''])).toEqual([
      ['new', 'citra'],
      ['changed', 'budi'],
      ['gone', 'ayu'],
    ]);
    expect(changes[1]).toMatchObject({
      checks: [
        { id: 'tiga', after: 'pass' },
        { id: 'dua', before: 'pass' },
      ],
    });
  });

  it('says how many lines it could not read, and compares the rest', async () => {
    const damaged = toJsonLine(entry('dewi', passed)).replace('"status":"passed"', '"status":"lolos"');
    const { changes, same, unreadable } = await compare(
      ['not json', damaged, entry('ayu', passed)],
      [entry('ayu', passed), entry('dewi', half)],
    );
    expect({ same, unreadable }).toEqual({ same: 1, unreadable: 2 });
    expect(changes).toMatchObject([{ kind: 'new', head: { learner: 'dewi' } }]);
  });

  it('lets the later of two lines for one input count', async () => {
    expect(await compare([entry('ayu', half), entry('ayu', passed)], [entry('ayu', passed)])).toMatchObject({
      changes: [],
      same: 1,
    });
  });
});
