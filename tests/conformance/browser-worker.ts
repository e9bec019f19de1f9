import { createBrowserEngine } from '#engine/browser';
import { createSubmissionGrader } from '#grading';
import type { EngineBuild, GraderModule, SubmissionGrader } from '#grading';
import type { ConformanceItem } from './corpus.ts';
import { toResult } from './results.ts';

/** What the page's server hands out: everything but the engine's module. */
export interface BrowserTask {
  readonly build: EngineBuild;
  /** Addresses of the graders' modules. */
  readonly modules: readonly string[];
  readonly items: readonly ConformanceItem[];
}

async function gradeAll(): Promise<Record<string, string>> {
  const { build, items, modules } = (await (await fetch('/task.json')).json()) as BrowserTask;
  const engine = await createBrowserEngine('/engine.wasm', build.submissionGuest);
  const graders = new Map<string, SubmissionGrader>();
  for (const address of modules) {
    const module = (await import(address)) as GraderModule;
    graders.set(module.data.slug, createSubmissionGrader(engine, build.version, module));
  }
  const results: Record<string, string> = {};
  for (const { files, id, seed, slug } of items) {
    const grader = graders.get(slug);
    results[id] = grader === undefined ? `no grader for ${slug}` : toResult(grader.grade(files, seed));
    if (Object.keys(results).length % 20 === 0) await report('/progress', id);
  }
  return results;
}

async function report(path: string, text: string): Promise<void> {
  await fetch(path, { method: 'POST', body: text });
}

gradeAll().then(
  (results) => report('/results', JSON.stringify({ results })),
  (error: unknown) => report('/results', JSON.stringify({ error: String(error) })),
);
