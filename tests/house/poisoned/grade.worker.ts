import { parentPort, workerData } from 'node:worker_threads';
import { gradeWithLab } from '#kit';
import type { Grader } from '#kit';
import { createDirectHost } from '../../support/direct-lab.ts';
import { poison } from './poison.ts';

/** A grading outside of any VM, in a realm of its own. */
export interface PoisonedTask {
  readonly slug: string;
  readonly sources: readonly string[];
  readonly seed: string;
  readonly poisoned: boolean;
}

const task = workerData as PoisonedTask;
const { grader } = (await import(`#graders/${task.slug}/grader.ts`)) as { grader: Grader };
const courseModule = (await import(`#exercises/${task.slug}/types.ts`)) as Record<string, unknown>;
const file = grader.exercise.files[0]?.name ?? '';
const facts = {
  exercise: { slug: task.slug, version: '' },
  variant: { seed: task.seed },
  source: { sha256: '' },
  engine: { version: '' },
  file,
  lines: [[1, 2]],
  places: {},
} as const;

const hosts = task.sources.map((source) => createDirectHost(source, courseModule));
if (task.poisoned) poison();
const verdicts: string[] = [];
for (const host of hosts) verdicts.push(JSON.stringify(await gradeWithLab(grader, host, facts)));
parentPort?.postMessage(verdicts);
