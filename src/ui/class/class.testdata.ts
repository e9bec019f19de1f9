import {
  cohortResultsSchema,
  exerciseResultsSchema,
  type Cell,
  type CohortResults,
  type ExerciseResults,
} from '#contract';

const uuid = (number: number): string => `0193f1de-8c4a-7cc1-9a3e-${String(number).padStart(12, '0')}`;

/** An id of the shape that the server gives. */
export const testId = uuid;

/** A cell with a score of 100 possible points. */
export function testCell(status: Cell['status'], earned: number, more: Partial<Cell> = {}): Cell {
  return { status, earned, possible: 100, held: false, attempts: 1, submission: uuid(1), overridden: false, ...more };
}

/** A class in which Ayu passed, Bagas is stuck, Citra handed in what cannot be graded, and Dimas nothing. */
export const testResults: CohortResults = cohortResultsSchema.parse({
  cohort: { id: uuid(900), name: 'Nusantara 03', startsOn: '2026-10-19', weeks: 10 },
  exercises: [
    { slug: 'ekspor-async', code: 'L02', title: 'Ekspor laporan', passed: 1, tried: 3 },
    { slug: 'otorisasi-multi-tenant', code: 'L03', title: 'Otorisasi multi-tenant', passed: 1, tried: 1 },
  ],
  learners: [
    {
      id: 'account-ayu-0001',
      name: 'Ayu Lestari',
      lastAt: '2026-11-27T02:00:00.000Z',
      cells: {
        'ekspor-async': testCell('passed', 88, { attempts: 2 }),
        'otorisasi-multi-tenant': testCell('passed', 100),
      },
    },
    {
      id: 'account-bagas-01',
      name: 'bagas Pratama',
      lastAt: '2026-11-28T02:00:00.000Z',
      stuck: { exercise: 'ekspor-async', rule: 'idem-satu-efek', attempts: 4 },
      cells: { 'ekspor-async': testCell('failed', 41, { held: true, attempts: 4 }) },
    },
    {
      id: 'account-citra-01',
      name: 'Çitra Manurung',
      lastAt: '2026-11-26T02:00:00.000Z',
      cells: { 'ekspor-async': testCell('ungradable', 0) },
    },
    { id: 'account-dimas-01', name: 'Dimas Wirawan', cells: {} },
  ],
  rules: [{ rule: 'idem-satu-efek', statement: 'Pengulangan hanya menghasilkan satu efek.', broken: 1, graded: 2 }],
  lastGradedAt: '2026-11-28T02:12:00.000Z',
});

/** One exercise of that class. */
export const testExercise: ExerciseResults = exerciseResultsSchema.parse({
  exercise: 'ekspor-async',
  learners: 4,
  tried: 3,
  passed: 1,
  ungradable: 1,
  passedFirstTry: 0,
  medianAttempts: 2,
  distribution: [
    { learner: 'account-ayu-0001', percent: 88, status: 'passed', held: false },
    { learner: 'account-bagas-01', percent: 41, status: 'failed', held: true },
    { learner: 'account-citra-01', percent: 0, status: 'ungradable', held: false },
  ],
  checks: [{ check: 'one-effect', title: 'Satu efek', rule: 'idem-satu-efek', failed: 1, graded: 2 }],
  outdated: 0,
});
