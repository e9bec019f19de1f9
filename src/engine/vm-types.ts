/** Epoch milliseconds at which every scenario's virtual clock starts: 2026-01-01T00:00:00Z. */
export const epoch = 1_767_225_600_000;

/** Calls from inside the VM to its host. All arguments and results are strings: JSON or short codes. */
export type HostCall = (op: string, a: string, b: string, c: string, d: string, e: string) => string | undefined;

/** What a VM asks of its host while it runs. Nothing here may throw. */
export interface VmHost {
  call: HostCall;
  /** Virtual milliseconds since the scenario began. */
  now: () => number;
  /** Source of a module, or undefined where the specifier is not known. */
  loadModule: (specifier: string) => string | undefined;
}

/** How an entry into the VM ended. A trapped VM is unusable until an image is restored into it. */
export type Entry =
  | { readonly kind: 'value'; readonly pointer: number }
  | { readonly kind: 'exception' }
  | { readonly kind: 'trapped'; readonly cause: 'fuel' | 'depth' | 'crash' };

/** A VM's whole state between two entries. */
export interface VmImage {
  /** Linear memory from the stack pointer up; what lies below is dead between entries and restored as zeros. */
  readonly memory: Uint8Array;
  readonly stackPointer: number;
  readonly runtime: number;
  readonly context: number;
  readonly scratch: number;
  readonly undefinedValue: number;
  readonly dispatcher: number;
  /** Weighted call depth that is taken away from the module's maximum. */
  readonly depthReserve: number;
}
