import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '#build/paths';
import { defaultLimits } from '#course';
import { createDiskFiles, readBuiltExercises } from '#course/load';
import { createNodeGrading } from '../../src/grading/hosts/node-grading.ts';
import { verdictSchema } from '#verdict';
import { readWrittenPrograms } from '../support/programs.ts';
import { readHostilePrograms } from './programs.ts';

const seed = '0123456789abcdef';
const exercises = await readBuiltExercises(createDiskFiles(root));
const programs = await readHostilePrograms();
const grading = await createNodeGrading();

async function grade(slug: string, source: string, variant = seed) {
  const file = exercises.get(slug)?.files[0]?.name ?? '';
  const outcome = await grading.grade({ slug, files: { [file]: source }, seed: variant });
  if (outcome.kind === 'fault') throw new Error(outcome.message);
  return outcome;
}

test('every exercise has programs that are aimed at its exports', () => {
  const aimed = (slug: string): number => programs.filter((program) => program.slug === slug).length;
  expect(exercises.size).toBeGreaterThan(0);
  expect([...exercises.keys()].filter((slug) => aimed(slug) < 5)).toEqual([]);
});

test('the corpus is large and has a program for every way to end', () => {
  expect(programs.length).toBeGreaterThanOrEqual(80);
  const outcomes = new Set(programs.map(({ outcome }) => outcome));
  expect([...outcomes].sort()).toEqual([
    'failed',
    'ungradable-depth',
    'ungradable-fuel',
    'ungradable-import',
    'ungradable-jobs',
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

describe.each([...new Set(programs.map(({ slug }) => slug))])('%s:', (slug) => {
  const own = programs.filter((program) => program.slug === slug);
  let honest: { readonly source: string; readonly bytes: string };

  beforeAll(async () => {
    const [reference] = (await readWrittenPrograms(slug)).filter(({ kind }) => kind === 'reference');
    const source = reference?.write(seed) ?? '';
    const { bytes, verdict } = await grade(slug, source);
    expect(verdict.status).toBe('passed');
    honest = { source, bytes };
  });

  test.each(own)('$outcome: $name', async ({ outcome, source }) => {
    const { limits } = exercises.get(slug) ?? { limits: defaultLimits };
    const { bytes, console, detail, verdict } = await grade(slug, source);
    expect({ ended: verdict.reason === undefined ? verdict.status : `ungradable-${verdict.reason}`, detail }).toEqual({
      ended: outcome,
      detail: undefined,
    });
    expect(verdictSchema.parse(JSON.parse(bytes))).toEqual(verdict);
    expect(verdict.score.earned).toBeLessThan(verdict.score.possible);
    expect(verdict.usage.fuel).toBeLessThanOrEqual(limits.fuel);
    expect(console.reduce((length, { text }) => length + text.length, 0)).toBeLessThanOrEqual(limits.outputBytes);
    expect((await grade(slug, honest.source)).bytes).toBe(honest.bytes);
  });
});
