import { spawnSync } from 'node:child_process';
import { root } from '#build/paths';
import { generate } from '#build/generate';

/** How often the batch is killed and resumed, twice a round, where `npm test` asks for five. */
const rounds = 50;

await generate();
const { status } = spawnSync(
  process.execPath,
  [`${root}node_modules/vitest/vitest.mjs`, 'run', '--project', 'cli', 'tests/cli/resume.test.ts'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, GERBANG_SOAK_ROUNDS: String(rounds) } },
);
process.exitCode = status ?? 1;
