import engineBuild from '#generated/engine/engine.json';
import wasmAddress from '#generated/engine/engine.wasm?url';
import { createBrowserEngine } from '#engine/browser';
import { closePrototypes } from '#engine';
import { createSubmissionGrader } from '#grading';
import type { GraderModule, SubmissionGrader } from '#grading';
import type { PageMessage, WorkerMessage } from './protocol.ts';

const moduleAddresses = import.meta.glob<string>('/generated/grader-modules/*.js', {
  query: '?url',
  import: 'default',
  eager: true,
});

const engine = createBrowserEngine(wasmAddress, engineBuild.submissionGuest);
const graders = new Map<string, Promise<SubmissionGrader>>();
closePrototypes();

async function load(slug: string): Promise<SubmissionGrader> {
  const address = moduleAddresses[`/generated/grader-modules/${slug}.js`];
  if (address === undefined) throw new Error(`no grader for ${slug}`);
  const module = (await import(/* @vite-ignore */ address)) as GraderModule;
  return createSubmissionGrader(await engine, engineBuild.version, module);
}

async function graderOf(slug: string): Promise<SubmissionGrader> {
  let grader = graders.get(slug);
  if (grader === undefined) {
    grader = load(slug);
    graders.set(slug, grader);
    grader.catch(() => graders.delete(slug));
  }
  return grader;
}

async function answer(message: PageMessage): Promise<WorkerMessage['outcome']> {
  try {
    const grader = await graderOf(message.slug);
    return message.kind === 'prepare' ? { kind: 'ready' } : grader.grade(message.files, message.seed);
  } catch (error) {
    return { kind: 'fault', message: error instanceof Error ? error.message : String(error) };
  }
}

self.addEventListener('message', ({ data }: MessageEvent<PageMessage>) => {
  void answer(data).then((outcome) => self.postMessage({ id: data.id, outcome } satisfies WorkerMessage));
});
