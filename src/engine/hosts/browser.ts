import { createEngine } from '../engine.ts';
import type { Engine } from '../engine.ts';

/** Creates an engine from a metered module at an address of this origin. */
export async function createBrowserEngine(address: string, submissionGuest: string): Promise<Engine> {
  const wasm = await WebAssembly.compileStreaming(fetch(address));
  return createEngine({ wasm, submissionGuest });
}
