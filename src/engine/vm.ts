import { GuestMemory } from './guest-memory.ts';
import { epoch } from './vm-types.ts';
import type { Entry, VmHost, VmImage } from './vm-types.ts';
import type { WasmExports } from './wasm-exports.ts';

/** QuickJS's own stack check, well above what the depth limit of the meter lets through. */
const guestStackBytes = 524_288;
const evalAsModule = 1;
/** Stack below the idle stack pointer that is cleared at every restore, and the end of it that must have stayed clear. */
const stackWindow = 262_144;
const stackGuard = 32_768;
const mostArguments = 6;

/**
 * One QuickJS instance with its own linear memory. Only strings and the pointers of a dispatcher
 * function cross; the host never looks at a guest object.
 */
export class Vm {
  readonly #exports: WasmExports;
  readonly #memory: GuestMemory;
  readonly #maximumDepth: number;
  #host: VmHost;
  #undefined = 0;
  #dispatcher = 0;
  #depthReserve = 0;

  constructor(module: WebAssembly.Module, maximumDepth: number, host: VmHost) {
    this.#host = host;
    this.#maximumDepth = maximumDepth;
    const instance = new WebAssembly.Instance(module, this.#imports());
    this.#exports = instance.exports as unknown as WasmExports;
    this.#memory = new GuestMemory(this.#exports);
  }

  /** Boots QuickJS and evaluates `guest`, whose value is called with the host function and returns the dispatcher. */
  boot(
    guest: string,
    bounds: { readonly memoryBytes: number; readonly depth: number; readonly collectAfterBytes: number },
  ): void {
    const wasm = this.#exports;
    this.#depthReserve = Math.max(0, this.#maximumDepth - bounds.depth);
    wasm._initialize();
    if (wasm.qjs_init() !== 0) throw new Error('QuickJS did not start');
    wasm.qjs_set_max_stack_size(guestStackBytes);
    wasm.qjs_set_memory_limit(bounds.memoryBytes);
    wasm.qjs_set_gc_threshold(bounds.collectAfterBytes);
    wasm.qjs_set_module_loader(1);
    this.#memory.allocateScratch();
    this.#undefined = wasm.qjs_get_undefined();
    const name = this.#memory.writeText('host');
    const host = wasm.qjs_new_host_function(name.pointer, name.length, 0);
    const factory = this.#expect(this.evaluate(guest, 'guest.js'));
    this.#memory.refresh();
    this.#memory.view.setUint32(this.#memory.scratch, host, true);
    this.#dispatcher = this.#expect(
      this.#enter(() => wasm.qjs_call(factory, this.#undefined, 1, this.#memory.scratch)),
    );
  }

  set host(host: VmHost) {
    this.#host = host;
  }

  get fuel(): number {
    return this.#exports.fuel.value;
  }

  set fuel(fuel: number) {
    this.#exports.fuel.value = fuel;
  }

  /** Bytes of linear memory; it only ever grows. */
  get memoryBytes(): number {
    return this.#exports.memory.buffer.byteLength;
  }

