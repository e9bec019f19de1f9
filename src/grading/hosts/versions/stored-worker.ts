import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { SubmissionFiles } from '#course';
import type { GraderBundle } from '../../bundle.ts';
import type { GradeOutcome } from '../../grade.ts';
import { toModuleInNode } from '../node-module.ts';
import type { EngineFiles } from './cache.ts';

/** A submission and the file of the grader to grade it with. */
export interface StoredTask {
  readonly grader: string;
  readonly files: SubmissionFiles;
  readonly seed: string;
}

/** What a host module of format 1 exports. Stored ones take and give this for ever: another shape is another format. */
interface HostModule {
  readonly createEngine: (assets: { readonly wasm: WebAssembly.Module; readonly submissionGuest: string }) => unknown;
  readonly createSubmissionGrader: (
    engine: unknown,
    engineVersion: string,
    module: { readonly data: unknown; readonly program: unknown },
  ) => StoredGrader;
  readonly closePrototypes: () => void;
}

interface StoredGrader {
  readonly grade: (files: SubmissionFiles, seed: string) => GradeOutcome;
}

type LoadGrader = (path: string) => Promise<StoredGrader>;

/** Booted graders that a thread keeps: each holds some megabytes. */
const mostGraders = 4;

const { files, version } = workerData as { readonly files: EngineFiles; readonly version: string };
/** Begun by the first task, whose files are in place: a thread that replaces one which lacked them is started before they are. */
let booted: Promise<LoadGrader> | undefined;

async function boot(): Promise<LoadGrader> {
  const [host, wasm, submissionGuest] = await Promise.all([
    import(pathToFileURL(files.host).href) as Promise<HostModule>,
    readFile(files.wasm).then((bytes) => WebAssembly.compile(new Uint8Array(bytes))),
    readFile(files.guest, 'utf8'),
  ]);
  const engine = await host.createEngine({ wasm, submissionGuest });
  host.closePrototypes();
  return async (path) => {
    const bundle = JSON.parse(await readFile(path, 'utf8')) as GraderBundle;
    return host.createSubmissionGrader(engine, version, toModuleInNode(bundle));
  };
}

const graders = new Map<string, StoredGrader>();

async function findGrader(load: LoadGrader, path: string): Promise<StoredGrader> {
  const grader = graders.get(path) ?? (await load(path));
  graders.delete(path);
  graders.set(path, grader);
  for (const oldest of [...graders.keys()].slice(0, -mostGraders)) graders.delete(oldest);
  return grader;
}

async function answer(task: StoredTask): Promise<GradeOutcome> {
  // Without an engine the thread ends, and the one that replaces it looks at the files anew.
  const load = await (booted ??= boot());
  try {
    return (await findGrader(load, task.grader)).grade(task.files, task.seed);
  } catch (error) {
    return { kind: 'fault', message: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (task: StoredTask) => void answer(task).then((outcome) => parentPort?.postMessage(outcome)));
