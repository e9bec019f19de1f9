/** The exports of the metered QuickJS-NG module that the binding uses. Pointers are i32 offsets. */
export interface WasmExports {
  readonly memory: WebAssembly.Memory;
  readonly __stack_pointer: WebAssembly.Global<'i32'>;
  /** Instructions left, weighted; below zero the module has trapped. Added by the meter. */
  readonly fuel: WebAssembly.Global<'i32'>;
  /** Weighted call depth now. Added by the meter. */
  readonly depth: WebAssembly.Global<'i32'>;
  _initialize(): void;
  qjs_init(): number;
  qjs_set_memory_limit(bytes: number): void;
  qjs_set_max_stack_size(bytes: number): void;
  qjs_set_module_loader(enabled: number): void;
  qjs_run_gc(): void;
  qjs_set_gc_threshold(bytes: number): void;
  qjs_eval(code: number, length: number, fileName: number, flags: number): number;
  qjs_call(callee: number, self: number, count: number, values: number): number;
  qjs_new_host_function(name: number, length: number, arity: number): number;
  qjs_new_string(text: number, length: number): number;
  qjs_get_undefined(): number;
  qjs_get_string_len(value: number, lengthOut: number): number;
  qjs_free_cstring(text: number): void;
  qjs_free_value(value: number): void;
  qjs_is_exception(value: number): number;
  qjs_is_string(value: number): number;
  qjs_get_exception(): number;
  qjs_is_job_pending(): number;
  qjs_execute_pending_job(): number;
  qjs_get_runtime_ptr(): number;
  qjs_get_context_ptr(): number;
  qjs_set_runtime_and_context(runtime: number, context: number): void;
  wasm_malloc(bytes: number): number;
  wasm_free(pointer: number): void;
}
