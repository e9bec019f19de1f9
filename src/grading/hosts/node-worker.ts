import { parentPort, workerData } from 'node:worker_threads';
import { closePrototypes } from '#engine';
import type { GradeOutcome, GradeRequest } from '../grade.ts';
import { createNodeGrading } from './node-grading.ts';

export type WorkerTask = GradeRequest;
export type WorkerReply = GradeOutcome;

const folder = workerData as string | undefined;
const grading = createNodeGrading(folder === undefined ? undefined : new URL(folder));
closePrototypes();

async function answer(task: WorkerTask): Promise<void> {
  const reply: WorkerReply = await (await grading).grade(task);
  parentPort?.postMessage(reply);
}

parentPort?.on('message', (task: WorkerTask) => void answer(task));
