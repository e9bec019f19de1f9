import binaryen from 'binaryen';
import { describe, expect, test } from 'vitest';
import { MeterError, meterModule } from './index.ts';
import { assemble, rawModule } from './testing/modules.ts';

const meter = (bytes: Uint8Array): unknown => meterModule(bytes, { maximumDepth: 12_000 });

/** Modules that are valid with the proposal named, each otherwise free of what the meter refuses. */
const proposals: readonly { name: string; text: string; reason: RegExp }[] = [
  {
    name: 'SIMD in code',
    text: '(module (memory 1) (func (drop (i8x16.extract_lane_s 0 (v128.load (i32.const 0))))))',
    reason: /opcode 0xfd .*SIMD/,
  },
  { name: 'SIMD in a type', text: '(module (func (param v128)))', reason: /value type 0x7b/ },
  { name: 'SIMD in a local', text: '(module (func (local v128)))', reason: /value type 0x7b/ },
  {
    name: 'SIMD in a global',
    text: '(module (global v128 (v128.const i32x4 1 2 3 4)))',
    reason: /value type 0x7b/,
  },
  {
    name: 'atomics in code',
    text: '(module (memory 1 1) (func (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1)))))',
    reason: /opcode 0xfe 0x1e \(atomic\)/,
  },
  { name: 'a shared memory', text: '(module (memory 1 1 shared))', reason: /limits 0x3/ },
  {
    name: 'an imported shared memory',
    text: '(module (import "a" "b" (memory 1 1 shared)))',
    reason: /limits 0x3/,
  },
  { name: 'return_call', text: '(module (func $f (return_call $f)))', reason: /opcode 0x12 \(tail call\)/ },
  {
    name: 'return_call_indirect',
    text: '(module (type $t (func)) (table 1 funcref) (func (return_call_indirect (type $t) (i32.const 0))))',
    reason: /opcode 0x13 \(tail call\)/,
  },
  {
    name: 'call_ref',
    text: '(module (type $t (func)) (func $f (type $t)) (elem declare func $f) (func (call_ref $t (ref.func $f))))',
    reason: /opcode 0x14 \(typed function reference\)/,
  },
  {
    name: 'try_table',
    text: '(module (func $f) (func (block $out (try_table (catch_all $out) (call $f)))))',
    reason: /opcode 0x1f \(exception handling\)/,
  },
  {
    name: 'legacy try',
    text: '(module (func $f) (func (try (do (call $f)) (catch_all))))',
    reason: /opcode 0x06 \(exception handling\)/,
  },
  { name: 'a tag', text: '(module (tag (param i32)))', reason: /section 13/ },
  { name: 'an imported tag', text: '(module (import "a" "b" (tag (param i32))))', reason: /import kind/ },
  {
    name: 'a struct type',
    text: '(module (type $s (struct (field i32))) (func (param (ref $s))))',
    reason: /type form/,
  },
  {
    name: 'garbage collection in code',
    text: '(module (func (drop (ref.i31 (i32.const 1)))))',
    reason: /opcode 0xfb 0x1c \(garbage collection\)/,
  },
  { name: 'a reference type of the GC proposal', text: '(module (func (param anyref)))', reason: /value type 0x6e/ },
  {
    name: 'a table with an initial value',
    text: '(module (func $f) (table 1 (ref func) (ref.func $f)))',
    reason: /reference type 0x40/,
  },
  { name: 'two memories', text: '(module (memory 1) (memory 1))', reason: /second memory/ },
  {
    name: 'an imported and a defined memory',
    text: '(module (import "a" "b" (memory 1)) (memory 1))',
    reason: /second memory/,
  },
  { name: 'a 64-bit memory', text: '(module (memory i64 1))', reason: /limits 0x4/ },
  { name: 'a 64-bit table', text: '(module (table i64 1 funcref))', reason: /limits 0x4/ },
];

