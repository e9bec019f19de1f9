import binaryen from 'binaryen';
import { meterModule } from '../index.ts';

type Export = (...values: (number | bigint)[]) => unknown;

/** A metered module, instantiated. */
export interface Metered {
  readonly fuel: WebAssembly.Global<'i32'>;
  readonly depth: WebAssembly.Global<'i32'>;
  readonly memory: WebAssembly.Memory;
  readonly table: WebAssembly.Table;
  call(name: string, ...values: (number | bigint)[]): unknown;
  /** Fuel a call takes. */
  cost(name: string, ...values: (number | bigint)[]): number;
}

/** The proposals the meter knows. With more, Binaryen writes other bytes for the same text. */
export const knownFeatures =
  binaryen.Features.MutableGlobals |
  binaryen.Features.NontrappingFPToInt |
  binaryen.Features.BulkMemory |
  binaryen.Features.BulkMemoryOpt |
  binaryen.Features.SignExt |
  binaryen.Features.ReferenceTypes |
  binaryen.Features.CallIndirectOverlong |
  binaryen.Features.Multivalue;

/** The binary of a module in the text format, not optimised. */
export function assemble(text: string, features: number = knownFeatures): Uint8Array<ArrayBuffer> {
  const module = binaryen.parseText(text);
  module.setFeatures(features);
  const bytes = Uint8Array.from(module.emitBinary());
  module.dispose();
  return bytes;
}

/** Meters and instantiates a module, given as text or as bytes. */
export function metered(
  module: string | Uint8Array,
  options: { maximumDepth?: number; imports?: WebAssembly.Imports } = {},
): Metered {
  const source = typeof module === 'string' ? assemble(module) : module;
  const { bytes } = meterModule(source, { maximumDepth: options.maximumDepth ?? 12_000 });
  return instantiate(bytes, options.imports);
}

/** Instantiates a module that has been metered. */
export function instantiate(bytes: Uint8Array<ArrayBuffer>, imports: WebAssembly.Imports = {}): Metered {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);
  const { fuel, depth, memory, table } = exports as unknown as Metered;
  const call = (name: string, ...values: (number | bigint)[]): unknown => (exports[name] as Export)(...values);
  const cost = (name: string, ...values: (number | bigint)[]): number => {
    const before = fuel.value;
    call(name, ...values);
    return before - fuel.value;
  };
  return { fuel, depth, memory, table, call, cost };
}

/** One function of a hand-made binary: `code` without the last `end`. */
export interface RawFunction {
  readonly parameters?: readonly number[];
  readonly results?: readonly number[];
  /** Types of the declared locals. */
  readonly locals?: readonly number[];
  readonly code: readonly number[];
}

/**
 * A module byte for byte, for code that Binaryen would rewrite or cannot write: functions exported as `f0`, `f1`, ...
 * of which each has its own type with the same index, one memory, one table of four, a mutable i32 global, a passive
 * data segment and a passive element segment.
 */
export function rawModule(...functions: readonly RawFunction[]): Uint8Array<ArrayBuffer> {
  const names = functions.map((_, index) => [...vector([...`f${index}`].map(codeOf)), 0x00, index]);
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(
      1,
      functions.map(({ parameters = [], results = [] }) => [0x60, ...vector([...parameters]), ...vector([...results])]),
    ),
    ...section(
      3,
      functions.map((_, index) => [index]),
    ),
    ...section(4, [[0x70, 0x00, 0x04]]),
    ...section(5, [[0x00, 0x01]]),
    ...section(6, [[0x7f, 0x01, 0x41, 0x00, 0x0b]]),
    ...section(7, names),
    ...section(9, [[0x01, 0x00, 0x01, 0x00]]),
    ...[0x0c, 0x01, 0x01],
    ...section(
      10,
      functions.map(({ locals = [], code }) => {
        const declarations = vector(locals.map((type) => [0x01, type]));
        return vector([...declarations, ...code, 0x0b]);
      }),
    ),
    ...section(11, [[0x01, 0x01, 0x2a]]),
  ]);
}

function section(id: number, items: readonly (readonly number[])[]): number[] {
  return [id, ...vector([...leb(items.length), ...items.flat()])];
}

/** Length, then the items one after the other. */
function vector(items: readonly (number | readonly number[])[]): number[] {
  return [...leb(items.length), ...items.flat()];
}

function leb(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb(value >>> 7)];
}

function codeOf(character: string): number {
  return character.charCodeAt(0);
}
