import { MeterError } from './meter-error.ts';
import { type WasmReader } from './reader.ts';

export const i32 = 0x7f;
export const i64 = 0x7e;

/** The block type that takes nothing and leaves nothing. */
export const emptyBlock = 0x40;

const referenceTypes: ReadonlySet<number> = new Set([0x70, 0x6f]); // funcref, externref
const valueTypes: ReadonlySet<number> = new Set([i32, i64, 0x7d, 0x7c, ...referenceTypes]);

/** Reads a number or reference type; refuses v128 and the types of the garbage collection proposal. */
export function readValueType(reader: WasmReader): number {
  return readType(reader, valueTypes, 'value');
}

/** Reads `funcref` or `externref`. */
export function readReferenceType(reader: WasmReader): number {
  return readType(reader, referenceTypes, 'reference');
}

function readType(reader: WasmReader, allowed: ReadonlySet<number>, kind: string): number {
  const offset = reader.position;
  const type = reader.byte();
  if (!allowed.has(type)) throw new MeterError(`unsupported ${kind} type 0x${type.toString(16)}`, offset);
  return type;
}
