import { expect, it } from 'vitest';
import type { BuiltExercise, ProgramKind } from '#course/load';
import { judgeReach } from './judge-reach.ts';
import type { ProgramRuns } from './run-programs.ts';

const variants = Array.from({ length: 20 }, (_, index) => `seed-${index}`);
const exercise = (answer: 'code' | 'design') => ({ slug: 'contoh', answer }) as unknown as BuiltExercise;
const ran = (kind: ProgramKind, seeds: readonly string[]): ProgramRuns =>
  ({
    program: { kind, name: kind, path: `${kind}.ts`, text: '' },
    asked: variants.length,
    runs: seeds.map((seed) => ({ seed })),
    findings: [],
    fault: undefined,
  }) as unknown as ProgramRuns;
const judge = (...all: ProgramRuns[]) => judgeReach(exercise('design'), variants, all).map(({ found }) => found);

it('is content where solutions together reach every variant and each program enough of them', () => {
  expect(judge(ran('reference', variants.slice(0, 12)), ran('solution', variants.slice(10)))).toEqual([]);
  expect(judge(ran('reference', variants), ran('mutant', variants.slice(0, 2)))).toEqual([]);
});

it('reports a program that applies to fewer than a tenth of the variants', () => {
  expect(judge(ran('reference', variants), ran('mutant', variants.slice(0, 1)))).toEqual([
    'it applies to 1 of 20 variants',
  ]);
  expect(judge(ran('reference', variants), ran('starter', []))).toEqual(['it applies to 0 of 20 variants']);
});

it('reports variants that no solution reaches, and counts no mutant as one', () => {
  expect(judge(ran('reference', variants.slice(3)), ran('mutant', variants))).toEqual([
    'no right answer for 3 of 20 variants, first seed-0',
  ]);
});

it('has nothing to say of an exercise whose programs are the same for every variant', () => {
  expect(judgeReach(exercise('code'), variants, [ran('reference', [])])).toEqual([]);
});
