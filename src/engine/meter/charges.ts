import { opcodes as op } from './opcodes.ts';
import { emptyBlock, i32, i64 } from './value-types.ts';
import { type FunctionType } from './module-shape.ts';
import { WasmWriter } from './writer.ts';

/**
 * Fuel taken at every function entry and every loop head. One for both: without a loop head or an entry only straight
 * code runs, whose length the binary bounds, so fuel bounds the number of such stretches.
 */
export const fuelPerStep = 1;

/**
 * How far an operation's length is shifted right to give its fuel. 64 bytes cost one. A table entry counts as eight
 * bytes. A page of memory growth costs one: the memory's limit bounds how many there can be, so the charge only has to
 * end a loop that grows by nothing or in vain.
 */
export const bulkShifts: ReadonlyMap<number, number> = new Map([
  [op.memoryInit, 6],
  [op.memoryCopy, 6],
  [op.memoryFill, 6],
  [op.tableInit, 3],
  [op.tableCopy, 3],
  [op.tableFill, 3],
  [op.tableGrow, 3],
  [op.memoryGrow, 0],
]);

/** Indexes of the two globals the meter adds. */
export interface MeterGlobals {
  readonly fuel: number;
  readonly depth: number;
}

/** `fuel -= 1`, then a trap if it is negative. */
export function chargeStep({ fuel }: MeterGlobals): Uint8Array {
  const code = new WasmWriter();
  code.byte(op.globalGet).unsigned(fuel).byte(op.i32Const).signed(fuelPerStep).byte(op.i32Sub);
  code.byte(op.globalSet).unsigned(fuel);
  return trapIfNegative(code, fuel).toBytes();
}

/** `depth += weight`, then a trap if it is over the maximum. */
export function enterFrame({ depth }: MeterGlobals, weight: number, maximumDepth: number): Uint8Array {
  const code = new WasmWriter();
  code.byte(op.globalGet).unsigned(depth).byte(op.i32Const).signed(weight).byte(op.i32Add);
  code.byte(op.globalSet).unsigned(depth);
  code.byte(op.globalGet).unsigned(depth).byte(op.i32Const).signed(maximumDepth).byte(op.i32GtS);
  return code.bytes(trapIfTrue).toBytes();
}

/** `depth -= weight`. */
export function leaveFrame({ depth }: MeterGlobals, weight: number): Uint8Array {
  const code = new WasmWriter();
  code.byte(op.globalGet).unsigned(depth).byte(op.i32Const).signed(weight).byte(op.i32Sub);
  return code.byte(op.globalSet).unsigned(depth).toBytes();
}

/** Type of the helper that charges by length: (length, shift) -> length. */
export const bulkChargeType: FunctionType = { parameters: [i32, i32], results: [i32] };

/**
 * Body of that helper: `fuel = max(fuel - (length >>> shift), -1)`, then a trap if it is negative. Computed in 64 bits,
 * since a length is unsigned and its charge may be larger than all the fuel there can be.
 */
export function bulkChargeBody({ fuel }: MeterGlobals): Uint8Array {
  const [length, shift, remaining] = [0, 1, 2];
  const code = new WasmWriter();
  code.byte(1, 1, i64);
  code.byte(op.globalGet).unsigned(fuel).byte(op.i64ExtendI32S);
  code.byte(op.localGet, length, op.localGet, shift, op.i32ShrU, op.i64ExtendI32U);
  code.byte(op.i64Sub, op.localTee, remaining, op.i32WrapI64);
  code.byte(op.i32Const).signed(-1);
  code.byte(op.localGet, remaining, op.i64Const, 0, op.i64GeS, op.select);
  code.byte(op.globalSet).unsigned(fuel);
  return trapIfNegative(code, fuel).byte(op.localGet, length, op.end).toBytes();
}

const trapIfTrue = [op.if, emptyBlock, op.unreachable, op.end];

function trapIfNegative(code: WasmWriter, global: number): WasmWriter {
  return code
    .byte(op.globalGet)
    .unsigned(global)
    .byte(op.i32Const, 0, op.i32LtS, ...trapIfTrue);
}