describe('a module is refused for', () => {
  test.each(proposals)('$name', ({ text, reason }) => {
    const bytes = assemble(text, binaryen.Features.All);
    expect(() => meter(bytes)).toThrow(MeterError);
    expect(() => meter(bytes)).toThrow(reason);
  });

  test.each(['fuel', 'depth'])('an export already named %s', (name) => {
    expect(() => meter(assemble(`(module (func (export "${name}")))`))).toThrow(`already exports '${name}'`);
  });

  test.each([
    ['a memory index in an access', [0x41, 0, 0x28, 0x42, 0x00, 0x00, 0x1a]],
    ['a memory index in memory.grow', [0x41, 0, 0x40, 0x01, 0x1a]],
    ['a memory index in memory.copy', [0x41, 0, 0x41, 0, 0x41, 0, 0xfc, 0x0a, 0x00, 0x01]],
    ['a memory index in memory.init', [0x41, 0, 0x41, 0, 0x41, 0, 0xfc, 0x08, 0x00, 0x01]],
  ])('%s', (_, code) => {
    expect(() => meter(rawModule({ code }))).toThrow(/multi-memory/);
  });

  test('a block type that is a reference of another proposal', () => {
    expect(() => meter(rawModule({ code: [0x02, 0x6e, 0x00, 0x0b, 0x1a] }))).toThrow(/value type 0x6e/);
  });

  test('a select of a type of another proposal', () => {
    expect(() => meter(rawModule({ code: [0x00, 0x1c, 0x01, 0x7b, 0x1a] }))).toThrow(/value type 0x7b/);
  });

  test('more locals than engines allow', () => {
    const many = [0x01, 0xd0, 0x86, 0x03, 0x7f]; // 50,000
    const bytes = (locals: readonly number[]): Uint8Array => withBody([...locals, 0x0b]);
    expect(() => meter(bytes(many))).not.toThrow();
    expect(() => meter(bytes([0x02, ...many.slice(1), 0x01, 0x7f]))).toThrow('50001 locals');
    expect(() => meter(bytes([0x01, 0xff, 0xff, 0xff, 0xff, 0x0f, 0x7f]))).toThrow('4294967295 locals');
  });
});

/** A module of one function of type () -> () with this body, declarations of locals included. */
function withBody(body: readonly number[]): Uint8Array<ArrayBuffer> {
  const code = [0x01, body.length, ...body];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...[0x01, 0x04, 0x01, 0x60, 0x00, 0x00],
    ...[0x03, 0x02, 0x01, 0x00],
    ...[0x0a, code.length, ...code],
  ]);
}

/** Whether the meter takes it; anything it throws besides a MeterError is a failure. */
function isAccepted(bytes: Uint8Array): boolean {
  try {
    meter(bytes);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(MeterError);
    return false;
  }
}

describe('bytes that are no valid module end in a MeterError:', () => {
  test.each([
    ['nothing', []],
    ['another preamble', [0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00]],
    ['a section longer than the file', [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0x01, 0x20, 0x00]],
    ['a section twice', [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0x01, 0x01, 0x00, 0x01, 0x01, 0x00]],
    ['an unknown section', [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0x1f, 0x01, 0x00]],
  ])('%s', (_, bytes) => {
    expect(() => meter(Uint8Array.from(bytes))).toThrow(MeterError);
  });

  test.each([
    ['no end', [0x00, 0x01]],
    ['an end too many', [0x00, 0x0b, 0x0b]],
    ['code after the end', [0x00, 0x0b, 0x01]],
    ['a number of more than 32 bits', [0x00, 0x20, 0xff, 0xff, 0xff, 0xff, 0x1f, 0x0b]],
    ['a number of more than five bytes', [0x00, 0x20, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00, 0x0b]],
    ['an immediate cut off', [0x00, 0x44, 0x00, 0x00]],
  ])('a function with %s', (_, body) => {
    expect(() => meter(withBody(body))).toThrow(MeterError);
  });

  test('every prefix of a module', () => {
    const whole = assemble(
      '(module (memory 1) (func (export "f") (loop) (memory.fill (i32.const 0) (i32.const 0) (i32.const 9))))',
    );
    const accepted = Array.from(whole.keys()).filter((length) => isAccepted(whole.subarray(0, length)));
    // Cut between two sections it may still be a module, as long as no function lacks its code.
    expect(accepted.every((length) => WebAssembly.validate(whole.slice(0, length)))).toBe(true);
    expect(accepted.length).toBeGreaterThan(0);
    expect(() => meter(whole)).not.toThrow();
  });
});
