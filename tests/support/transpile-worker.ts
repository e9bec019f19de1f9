import { parentPort, workerData } from 'node:worker_threads';
import { transpile } from '../../src/engine/transpile.ts';

/** Transpiles each text on this worker's own stack and answers what became of it. */
const sources = workerData as readonly string[];
parentPort?.postMessage(
  sources.map((source) => {
    const result = transpile(source, 'gerbang', { sourceBytes: 65_536, nesting: 80 });
    return result.kind === 'problem' ? { reason: result.reason, params: result.params } : { kind: result.kind };
  }),
);