  /** Evaluates source text; a module's value is the promise of its namespace. */
  evaluate(source: string, fileName: string, asModule = false): Entry {
    const wasm = this.#exports;
    return this.#enter(() => {
      const code = this.#memory.allocateText(source);
      const file = this.#memory.allocateText(fileName);
      const pointer = wasm.qjs_eval(code.pointer, code.length, file.pointer, asModule ? evalAsModule : 0);
      wasm.wasm_free(code.pointer);
      wasm.wasm_free(file.pointer);
      return pointer;
    });
  }

  /** Calls the dispatcher and reads the text that it returns, if any; the entry's pointer is then of no use. */
  ask(...args: readonly string[]): { readonly entry: Entry; readonly text: string | undefined } {
    let text: string | undefined;
    const entry = this.#dispatch(args, (pointer) => {
      text = this.#exports.qjs_is_string(pointer) === 0 ? undefined : this.#memory.readString(pointer);
    });
    return { entry, text };
  }

  /** Calls the dispatcher. A pointer argument is passed as the value that it points to. */
  dispatch(...args: readonly (string | number)[]): Entry {
    return this.#dispatch(args, () => undefined);
  }

  #dispatch(args: readonly (string | number)[], read: (pointer: number) => void): Entry {
    const wasm = this.#exports;
    const entry = this.#enter(() => {
      const values = args.map((value) => (typeof value === 'number' ? value : this.#memory.newString(value)));
      this.#memory.refresh();
      values.forEach((value, index) => this.#memory.view.setUint32(this.#memory.scratch + index * 4, value, true));
      const pointer = wasm.qjs_call(this.#dispatcher, this.#undefined, values.length, this.#memory.scratch);
      args.forEach((value, index) => typeof value === 'string' && wasm.qjs_free_value(values[index] ?? 0));
      return pointer;
    });
    if (entry.kind === 'value') {
      read(entry.pointer);
      wasm.qjs_free_value(entry.pointer);
    }
    return entry;
  }

  /** Runs promise jobs until none is left or `maximum` have run; returns how many ran, or how it trapped. */
  drain(maximum: number): { readonly jobs: number; readonly entry?: Entry } {
    const wasm = this.#exports;
    let jobs = 0;
    const entry = this.#enter(() => {
      while (jobs < maximum && wasm.qjs_is_job_pending() !== 0) {
        jobs += 1;
        wasm.qjs_execute_pending_job();
      }
      return this.#undefined;
    });
    return entry.kind === 'trapped' ? { jobs, entry } : { jobs };
  }

  /** Text of the pending exception's name and message, as QuickJS prints it. Clears it. */
  takeException(): string {
    const pointer = this.#exports.qjs_get_exception();
    const text = this.#memory.readString(pointer);
    this.#exports.qjs_free_value(pointer);
    return text;
  }

  /** Makes the heap hold `bytes` more without growing the memory, so that instances can be reused. */
  reserve(bytes: number): void {
    this.#exports.wasm_free(this.#exports.wasm_malloc(bytes));
  }

  collectGarbage(): void {
    this.#exports.qjs_run_gc();
  }

  /** Copies the state; `into` is reused when it has the right size. */
  capture(into?: Uint8Array): VmImage {
    this.#memory.refresh();
    const stackPointer = this.#exports.__stack_pointer.value;
    const live = this.#memory.bytes.subarray(stackPointer);
    const memory = into?.byteLength === live.byteLength ? into : new Uint8Array(live.byteLength);
    memory.set(live);
    return {
      memory,
      stackPointer,
      runtime: this.#exports.qjs_get_runtime_ptr(),
      context: this.#exports.qjs_get_context_ptr(),
      scratch: this.#memory.scratch,
      undefinedValue: this.#undefined,
      dispatcher: this.#dispatcher,
      depthReserve: this.#depthReserve,
    };
  }

  /** Whether an image can be restored here: memory that has grown past the image cannot shrink again. */
  fits(image: VmImage): boolean {
    return this.memoryBytes <= image.stackPointer + image.memory.byteLength;
  }

  /** Overwrites the whole state with an image of the same module. */
  restore(image: VmImage): void {
    const wasm = this.#exports;
    const missing = image.stackPointer + image.memory.byteLength - wasm.memory.buffer.byteLength;
    if (missing > 0) wasm.memory.grow(missing / 65_536);
    this.#memory.refresh();
    this.#clearStack(image.stackPointer);
    this.#memory.bytes.set(image.memory, image.stackPointer);
    wasm.__stack_pointer.value = image.stackPointer;
    wasm.depth.value = image.depthReserve;
    this.#depthReserve = image.depthReserve;
    this.#memory.scratch = image.scratch;
    this.#undefined = image.undefinedValue;
    this.#dispatcher = image.dispatcher;
    wasm.fuel.value = 0x7fff_ffff;
    wasm.qjs_set_runtime_and_context(image.runtime, image.context);
  }

  /** Clears the dead stack: a window of it, or all where a run has reached the window's far end. */
  #clearStack(stackPointer: number): void {
    const window = Math.max(0, stackPointer - stackWindow);
    let reached = 0;
    for (let offset = window; offset < window + stackGuard; offset += 4)
      reached |= this.#memory.view.getInt32(offset, true);
    this.#memory.bytes.fill(0, reached === 0 ? window : 0, stackPointer);
  }

  #enter(run: () => number): Entry {
    try {
      const pointer = run();
      return pointer === 0 || this.#exports.qjs_is_exception(pointer) !== 0
        ? { kind: 'exception' }
        : { kind: 'value', pointer };
    } catch {
      const wasm = this.#exports;
      if (wasm.fuel.value < 0) return { kind: 'trapped', cause: 'fuel' };
      if (wasm.depth.value > this.#maximumDepth) return { kind: 'trapped', cause: 'depth' };
      return { kind: 'trapped', cause: 'crash' };
    }
  }

  #expect(entry: Entry): number {
    if (entry.kind === 'value') return entry.pointer;
    throw new Error(
      entry.kind === 'exception' ? `guest code failed: ${this.takeException()}` : `guest code trapped: ${entry.cause}`,
    );
  }

  #imports(): WebAssembly.Imports {
    return {
      env: {
        host_call: (_name: number, _length: number, _self: number, count: number, values: number) =>
          this.#hostCall(count, values),
        host_interrupt: () => 0,
        host_promise_rejection: (promise: number, reason: number) => {
          this.#exports.qjs_free_value(promise);
          this.#exports.qjs_free_value(reason);
        },
        host_module_normalize: (_base: number, name: number) =>
          this.#memory.allocateText(this.#memory.readZeroTerminated(name)).pointer,
        host_module_load: (name: number, lengthOut: number) => this.#loadModule(name, lengthOut),
        host_get_timezone_offset: () => 0,
      },
      wasi_snapshot_preview1: {
        clock_time_get: (_id: number, _precision: bigint, out: number) => {
          this.#memory.refresh();
          this.#memory.view.setBigUint64(out, BigInt(epoch + this.#host.now()) * 1_000_000n, true);
          return 0;
        },
        random_get: (pointer: number, length: number) => {
          this.#memory.refresh();
          this.#memory.bytes.fill(0x42, pointer, pointer + length);
          return 0;
        },
        fd_write: () => 8,
        fd_close: () => 8,
        fd_fdstat_get: () => 8,
        fd_seek: () => 8,
      },
    };
  }

  #hostCall(count: number, values: number): number {
    const given = Math.min(count, mostArguments);
    const argument = (index: number): string => {
      if (index >= given) return '';
      this.#memory.refresh();
      return this.#memory.readString(this.#memory.view.getUint32(values + index * 4, true));
    };
    const answer = this.#host.call(argument(0), argument(1), argument(2), argument(3), argument(4), argument(5));
    return answer === undefined ? this.#exports.qjs_get_undefined() : this.#memory.newString(answer);
  }

  #loadModule(name: number, lengthOut: number): number {
    const source = this.#host.loadModule(this.#memory.readZeroTerminated(name));
    if (source === undefined) return 0;
    const { pointer, length } = this.#memory.allocateText(source);
    this.#memory.refresh();
    this.#memory.view.setUint32(lengthOut, length, true);
    return pointer;
  }
}
