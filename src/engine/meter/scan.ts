import { bulkShifts } from './charges.ts';
import { readInstruction } from './instruction.ts';
import { MeterError } from './meter-error.ts';
import { opcodes } from './opcodes.ts';
import { type WasmReader } from './reader.ts';
import { readValueType } from './value-types.ts';

/** An instruction the rewriting touches. */
export interface Mark {
  readonly opcode: number;
  readonly start: number;
  readonly end: number;
  /** Blocks around the instruction inside its function. */
  readonly level: number;
}

export interface ScannedBody {
  readonly locals: number;
  /** Where the code starts, after the declarations of locals. */
  readonly codeStart: number;
  readonly makesCalls: boolean;
  readonly marks: readonly Mark[];
}

/** Engines refuse functions with more (the limits of the WebAssembly JavaScript interface). */
const maximumLocals = 50_000;

/** Reads a function body from its declarations of locals to its last `end`. */
export function scanBody(reader: WasmReader): ScannedBody {
  const locals = readLocals(reader);
  const codeStart = reader.position;
  const marks: Mark[] = [];
  let makesCalls = false;
  let level = 0;
  while (level >= 0) {
    const start = reader.position;
    const opcode = readInstruction(reader);
    if (isMarked(opcode)) marks.push({ opcode, start, end: reader.position, level });
    if (opcode === opcodes.call || opcode === opcodes.callIndirect) makesCalls = true;
    if (opcode === opcodes.block || opcode === opcodes.loop || opcode === opcodes.if) level += 1;
    if (opcode === opcodes.end) level -= 1;
  }
  if (!reader.done) throw new MeterError('code after the end of a function', reader.position);
  return { locals, codeStart, makesCalls, marks };
}

function isMarked(opcode: number): boolean {
  return opcode === opcodes.loop || opcode === opcodes.return || bulkShifts.has(opcode);
}

function readLocals(reader: WasmReader): number {
  const offset = reader.position;
  let locals = 0;
  for (let left = reader.unsigned(); left > 0; left -= 1) {
    locals += reader.unsigned();
    readValueType(reader);
  }
  if (locals > maximumLocals) throw new MeterError(`${locals} locals`, offset);
  return locals;
}
