import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { GradeOutcome, GradeRequest } from '../../grade.ts';
import { createNodePool, defaultWatchdogMs } from '../node.ts';
import { createWorkerPool } from '../worker-pool.ts';
import type { WorkerPool } from '../worker-pool.ts';
import { createVersionCache } from './cache.ts';
import type { EngineFiles, LoadArtefact, Unavailable } from './cache.ts';
import { readCurrentVersions } from './current.ts';
import type { CurrentVersions } from './current.ts';
import { createPoolKeeper } from './pool-keeper.ts';
import type { StoredTask } from './stored-worker.ts';

/** What to grade, and the versions to grade it with, as a verdict names them. */
export interface VersionedRequest extends GradeRequest {
  readonly exerciseVersion: string;
  readonly engineVersion: string;
}

/** A grading by exactly those versions, or why there is none. */
export type VersionedOutcome = GradeOutcome | Unavailable;

export interface VersionedPoolOptions {
  /** Worker threads of each engine version that is alive; the number of cores by default. */
  readonly workers?: number;
  /** Where stored versions are unpacked. Code runs from it: nobody else may write there. */
  readonly cacheFolder: string;
  /** Finds stored bytes. They hold code that runs with the rights of this process: the store must be the operator's own. */
  readonly load: LoadArtefact;
  /** Engine versions whose threads are alive at once, the present one included; 2 by default. */
  readonly versions?: number;
  /** A folder with `engine/` and `graders/<slug>.json` of the present versions; the generated one by default. */
  readonly folder?: URL;
  /** Milliseconds after which a silent worker is replaced. */
  readonly watchdogMs?: number;
}

/** Grades with stored versions. Requests that are sorted by engine version start the fewest threads. */
export interface VersionedPool {
  /** Never rejects: what breaks here, the store included, is a `fault`. */
  readonly grade: (request: VersionedRequest) => Promise<VersionedOutcome>;
  /** Ends the threads; what they were grading is never answered. */
  readonly close: () => Promise<void>;
}

/** Present versions are graded with as ever, by {@link createNodePool}; threads start when they are first needed. */
export function createVersionedPool(options: VersionedPoolOptions): VersionedPool {
  const { cacheFolder, folder, load, versions = 2, watchdogMs = defaultWatchdogMs } = options;
  const workers = options.workers ?? availableParallelism();
  const cache = createVersionCache(cacheFolder, load);
  const keeper = createPoolKeeper(versions);
  let reading: Promise<CurrentVersions> | undefined;

  const startCurrent = (): WorkerPool<GradeRequest> =>
    createNodePool({ workers, watchdogMs, ...(folder === undefined ? {} : { folder }) });

  const startStored = (version: string, files: EngineFiles) => (): WorkerPool<StoredTask> =>
    createWorkerPool(
      workers,
      watchdogMs,
      () => new Worker(new URL('./stored-worker.ts', import.meta.url), { workerData: { version, files } }),
    );

  async function gradeStored(request: VersionedRequest): Promise<VersionedOutcome> {
    const { engineVersion, exerciseVersion, files, seed, slug } = request;
    const [engine, grader] = await Promise.all([cache.engine(engineVersion), cache.grader(exerciseVersion)]);
    if (engine.kind !== 'ready') return engine;
    if (grader.kind !== 'ready') return grader;
    if (grader.file.slug !== slug)
      return { kind: 'damaged', what: `grader ${exerciseVersion}: it grades ${grader.file.slug}, not ${slug}` };
    const task: StoredTask = { grader: grader.file.path, files, seed };
    return keeper.use(engineVersion, startStored(engineVersion, engine.files), (pool) => pool.grade(task));
  }

  async function grade(request: VersionedRequest): Promise<VersionedOutcome> {
    const { engineVersion, exerciseVersion, files, seed, slug } = request;
    const malformed = [engineVersion, exerciseVersion].find((version) => !/^[0-9a-f]{64}$/.test(version));
    if (malformed !== undefined) return { kind: 'missing', what: `"${malformed}", which is no version` };
    const current = await (reading ??= readCurrentVersions(folder));
    const isCurrent = current.engine === engineVersion && current.graders.get(slug) === exerciseVersion;
    const outcome = isCurrent
      ? await keeper.use('current', startCurrent, (pool) => pool.grade({ slug, files, seed }))
      : await gradeStored(request);
    return refuseOthers(outcome, request);
  }

  return {
    async grade(request) {
      let outcome: VersionedOutcome;
      try {
        outcome = await grade(request);
      } catch (error) {
        outcome = { kind: 'fault', message: error instanceof Error ? error.message : String(error) };
      }
      if (outcome.kind === 'fault') {
        reading = undefined;
        cache.forget(request.engineVersion);
        cache.forget(request.exerciseVersion);
      }
      return outcome;
    },
    close: keeper.close,
  };
}

/** A built folder may change under threads that have not read it yet: a verdict of other versions is none. */
function refuseOthers(outcome: VersionedOutcome, request: VersionedRequest): VersionedOutcome {
  if (outcome.kind !== 'graded') return outcome;
  const { engine, exercise } = outcome.verdict;
  if (engine.version === request.engineVersion && exercise.version === request.exerciseVersion) return outcome;
  return {
    kind: 'fault',
    message: `graded with exercise ${exercise.version} and engine ${engine.version}, asked for ${request.exerciseVersion} and ${request.engineVersion}`,
  };
}
