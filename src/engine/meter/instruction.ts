import { MeterError } from './meter-error.ts';
import { allowedOpcodes, type Immediate, opcodes, refusedOpcodes } from './opcodes.ts';
import { type WasmReader } from './reader.ts';
import { emptyBlock, readReferenceType, readValueType } from './value-types.ts';

const immediatesByOpcode: ReadonlyMap<number, readonly Immediate[]> = new Map(
  allowedOpcodes.flatMap(([first, last, ...immediates]) =>
    Array.from({ length: last - first + 1 }, (_, index) => [first + index, immediates] as const),
  ),
);

const prefixes: ReadonlySet<number> = new Set([0xfb, 0xfc, 0xfd, 0xfe]);

/**
 * Reads one instruction with its immediates and returns its opcode (0xfc00 + subcode for the 0xfc prefix).
 * Throws a MeterError for every opcode outside the table: operands are never guessed.
 */
export function readInstruction(reader: WasmReader): number {
  const offset = reader.position;
  const first = reader.byte();
  const subcode = prefixes.has(first) ? reader.unsigned() : undefined;
  const opcode = subcode === undefined ? first : first * 0x100 + subcode;
  // A subcode over a byte would alias another prefix.
  const immediates = (subcode ?? 0) <= 0xff ? immediatesByOpcode.get(opcode) : undefined;
  if (immediates === undefined) throw refusal(first, subcode, offset);
  for (const immediate of immediates) skipImmediate(reader, immediate);
  return opcode;
}

/** Skips a constant expression up to and including its `end`. */
export function skipConstantExpression(reader: WasmReader): void {
  while (readInstruction(reader) !== opcodes.end);
}

function skipImmediate(reader: WasmReader, immediate: Immediate): void {
  switch (immediate) {
    case 'index':
      reader.unsigned();
      return;
    case 'index list':
      for (let left = reader.unsigned(); left > 0; left -= 1) reader.unsigned();
      return;
    case 'i32':
      reader.skipLeb(5);
      return;
    case 'i64':
      reader.skipLeb(10);
      return;
    case 'f32':
      reader.skip(4);
      return;
    case 'f64':
      reader.skip(8);
      return;
    case 'block type':
      skipBlockType(reader);
      return;
    case 'memory argument':
      skipMemoryArgument(reader);
      return;
    case 'memory zero':
      skipMemoryZero(reader);
      return;
    case 'value type list':
      for (let left = reader.unsigned(); left > 0; left -= 1) readValueType(reader);
      return;
    case 'reference type':
      readReferenceType(reader);
      return;
  }
}

/** `0x40`, a value type, or the index of a function type as a non-negative 33-bit number. */
function skipBlockType(reader: WasmReader): void {
  const offset = reader.position;
  const last = reader.skipLeb(5);
  if ((last & 0x40) === 0) return;
  reader.position = offset;
  if (reader.bytes[offset] === emptyBlock) reader.skip(1);
  else readValueType(reader);
}

/** Bit 6 of the alignment announces a memory index; no scalar is aligned to more than eight bytes. */
function skipMemoryArgument(reader: WasmReader): void {
  const offset = reader.position;
  const alignment = reader.unsigned();
  if (alignment > 3) throw new MeterError(`unsupported memory argument ${alignment} (multi-memory)`, offset);
  reader.unsigned();
}

function skipMemoryZero(reader: WasmReader): void {
  const offset = reader.position;
  if (reader.byte() !== 0) throw new MeterError('unsupported memory index (multi-memory)', offset);
}

function refusal(first: number, subcode: number | undefined, offset: number): MeterError {
  const family = refusedOpcodes.find(([from, to]) => first >= from && first <= to)?.[2] ?? 'unknown';
  const suffix = subcode === undefined ? '' : ` ${hex(subcode)}`;
  return new MeterError(`unsupported opcode ${hex(first)}${suffix} (${family})`, offset);
}

function hex(value: number): string {
  return `0x${value.toString(16).padStart(2, '0')}`;
}
