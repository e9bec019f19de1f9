import { createBrowserEngine } from '#engine/browser';
import type { GraderModule } from '#grading';
import { gradeItems } from './grade-items.ts';
import type { ParityTask } from './grade-items.ts';

/** What the page's server hands out: the task, with the addresses of the graders' modules. */
export interface PageTask extends Pick<ParityTask, 'build' | 'items'> {
  readonly modules: readonly string[];
}

async function run(): Promise<object> {
  const task = (await (await fetch('/task.json')).json()) as PageTask;
  const engine = await createBrowserEngine('/engine.wasm', task.build.submissionGuest);
  const modules: GraderModule[] = [];
  for (const address of task.modules) modules.push((await import(address)) as GraderModule);
  return gradeItems(engine, modules, task, async (id, done) => {
    if (done % 10 === 0) await report('/progress', id);
  });
}

async function report(path: string, text: string): Promise<void> {
  await fetch(path, { method: 'POST', body: text });
}

run().then(
  (graded) => report('/results', JSON.stringify({ graded })),
  (error: unknown) => report('/results', JSON.stringify({ error: String(error) })),
);
