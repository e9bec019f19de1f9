/** Opcodes the meter acts on or writes. 0xfc-prefixed ones are 0xfc00 + their subcode. */
export const opcodes = {
  unreachable: 0x00,
  block: 0x02,
  loop: 0x03,
  if: 0x04,
  end: 0x0b,
  br: 0x0c,
  return: 0x0f,
  call: 0x10,
  callIndirect: 0x11,
  select: 0x1b,
  localGet: 0x20,
  localTee: 0x22,
  globalGet: 0x23,
  globalSet: 0x24,
  memoryGrow: 0x40,
  i32Const: 0x41,
  i64Const: 0x42,
  i32LtS: 0x48,
  i32GtS: 0x4a,
  i64GeS: 0x59,
  i32Add: 0x6a,
  i32Sub: 0x6b,
  i32ShrU: 0x76,
  i64Sub: 0x7d,
  i32WrapI64: 0xa7,
  i64ExtendI32S: 0xac,
  i64ExtendI32U: 0xad,
  memoryInit: 0xfc08,
  memoryCopy: 0xfc0a,
  memoryFill: 0xfc0b,
  tableInit: 0xfc0c,
  tableCopy: 0xfc0e,
  tableGrow: 0xfc0f,
  tableFill: 0xfc11,
} as const;

/** What follows an opcode in the code. */
export type Immediate =
  | 'block type'
  | 'index'
  | 'index list'
  | 'memory argument'
  | 'memory zero'
  | 'i32'
  | 'i64'
  | 'f32'
  | 'f64'
  | 'value type list'
  | 'reference type';

/** First and last opcode of a run that shares its immediates. What stands in no run is refused. */
export const allowedOpcodes: readonly (readonly [number, number, ...Immediate[]])[] = [
  [0x00, 0x01], // unreachable, nop
  [0x02, 0x04, 'block type'], // block, loop, if
  [0x05, 0x05], // else
  [0x0b, 0x0b], // end
  [0x0c, 0x0d, 'index'], // br, br_if
  [0x0e, 0x0e, 'index list', 'index'], // br_table
  [0x0f, 0x0f], // return
  [0x10, 0x10, 'index'], // call
  [0x11, 0x11, 'index', 'index'], // call_indirect
  [0x1a, 0x1b], // drop, select
  [0x1c, 0x1c, 'value type list'], // select with types
  [0x20, 0x26, 'index'], // local.get to table.set
  [0x28, 0x3e, 'memory argument'], // i32.load to i64.store32
  [0x3f, 0x40, 'memory zero'], // memory.size, memory.grow
  [0x41, 0x41, 'i32'], // i32.const
  [0x42, 0x42, 'i64'], // i64.const
  [0x43, 0x43, 'f32'], // f32.const
  [0x44, 0x44, 'f64'], // f64.const
  [0x45, 0xc4], // comparisons, arithmetic, conversions, sign extension
  [0xd0, 0xd0, 'reference type'], // ref.null
  [0xd1, 0xd1], // ref.is_null
  [0xd2, 0xd2, 'index'], // ref.func
  [0xfc00, 0xfc07], // saturating truncations
  [0xfc08, 0xfc08, 'index', 'memory zero'], // memory.init
  [0xfc09, 0xfc09, 'index'], // data.drop
  [0xfc0a, 0xfc0a, 'memory zero', 'memory zero'], // memory.copy
  [0xfc0b, 0xfc0b, 'memory zero'], // memory.fill
  [0xfc0c, 0xfc0c, 'index', 'index'], // table.init
  [0xfc0d, 0xfc0d, 'index'], // elem.drop
  [0xfc0e, 0xfc0e, 'index', 'index'], // table.copy
  [0xfc0f, 0xfc11, 'index'], // table.grow, table.size, table.fill
];

/** Names for the refusal only; an opcode missing here is refused just the same. */
export const refusedOpcodes: readonly (readonly [number, number, string])[] = [
  [0x06, 0x0a, 'exception handling'],
  [0x12, 0x13, 'tail call'],
  [0x14, 0x14, 'typed function reference'],
  [0x15, 0x15, 'tail call'],
  [0x18, 0x19, 'exception handling'],
  [0x1f, 0x1f, 'exception handling'],
  [0xd3, 0xd3, 'garbage collection'],
  [0xd4, 0xd6, 'typed function reference'],
  [0xfb, 0xfb, 'garbage collection'],
  [0xfc, 0xfc, 'bulk memory'],
  [0xfd, 0xfd, 'SIMD'],
  [0xfe, 0xfe, 'atomic'],
];
