import { defaultLimits } from '#course';
import type { Limits } from '#course';
import { Script } from 'node:vm';
import { transformSync } from 'esbuild';
import { createEngine } from '#engine';
import type { ConsoleLine, Engine, GraderProgram, SandboxOutcome } from '#engine';
import type { Json } from '#verdict';
import { bundleGuest, loweredSyntax, toProgram } from '../../src/build/bundle-guest.ts';
import { buildEngine } from '../../src/build/engine.ts';
import type { Play } from './guest-play.ts';

export type Played =
  | { readonly kind: 'played'; readonly result: Json; readonly console: readonly ConsoleLine[] }
  | Exclude<SandboxOutcome, { readonly kind: 'verdict' }>;

interface PlayOptions {
  readonly limits?: Partial<Limits>;
  readonly exports?: Readonly<Record<string, 'object' | 'function'>>;
}

/** The real engine with a grader that a test writes in place. */
export interface TestLab {
  readonly engine: Engine;
  readonly wasm: WebAssembly.Module;
  readonly submissionGuest: string;
  /** Runs `play` as a grader against `source`. `play` may use nothing but its argument. */
  readonly play: (source: string, play: Play, options?: PlayOptions) => Played;
}

/** Builds the engine from the sources as they are. */
export async function createTestLab(): Promise<TestLab> {
  const { build, wasm: bytes } = await buildEngine();
  const wasm = await WebAssembly.compile(new Uint8Array(bytes));
  const { submissionGuest } = build;
  const serve = await bundleGuest(
    "export { servePlay } from './tests/support/guest-play.ts';",
    'iife',
    'guestPlay',
    loweredSyntax,
  );
  const engine = createEngine({ wasm, submissionGuest });
  return {
    engine,
    wasm,
    submissionGuest,
    play(source, play, { exports = {}, limits = {} } = {}) {
      const sandbox = engine.createSandbox({
        program: toPlayingProgram(serve, play),
        moduleCode: 'export const greeting = "selamat pagi";',
        exports,
        limits: { ...defaultLimits, ...limits },
      });
      const outcome = sandbox.run(source, (values) => JSON.stringify(values));
      return outcome.kind === 'verdict'
        ? { kind: 'played', result: JSON.parse(outcome.json) as Json, console: outcome.console }
        : outcome;
    },
  };
}

function toPlayingProgram(serve: string, play: Play): GraderProgram {
  const { code } = transformSync(`const play = ${play.toString()};`, { supported: loweredSyntax });
  const program = toProgram(`${serve};${code}`, '(host) => guestPlay.servePlay(play, host)');
  return new Script(`(${program})`, { filename: 'play.js' }).runInThisContext() as GraderProgram;
}
