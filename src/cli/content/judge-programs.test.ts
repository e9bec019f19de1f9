import { describe, expect, it } from 'vitest';
import type { BuiltExercise, Mutant, Program, ProgramKind } from '#course/load';
import { judgeRuns } from './judge-programs.ts';
import type { Run } from './run-programs.ts';

const check = (id: string) => ({ id, rule: id, group: 'main', points: 5, severity: 'wajib' as const });
const exercise = { slug: 'contoh', checks: [check('a'), check('b'), check('c')] } as unknown as BuiltExercise;

const program = (kind: ProgramKind, alsoFails: readonly string[] = []): Program =>
  ({ kind, name: 'a.nickname', path: `${kind}.ts`, text: '', check: 'a', nickname: 'nickname', alsoFails }) as Mutant;

const run = (status: Run['status'], failed: readonly string[], earned = 0): Run => ({
  seed: '0'.repeat(16),
  status,
  reason: status === 'ungradable' ? 'syntax' : undefined,
  earned,
  possible: 15,
  failed: new Set(failed),
  skipped: new Set(),
  fuel: 1,
});

const judge = (of: Program, ...runs: Run[]) =>
  judgeRuns(exercise, [{ program: of, asked: runs.length, runs, findings: [], fault: undefined }]).map(
    ({ edit, found }) => `${found} | ${edit}`,
  );

describe('judgeRuns', () => {
  it.each([
    ['starter', run('failed', ['a', 'b', 'c'])],
    ['degenerate', run('failed', ['a'])],
    ['reference', run('passed', [], 15)],
    ['solution', run('passed', ['c'], 10)],
    ['mutant', run('failed', ['a'])],
  ] as const)('is content with a %s as it should be', (kind, result) => {
    expect(judge(program(kind), result)).toEqual([]);
  });

  it.each([
    ['starter that passes', 'starter', run('passed', [], 15)],
    ['starter that earns a point', 'starter', run('failed', ['a'], 1)],
    ['starter that cannot be graded', 'starter', run('ungradable', [])],
    ['degenerate that earns a point', 'degenerate', run('failed', ['a'], 1)],
    ['reference that loses a point', 'reference', run('passed', ['c'], 10)],
    ['solution that fails', 'solution', run('failed', ['a'], 10)],
    ['mutant that lives', 'mutant', run('passed', [], 15)],
    ['mutant that dies by another check', 'mutant', run('failed', ['b'], 10)],
    ['mutant that cannot be graded', 'mutant', run('ungradable', [])],
  ] as const)('tells a %s', (_, kind, result) => {
    expect(judge(program(kind), result)).not.toEqual([]);
  });

  it('wants a mutant to die in every variant', () => {
    expect(judge(program('mutant'), run('failed', ['a']), run('passed', []))[0]).toMatch(
      /^it survives a in 1 of 2 variants/,
    );
  });

  it('wants what else a mutant fails, over all variants, to be what it lists', () => {
    const runs = [run('failed', ['a', 'b']), run('failed', ['a', 'c'])];
    expect(judge(program('mutant', ['b', 'c']), ...runs)).toEqual([]);
    expect(judge(program('mutant', ['b']), ...runs)).toEqual([
      'it also fails c | make the first line: // gagal juga: b, c',
    ]);
    expect(judge(program('mutant', ['b', 'c']), run('failed', ['a', 'b']))).toEqual([
      'it never fails c | make the first line: // gagal juga: b',
    ]);
    expect(judge(program('mutant', ['b']), run('failed', ['a']))).toEqual(['it never fails b | remove the first line']);
  });

  it('tells a mutant that names no check', () => {
    expect(judge({ ...program('mutant'), check: 'gone' } as Mutant, run('failed', ['a']))[0]).toMatch(/^no check gone/);
  });

  it('takes no runs, and two verdicts for one input, for no proof', () => {
    expect(judge(program('solution'))).toHaveLength(1);
    expect(
      judgeRuns(exercise, [
        { program: program('solution'), asked: 1, runs: [run('passed', [], 15)], findings: [], fault: 'different' },
      ]),
    ).toHaveLength(1);
  });
});
