import { defineConfig } from 'vitest/config';

const minute = 60_000;

// Times say when a test has hung, never whether it passed.
const patient = { testTimeout: 10 * minute, hookTimeout: 10 * minute };

/** Tests of one folder, after those of lower order. */
const inFolder = (name: string, groupOrder: number) => ({
  name,
  include: [`tests/${name}/*.test.ts`],
  ...patient,
  sequence: { groupOrder },
});

/** One file at a time: they use all cores themselves. */
const alone = (name: string, groupOrder: number) => ({
  test: { ...inFolder(name, groupOrder), fileParallelism: false, maxWorkers: 1 },
});

/** Two files at a time: they mostly wait for a process that uses one core. */
const inPairs = (name: string, groupOrder: number) => ({ test: { ...inFolder(name, groupOrder), maxWorkers: 2 } });

/** Tests on databases, two files at a time; vitest gives them a PostgreSQL that ends with the run. */
const onDatabases = (name: string, include: string, groupOrder: number) => ({
  test: {
    name,
    include: [include],
    ...patient,
    globalSetup: ['tests/support/postgres/global-setup.ts'],
    maxWorkers: 2,
    sequence: { groupOrder },
  },
});

export default defineConfig({
  test: {
    maxConcurrency: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,graders,lessons,exercises}/**/*.test.{ts,tsx}'],
          ...patient,
          maxWorkers: 2,
        },
      },
      inPairs('house', 1),
      alone('content', 2),
      alone('hostile', 3),
      alone('conformance', 4),
      inPairs('cli', 5),
      onDatabases('store', 'tests/store/*.test.ts', 6),
      onDatabases('server', 'tests/server/**/*.test.ts', 7),
      alone('site', 8),
      alone('browser', 9),
      {
        test: {
          name: 'simulators',
          include: ['tests/browser/simulators/*.test.ts'],
          ...patient,
          // The tests of a worker use its browser and its page one after another.
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 10 },
        },
      },
    ],
  },
});
