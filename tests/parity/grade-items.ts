import type { Engine } from '#engine';
import { createSubmissionGrader } from '#grading';
import type { EngineBuild, GraderBundle, GraderModule, SubmissionGrader } from '#grading';
import type { ConformanceItem } from '../conformance/corpus.ts';
import { toResult } from '../conformance/results.ts';

/** What is graded, the same on every host. */
export interface ParityTask {
  readonly build: EngineBuild;
  readonly bundles: readonly GraderBundle[];
  readonly items: readonly ConformanceItem[];
}

/** What a host made of one item. */
export interface Graded {
  /** Verdict bytes and console, or what the host threw. */
  readonly result: string;
  readonly ms: number;
}

export type GradedItems = Readonly<Record<string, Graded>>;

/** Grades all items on this thread, one after the other. What one of them throws is its result, and the next goes on. */
export async function gradeItems(
  engine: Engine,
  modules: readonly GraderModule[],
  { build, items }: Pick<ParityTask, 'build' | 'items'>,
  tell: (id: string, done: number) => Promise<void>,
): Promise<GradedItems> {
  const graders = new Map<string, SubmissionGrader>();
  for (const module of modules) graders.set(module.data.slug, createSubmissionGrader(engine, build.version, module));
  const graded: Record<string, Graded> = {};
  for (const [index, item] of items.entries()) {
    const started = performance.now();
    const result = gradeItem(graders, item);
    graded[item.id] = { result, ms: performance.now() - started };
    await tell(item.id, index + 1);
  }
  return graded;
}

function gradeItem(graders: ReadonlyMap<string, SubmissionGrader>, { files, seed, slug }: ConformanceItem): string {
  const grader = graders.get(slug);
  if (grader === undefined) return `no grader for ${slug}`;
  try {
    return toResult(grader.grade(files, seed));
  } catch (error) {
    return `thrown: ${String(error)}`;
  }
}
