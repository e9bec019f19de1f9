import { bulkShifts, chargeStep, enterFrame, leaveFrame, type MeterGlobals } from './charges.ts';
import { type FunctionTypes } from './function-types.ts';
import { type FunctionType } from './module-shape.ts';
import { opcodes } from './opcodes.ts';
import { type WasmReader } from './reader.ts';
import { type Mark, scanBody } from './scan.ts';
import { emptyBlock } from './value-types.ts';
import { WasmWriter } from './writer.ts';

/** What one rewriting shares between its functions. */
export interface Instrumentation {
  readonly globals: MeterGlobals;
  readonly types: FunctionTypes;
  readonly maximumDepth: number;
  /** Index of the function that charges by length. */
  readonly bulkChargeFunction: number;
}

export interface InstrumentedFunction {
  /** The function as the code section holds it, without its size. */
  readonly body: Uint8Array;
  readonly loops: number;
  readonly bulkOperations: number;
  /** Weight of its frame, or 0 if it makes no calls and is not accounted. */
  readonly frame: number;
}

/** Weight of a frame besides its parameters and locals: what a host's stack frame holds anyway. */
export const frameBase = 8;

/**
 * Rewrites one function. `reader` spans its body, from the declarations of locals to the last `end`.
 *
 * A function that makes calls gets its body wrapped in a block, so that every way out (falling through, `return`, a
 * branch to function level) meets the one place where its weight is taken off again. A function that makes none can
 * stand only once on the stack, as its top, and is not weighed.
 */
export function instrumentFunction(
  reader: WasmReader,
  type: FunctionType,
  instrumentation: Instrumentation,
): InstrumentedFunction {
  const start = reader.position;
  const { locals, codeStart, makesCalls, marks } = scanBody(reader);
  const { globals, maximumDepth } = instrumentation;
  const weight = type.parameters.length + locals + frameBase;
  const code = new WasmWriter().bytes(reader.bytes.subarray(start, codeStart)).bytes(chargeStep(globals));
  if (makesCalls) {
    code.bytes(enterFrame(globals, weight, maximumDepth)).byte(opcodes.block);
    writeBlockType(code, type.results, instrumentation.types);
  }
  let copied = codeStart;
  for (const mark of marks) {
    code.bytes(reader.bytes.subarray(copied, mark.start));
    writeMarked(code, reader.bytes.subarray(mark.start, mark.end), mark, makesCalls, instrumentation);
    copied = mark.end;
  }
  code.bytes(reader.bytes.subarray(copied, reader.end));
  if (makesCalls) code.bytes(leaveFrame(globals, weight)).byte(opcodes.end);
  return {
    body: code.toBytes(),
    loops: marks.filter(({ opcode }) => opcode === opcodes.loop).length,
    bulkOperations: marks.filter(({ opcode }) => bulkShifts.has(opcode)).length,
    frame: makesCalls ? weight : 0,
  };
}

function writeMarked(
  code: WasmWriter,
  original: Uint8Array,
  { opcode, level }: Mark,
  wrapped: boolean,
  { globals, bulkChargeFunction }: Instrumentation,
): void {
  const shift = bulkShifts.get(opcode);
  if (opcode === opcodes.loop) {
    code.bytes(original).bytes(chargeStep(globals));
  } else if (shift !== undefined) {
    // The length is the last operand, so it lies on top of the stack; the helper gives it back.
    code.byte(opcodes.i32Const).signed(shift).byte(opcodes.call).unsigned(bulkChargeFunction).bytes(original);
  } else if (wrapped) {
    code.byte(opcodes.br).unsigned(level);
  } else {
    code.bytes(original);
  }
}

function writeBlockType(code: WasmWriter, results: readonly number[], types: FunctionTypes): void {
  const [result] = results;
  if (result === undefined) code.byte(emptyBlock);
  else if (results.length === 1) code.byte(result);
  else code.signed(types.indexOf({ parameters: [], results }));
}
