import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { closePrototypes } from '#engine';
import type { GradeOutcome, GradeRequest } from '../grade.ts';
import type { NodeWorkerData } from './node.ts';
import { createNodeGrading } from './node-grading.ts';

const { folder, yielding } = workerData as NodeWorkerData;
// On Linux this is the priority of the thread that asks; elsewhere it would be that of the whole process.
if (yielding && process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const grading = createNodeGrading(folder === undefined ? undefined : new URL(folder));
// It ends the thread at its first task: at once, threads would end and be started again for as long as the process lives.
grading.catch(() => undefined);
closePrototypes();

async function answer(task: GradeRequest): Promise<void> {
  const reply: GradeOutcome = await (await grading).grade(task);
  parentPort?.postMessage(reply);
}

parentPort?.on('message', (task: GradeRequest) => void answer(task));
