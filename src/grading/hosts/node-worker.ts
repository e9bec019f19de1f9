import { parentPort } from 'node:worker_threads';
import type { GradeOutcome, GradeRequest } from '../grade.ts';
import { createNodeGrading } from './node-grading.ts';

export type WorkerTask = GradeRequest;
export type WorkerReply = GradeOutcome;

const grading = createNodeGrading();

parentPort?.on('message', async (task: WorkerTask) => {
  const reply: WorkerReply = await (await grading).grade(task);
  parentPort?.postMessage(reply);
});
