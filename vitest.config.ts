import { defineConfig } from 'vitest/config';

const minute = 60_000;

// Times say when a test has hung, never whether it passed.
const patient = { testTimeout: 10 * minute, hookTimeout: 10 * minute };

/** One folder of tests that use all cores themselves: one file at a time, in one process. */
const alone = (name: string) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], ...patient, fileParallelism: false, maxWorkers: 1, isolate: false },
});

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,graders,lessons,exercises}/**/*.test.{ts,tsx}', 'tests/house/**/*.test.ts'],
          testTimeout: 2 * minute,
          hookTimeout: 2 * minute,
        },
      },
      alone('content'),
      alone('hostile'),
      alone('conformance'),
      alone('cli'),
      alone('browser'),
    ],
  },
});
