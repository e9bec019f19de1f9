import type { FindingParams, UngradableReason } from '#verdict';
import { Allowance } from './allowance.ts';
import type { EngineLimits } from './allowance.ts';
import { ConsoleRecord } from './console.ts';
import type { ConsoleLine } from './console.ts';
import type { ExportPlaces } from './export-places.ts';
import type { GraderProgram } from './grader-guest.ts';
import { Session } from './session.ts';
import { loadSubmission } from './submission-load.ts';
import { transpile } from './transpile.ts';
import type { VmHost, VmImage } from './vm-types.ts';
import { VmPool } from './vm-pool.ts';

/** Weighted call depth that the metered module is built for; an exercise may allow less. */
export const maximumDepth = 12_000;

/** The one module that a submission may import from. */
export const courseModule = 'gerbang';

/** Heap that a booted submission has room for before its memory must grow. */
const roomBytes = 524_288;
/** Heap at which cycles are first looked for. Most gradings end before and never pay for it. */
const submissionCollectBytes = 4_194_304;

/** What an engine is made of; each host finds these its own way. */
export interface EngineAssets {
  /** The metered QuickJS-NG module. */
  readonly wasm: WebAssembly.Module;
  /** JavaScript whose value is the submission's guest. */
  readonly submissionGuest: string;
}

/** What an exercise is run with. */
export interface SandboxDefinition {
  readonly program: GraderProgram;
  /** JavaScript of the module that submissions import. */
  readonly moduleCode: string;
  readonly exports: Readonly<Record<string, 'object' | 'function'>>;
  readonly limits: EngineLimits;
}

/** First and last column of each line, from 1, the last exclusive. */
export type LineSpan = readonly [column: number, endColumn: number];

interface PlaceInSource {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** How a run ended. `verdict` is the grader's canonical JSON; `fault` is ours and says nothing of the submission. */
export type SandboxOutcome = { readonly console: readonly ConsoleLine[] } & (
  | { readonly kind: 'verdict'; readonly json: string }
  | {
      readonly kind: 'problem';
      readonly reason: UngradableReason;
      readonly params?: FindingParams;
      readonly place?: PlaceInSource;
      readonly fuel: number;
    }
  | { readonly kind: 'fault'; readonly detail: string }
);

/** An exercise, booted and snapshot: every run starts from the same bytes. */
export interface Sandbox {
  /** Runs one source text; `message` makes the grader's `run` message of what was found when it loaded. */
  readonly run: (
    source: string,
    message: (values: Readonly<Record<string, string>>, lines: readonly LineSpan[], places: ExportPlaces) => string,
  ) => SandboxOutcome;
}

export interface Engine {
  readonly createSandbox: (definition: SandboxDefinition) => Sandbox;
}

/** Creates an engine. It is synchronous and keeps its instances for reuse; one engine serves one thread. */
export function createEngine(assets: EngineAssets): Engine {
  const submissionPool = new VmPool(assets.wasm, maximumDepth);
  return {
    createSandbox(definition) {
      const base = bootSubmission(submissionPool, assets.submissionGuest, definition);
      const objects = Object.keys(definition.exports).filter((name) => definition.exports[name] === 'object');
      let spare: Uint8Array | undefined;
      return {
        run(source, message) {
          const { limits } = definition;
          const output = new ConsoleRecord(limits.outputBytes);
          const allowance = new Allowance(limits);
          const transpiled = transpile(source, courseModule, limits, objects);
          if (transpiled.kind === 'problem') {
            const { kind, params, reason, ...place } = transpiled;
            return { kind, reason, ...(params === undefined ? {} : { params }), place, fuel: 0, console: [] };
          }
          const lines = lineSpans(source);
          const submission = loadSubmission({
            javascript: transpiled.javascript,
            base,
            pool: submissionPool,
            limits,
            exports: definition.exports,
            allowance,
            console: output,
            memory: spare,
          });
          if (submission.kind === 'failed') {
            const { line, params, reason } = submission;
            if (reason === 'engine-fault')
              return { kind: 'fault', detail: 'the VM crashed while loading', console: output.lines };
            const span = line === undefined ? undefined : lines[line - 1];
            const place =
              line === undefined || span === undefined
                ? undefined
                : { line, column: span[0], endLine: line, endColumn: span[1] };
            return {
              kind: 'problem',
              reason,
              ...(params === undefined ? {} : { params }),
              ...(place === undefined ? {} : { place }),
              fuel: allowance.fuelUsed,
              console: output.lines,
            };
          }
          const session = new Session({
            submission,
            submissionPool,
            program: definition.program,
            limits,
            allowance,
            console: output,
            message: message(submission.values, lines, transpiled.places),
          });
          try {
            return { ...session.run(), console: output.lines };
          } finally {
            spare = submission.release() ?? spare;
          }
        },
      };
    },
  };
}

function bootSubmission(pool: VmPool, guest: string, { limits, moduleCode }: SandboxDefinition): VmImage {
  const host: VmHost = {
    call: () => undefined,
    now: () => 0,
    loadModule: (specifier) => (specifier === courseModule ? moduleCode : undefined),
  };
  const vm = pool.create(host);
  vm.boot(guest, { ...limits, collectAfterBytes: Math.min(submissionCollectBytes, limits.memoryBytes / 2) });
  const loaded = vm.evaluate(`import '${courseModule}';`, 'boot.js', true);
  if (loaded.kind !== 'value')
    throw new Error(
      `the module '${courseModule}' does not load: ${loaded.kind === 'exception' ? vm.takeException() : loaded.cause}`,
    );
  vm.drain(1000);
  return finish(vm);
}

function finish(vm: ReturnType<VmPool['create']>): VmImage {
  vm.reserve(roomBytes);
  return vm.capture();
}

function lineSpans(source: string): readonly LineSpan[] {
  return source.split('\n').map((line) => {
    const indent = line.length - line.trimStart().length;
    return [Math.min(indent, line.length) + 1, Math.max(line.trimEnd().length, indent) + 1];
  });
}
