import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { createWorkerPool } from './worker-pool.ts';

test('a pool closes while a silent worker is about to be replaced, and starts none afterwards', async () => {
  let started = 0;
  const pool = createWorkerPool<string>(1, 1, () => {
    started += 1;
    return new Worker('require("node:worker_threads").parentPort.on("message", () => undefined)', { eval: true });
  });
  void pool.grade('never answered');
  await pool.close();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(started).toBe(1);
});
