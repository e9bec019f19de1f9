import { parentPort } from 'node:worker_threads';
import type { GradeOutcome, GradeRequest } from '../grade.ts';
import { createNodeGrading } from './node-grading.ts';

export type WorkerTask = GradeRequest;
export type WorkerReply = GradeOutcome;

const grading = createNodeGrading();

async function answer(task: WorkerTask): Promise<void> {
  const reply: WorkerReply = await (await grading).grade(task);
  parentPort?.postMessage(reply);
}

parentPort?.on('message', (task: WorkerTask) => void answer(task));
