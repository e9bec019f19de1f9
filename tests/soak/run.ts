import { spawnSync } from 'node:child_process';
import { root } from '#build/paths';
import { generate } from '#build/generate';

/** How often the batch is killed and resumed (twice a round) and the server killed under load, where `npm test` asks for five. */
const rounds = 50;

/** Tests whose rounds are counted by GERBANG_SOAK_ROUNDS, each in the project that has it. */
const tests = [
  ['cli', 'tests/cli/resume.test.ts'],
  ['server', 'tests/server/durability/crash.test.ts'],
];

await generate();
const statuses = tests.map(([project = '', file = '']) => {
  const args = [`${root}node_modules/vitest/vitest.mjs`, 'run', '--project', project, file];
  const env = { ...process.env, GERBANG_SOAK_ROUNDS: String(rounds) };
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status ?? 1;
});
process.exitCode = Math.max(...statuses);
