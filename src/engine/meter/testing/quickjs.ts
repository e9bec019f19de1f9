/** A QuickJS module instantiated with a fixed clock and no randomness, metered or not. */

interface QuickjsExports {
  readonly memory: WebAssembly.Memory;
  readonly fuel: WebAssembly.Global<'i32'>;
  readonly depth: WebAssembly.Global<'i32'>;
  _initialize(): void;
  qjs_init(): number;
  wasm_malloc(size: number): number;
  wasm_free(pointer: number): void;
  qjs_eval(code: number, length: number, fileName: number, flags: number): number;
  qjs_get_exception(): number;
  qjs_is_exception(value: number): number;
  qjs_get_string(value: number): number;
  qjs_free_cstring(text: number): void;
  qjs_free_value(value: number): void;
}

const notImplemented = (): number => 52;

export interface Quickjs {
  readonly exports: QuickjsExports;
  /** Value of `depth` each time the module called out for the time. */
  readonly depthsAtClock: readonly number[];
  /** The completion value of a script as a string, or the exception's. */
  evaluate(script: string): string;
}

/** Instantiates and initialises. */
export async function startQuickjs(module: WebAssembly.Module): Promise<Quickjs> {
  const depthsAtClock: number[] = [];
  const instance = await WebAssembly.instantiate(module, {
    env: {
      host_call: () => 0,
      host_interrupt: () => 0,
      host_promise_rejection: () => undefined,
      host_module_normalize: () => 0,
      host_module_load: () => 0,
      host_get_timezone_offset: () => 0,
    },
    wasi_snapshot_preview1: {
      clock_time_get: (_clock: number, _precision: bigint, result: number) => {
        depthsAtClock.push(exports.depth.value);
        new DataView(exports.memory.buffer).setBigUint64(result, 1_700_000_000_000_000_000n, true);
        return 0;
      },
      random_get: () => 0,
      fd_write: notImplemented,
      fd_close: notImplemented,
      fd_fdstat_get: notImplemented,
      fd_seek: notImplemented,
    },
  });
  const exports = instance.exports as unknown as QuickjsExports;
  exports._initialize();
  if (exports.qjs_init() !== 0) throw new Error('qjs_init failed');
  return { exports, depthsAtClock, evaluate: (script) => evaluate(exports, script) };
}

function evaluate(exports: QuickjsExports, script: string): string {
  const code = writeString(exports, script);
  const fileName = writeString(exports, 'script.js');
  const result = exports.qjs_eval(code.pointer, code.length, fileName.pointer, 0);
  exports.wasm_free(code.pointer);
  exports.wasm_free(fileName.pointer);
  const value = exports.qjs_is_exception(result) === 0 ? result : exports.qjs_get_exception();
  const text = exports.qjs_get_string(value);
  const memory = new Uint8Array(exports.memory.buffer);
  const decoded = new TextDecoder().decode(memory.slice(text, memory.indexOf(0, text)));
  exports.qjs_free_cstring(text);
  exports.qjs_free_value(value);
  return decoded;
}

function writeString(exports: QuickjsExports, text: string): { pointer: number; length: number } {
  const encoded = new TextEncoder().encode(`${text}\0`);
  const pointer = exports.wasm_malloc(encoded.length);
  new Uint8Array(exports.memory.buffer).set(encoded, pointer);
  return { pointer, length: encoded.length - 1 };
}
