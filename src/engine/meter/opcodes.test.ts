import { describe, expect, test } from 'vitest';
import { meterModule } from './index.ts';
import { readInstruction } from './instruction.ts';
import { WasmReader } from './reader.ts';
import { rawModule } from './testing/modules.ts';

/**
 * Every instruction of WebAssembly 2.0 without SIMD, written from the specification and not from the meter's table.
 * Immediates are chosen to be opcodes themselves (3 is `loop`, 11 is `end`, 16 is `call`), in more bytes than needed
 * where the format allows it, so that a wrong length shows.
 */
const withImmediates: Readonly<Record<string, readonly number[]>> = {
  br: [0x0c, 0x80, 0x00],
  br_if: [0x0d, 0x80, 0x80, 0x00],
  br_table: [0x0e, 0x02, 0x00, 0x80, 0x00, 0x80, 0x00],
  'br_table without cases': [0x0e, 0x00, 0x00],
  call: [0x10, 0x80, 0x00],
  call_indirect: [0x11, 0x80, 0x00, 0x80, 0x00],
  'select of a type': [0x1c, 0x01, 0x70],
  'local.get': [0x20, 0x83, 0x00],
  'local.set': [0x21, 0x03],
  'local.tee': [0x22, 0x0b],
  'global.get': [0x23, 0x80, 0x00],
  'global.set': [0x24, 0x00],
  'table.get': [0x25, 0x80, 0x00],
  'table.set': [0x26, 0x00],
  'memory.size': [0x3f, 0x00],
  'memory.grow': [0x40, 0x00],
  'i32.const 11': [0x41, 0x0b],
  'i32.const -2^31': [0x41, 0x80, 0x80, 0x80, 0x80, 0x78],
  'i64.const 3': [0x42, 0x03],
  'i64.const -2^63': [0x42, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7f],
  'f32.const': [0x43, 0x0b, 0x0b, 0x03, 0x10],
  'f64.const': [0x44, 0x0b, 0x03, 0xfd, 0xfe, 0x12, 0x06, 0x0b, 0x0b],
  'ref.null func': [0xd0, 0x70],
  'ref.null extern': [0xd0, 0x6f],
  'ref.func': [0xd2, 0x80, 0x00],
  'memory.init': [0xfc, 0x08, 0x80, 0x00, 0x00],
  'data.drop': [0xfc, 0x09, 0x80, 0x00],
  'memory.copy': [0xfc, 0x0a, 0x00, 0x00],
  'memory.fill': [0xfc, 0x0b, 0x00],
  'memory.fill with a long subcode': [0xfc, 0x8b, 0x00, 0x00],
  'table.init': [0xfc, 0x0c, 0x80, 0x00, 0x80, 0x00],
  'elem.drop': [0xfc, 0x0d, 0x80, 0x00],
  'table.copy': [0xfc, 0x0e, 0x80, 0x00, 0x80, 0x00],
  'table.grow': [0xfc, 0x0f, 0x80, 0x00],
  'table.size': [0xfc, 0x10, 0x80, 0x00],
  'table.fill': [0xfc, 0x11, 0x80, 0x00],
};

/** Those that open a block, with what closes it. */
const opening: readonly (readonly [code: readonly number[], rest: readonly number[]])[] = [
  [[0x02, 0x40], [0x0b]],
  [
    [0x02, 0x7f],
    [0x00, 0x0b],
  ],
  [[0x02, 0x80, 0x00], [0x0b]],
  [[0x03, 0x40], [0x0b]],
  [[0x03, 0x00], [0x0b]],
  [[0x04, 0x40], [0x0b]],
  [
    [0x04, 0x7c],
    [0x00, 0x05, 0x00, 0x0b],
  ],
];

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

const plain = [0x00, 0x01, 0x0f, 0x1a, 0xd1, ...range(0x45, 0xc4)].map((opcode) => [opcode]);
const saturating = range(0, 7).map((subcode) => [0xfc, subcode]);
const memoryAccess = range(0x28, 0x3e).map((opcode) => [opcode, 0x00, 0x8b, 0x03]);
const alone = [...Object.values(withImmediates), ...plain, ...saturating, ...memoryAccess];
/** Without a type `select` must know its operands, so they are made before it. */
const select = { code: [0x1b], before: [0x41, 0, 0x41, 0, 0x41, 0], rest: [] };
const allowed = [
  ...alone.map((code) => ({ code, before: [], rest: [] })),
  ...opening.map(([code, rest]) => ({ code, before: [], rest })),
  select,
];

/** A function of no type whose code, being unreachable first, may take any operands and leave any results. */
const locals = range(0, 11).map(() => 0x7f);
const unreachableThen = (code: readonly number[]): Uint8Array<ArrayBuffer> =>
  rawModule({ locals, code: [0x00, ...code, 0x00] });

const hex = (code: readonly number[]): string => code.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');

describe('an allowed instruction is read to its end', () => {
  test.each(allowed.map((instruction) => ({ name: hex(instruction.code), ...instruction })))(
    '$name',
    ({ code, before, rest }) => {
      const reader = new WasmReader(Uint8Array.from([...code, ...rest, 0x0b]));
      readInstruction(reader);
      expect(reader.position).toBe(code.length);

      const source = unreachableThen([...before, ...code, ...rest]);
      expect(WebAssembly.validate(source)).toBe(true);
      expect(WebAssembly.validate(meterModule(source, { maximumDepth: 100 }).bytes)).toBe(true);
    },
  );
});

describe('an instruction outside the table is refused by opcode and offset', () => {
  const known = new Set(allowed.map(({ code }) => code[0]));
  const structural = new Set([0x05, 0x0b]); // else and end have no meaning alone
  const others = range(0, 0xff).filter((opcode) => !known.has(opcode) && !structural.has(opcode));

  test('of the 256 opcodes, all but these', () => {
    expect(hex(others)).toBe(
      [
        '06 07 08 09 0a 12 13 14 15 16 17 18 19 1d 1e 1f 27',
        hex(range(0xc5, 0xcf)),
        hex(range(0xd3, 0xfb)),
        'fd fe ff',
      ].join(' '),
    );
  });

  test.each(others.map((opcode) => ({ name: hex([opcode]), opcode })))('$name', ({ name, opcode }) => {
    const source = unreachableThen([opcode, 0x00, 0x00, 0x00, 0x0b, 0x0b, 0x0b]);
    const offset = source.indexOf(opcode, source.length - 16);
    expect(() => meterModule(source, { maximumDepth: 100 })).toThrow(
      expect.objectContaining({
        name: 'MeterError',
        offset,
        message: expect.stringContaining(`opcode 0x${name}`) as string,
      }),
    );
  });

  test.each(range(18, 255))('fc %i', (subcode) => {
    const source = unreachableThen([0xfc, ...(subcode < 0x80 ? [subcode] : [subcode, 0x01]), 0x00, 0x00, 0x0b]);
    expect(() => meterModule(source, { maximumDepth: 100 })).toThrow(/^unsupported opcode 0xfc 0x[0-9a-f]{2} /);
  });

  test('a subcode is not taken for that of another prefix', () => {
    // fb with subcode 0x100 would be 0xfc00, a saturating truncation.
    const source = unreachableThen([0xfb, 0x80, 0x02]);
    expect(() => meterModule(source, { maximumDepth: 100 })).toThrow('unsupported opcode 0xfb 0x100');
  });
});
