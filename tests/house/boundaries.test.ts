import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cruiseProject } from './cruise-project.ts';
import { root } from './project-files.ts';

/** Fewer than this and the cruiser is not reading TypeScript: an unsupported compiler makes it skip .ts in silence. */
const leastModules = 200;

/** One file for each rule, each of which must be found by the rule of its name. */
const planted: Readonly<Record<string, readonly [path: string, text: string]>> = {
  'no-circular': ['src/cli/planted-circle.ts', "export { a } from './planted-circle.ts';\n"],
  resolves: ['src/ui/planted-missing.ts', "export { nothing } from './planted-nothing.ts';\n"],
  'verdict-stands-alone': ['src/verdict/planted.ts', "export { variantSeed } from '#course';\n"],
  'course-and-world-stand-on-verdict': ['src/world/planted.ts', "export { WorldError } from '#kit';\n"],
  'contract-is-pure': ['src/contract/planted.ts', "export { WorldError } from '#kit';\n"],
  'store-knows-no-surface': ['src/store/planted.ts', "export { readSettings } from '#server';\n"],
  'engine-knows-no-content': ['src/engine/planted.ts', "export { variantSeed } from '#course';\n"],
  'grading-knows-no-exercise': [
    'src/grading/planted.ts',
    "export { exercise } from '#exercises/otorisasi-multi-tenant/exercise.ts';\n",
  ],
  'kit-knows-no-exercise': [
    'graders/kit/planted.ts',
    "export { exercise } from '#exercises/otorisasi-multi-tenant/exercise.ts';\n",
  ],
  'graders-only-own-exercise': [
    'graders/planted/grader.ts',
    "export { exercise } from '#exercises/otorisasi-multi-tenant/exercise.ts';\n",
  ],
  'content-knows-no-host': ['exercises/planted/exercise.ts', "export { createNodePool } from '#grading/node';\n"],
  'pure-has-no-node': ['src/course/planted.ts', "export { readFile } from 'node:fs/promises';\n"],
  'surfaces-do-not-meet': ['src/ui/planted-surface.ts', "import '../cli/main.ts';\n"],
  'only-the-page-asks-the-worker': ['src/cli/planted-worker.ts', "export { createGradingClient } from '#worker';\n"],
  'answers-are-not-imported': [
    'src/ui/planted-answer.ts',
    "export { decide } from '#exercises/otorisasi-multi-tenant/reference.ts';\n",
  ],
  'cross-folder-by-door': ['src/grading/planted-path.ts', "export { createEngine } from '../engine/engine.ts';\n"],
  'content-by-door': ['graders/planted/path.ts', "export { random } from '../../src/world/random.ts';\n"],
  'nothing-imports-tests': [
    'src/cli/planted-test.ts',
    "export { createDirectHost } from '../../tests/support/direct-lab.ts';\n",
  ],
  'no-dev-dependency': ['src/server/planted.ts', "export { chromium } from 'playwright-core';\n"],
};

test('every import points toward src/verdict and goes through a door', async () => {
  const { summary } = await cruiseProject(root);
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  expect(summary.totalCruised).toBeGreaterThan(leastModules);
  expect(summary.ruleSetUsed?.forbidden?.every(({ comment }) => (comment ?? '').length > 20)).toBe(true);
});

describe('a planted violation is found', () => {
  let copy = '';
  let found: readonly string[] = [];

  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'gerbang-boundaries-'));
    for (const name of [
      'src',
      'graders',
      'exercises',
      'lessons',
      'generated',
      'bin',
      'tests',
      '.dependency-cruiser.mjs',
      'eslint.config.js',
      'package.json',
      'tsconfig.json',
    ]) {
      await cp(join(root, name), join(copy, name), { recursive: true });
    }
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    for (const [path, text] of Object.values(planted)) {
      await mkdir(dirname(join(copy, path)), { recursive: true });
      await writeFile(join(copy, path), text);
    }
    const { summary } = await cruiseProject(copy);
    found = summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
  }, 120_000);

  afterAll(() => rm(copy, { recursive: true, force: true, maxRetries: 3 }));

  test.each(Object.entries(planted))('%s', (rule, [path]) => {
    expect(found).toContain(`${rule} ${path}`);
  });

  test('and nothing else is', () => {
    const paths = new Set(Object.values(planted).map(([path]) => path));
    expect(found.filter((line) => !paths.has(line.split(' ')[1] ?? ''))).toEqual([]);
  });

  test('every rule has one', async () => {
    const { summary } = await cruiseProject(root);
    expect(Object.keys(planted).sort()).toEqual(summary.ruleSetUsed?.forbidden?.map(({ name }) => name).sort());
  });
});
