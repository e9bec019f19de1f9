import { readFile } from 'node:fs/promises';
import { createEngine } from '../engine.ts';
import type { Engine } from '../engine.ts';

/** Creates an engine from a metered module on disk; `path` is a file or a file URL. */
export async function createNodeEngine(path: string | URL, submissionGuest: string): Promise<Engine> {
  const wasm = await WebAssembly.compile(new Uint8Array(await readFile(path)));
  return createEngine({ wasm, submissionGuest });
}
