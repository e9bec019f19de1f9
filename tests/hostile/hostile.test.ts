import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { exercise } from '#exercises/otorisasi-multi-tenant/exercise.ts';
import { createNodeGrading } from '../../src/grading/hosts/node-grading.ts';
import { verdictSchema } from '#verdict';
import { hostileExercise as slug, readHostilePrograms } from './programs.ts';

const seed = '0123456789abcdef';
const programs = await readHostilePrograms();
const reference = await readFile(new URL(`../../exercises/${slug}/reference.ts`, import.meta.url), 'utf8');
const grading = await createNodeGrading();

async function grade(source: string) {
  const outcome = await grading.grade({ slug, files: { 'solution.ts': source }, seed });
  if (outcome.kind === 'fault') throw new Error(outcome.message);
  return outcome;
}

let honest: string;
beforeAll(async () => {
  const { bytes, verdict } = await grade(reference);
  expect(verdict.status).toBe('passed');
  honest = bytes;
});

test('the corpus is large and has a program for every way to end', () => {
  expect(programs.length).toBeGreaterThanOrEqual(80);
  const outcomes = new Set(programs.map(({ outcome }) => outcome));
  expect([...outcomes].sort()).toEqual([
    'failed',
    'ungradable-depth',
    'ungradable-fuel',
    'ungradable-import',
    'ungradable-load-never-settled',
    'ungradable-load-threw',
    'ungradable-memory',
    'ungradable-messages',
    'ungradable-missing-export',
    'ungradable-nesting',
    'ungradable-source-size',
    'ungradable-syntax',
    'ungradable-timers',
    'ungradable-unsupported-syntax',
  ]);
});

describe.each([...new Set(programs.map(({ outcome }) => outcome))])('%s:', (expected) => {
  test.each(programs.filter(({ outcome }) => outcome === expected))('$name', async ({ source }) => {
    const { bytes, console, detail, verdict } = await grade(source);
    expect({ ended: verdict.reason === undefined ? verdict.status : `ungradable-${verdict.reason}`, detail }).toEqual({
      ended: expected,
      detail: undefined,
    });
    expect(verdictSchema.parse(JSON.parse(bytes))).toEqual(verdict);
    expect(verdict.score.earned).toBeLessThan(verdict.score.possible);
    expect(verdict.usage.fuel).toBeLessThanOrEqual(exercise.limits.fuel);
    expect(console.reduce((length, { text }) => length + text.length, 0)).toBeLessThanOrEqual(
      exercise.limits.outputBytes,
    );
    expect((await grade(reference)).bytes).toBe(honest);
  });
});
