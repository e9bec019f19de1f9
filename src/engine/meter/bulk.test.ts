import { describe, expect, test } from 'vitest';
import { meterModule } from './index.ts';
import { assemble, metered } from './testing/modules.ts';

const text = `(module
  (memory (export "memory") 2 4)
  (data $words "0123456789")
  (table $table (export "table") 100 200 funcref)
  (table $other 100 funcref)
  (elem $functions funcref (ref.func $f) (ref.func $f))
  (func $f)
  (func (export "copy") (param i32) (memory.copy (i32.const 0) (i32.const 65536) (local.get 0)))
  (func (export "fill") (param i32) (memory.fill (i32.const 0) (i32.const 7) (local.get 0)))
  (func (export "init") (param i32) (memory.init $words (i32.const 0) (i32.const 0) (local.get 0)))
  (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
  (func (export "table copy") (param i32) (table.copy $table $other (i32.const 0) (i32.const 0) (local.get 0)))
  (func (export "table fill") (param i32) (table.fill $table (i32.const 0) (ref.func $f) (local.get 0)))
  (func (export "table init") (param i32) (table.init $table $functions (i32.const 0) (i32.const 0) (local.get 0)))
  (func (export "table grow") (param i32) (result i32) (table.grow $table (ref.null func) (local.get 0))))`;

const unsigned = -1;

describe('an operation is charged by its length', () => {
  test.each([
    ['copy', 63, 0],
    ['copy', 64, 1],
    ['copy', 65_536, 1024],
    ['fill', 127, 1],
    ['fill', 65_536, 1024],
    ['init', 10, 0],
    ['grow', 0, 0],
    ['grow', 2, 2],
    ['grow', 1000, 1000],
    ['table copy', 7, 0],
    ['table copy', 100, 12],
    ['table fill', 100, 12],
    ['table init', 2, 0],
    ['table grow', 17, 2],
    ['table grow', 80_000, 10_000],
  ])('%s of %i takes %i', (name, length, charge) => {
    expect(metered(text).cost(name, length)).toBe(1 + charge);
  });

  test.each(['copy', 'fill', 'init'])(
    'memory.%s of an unsigned length takes a 64th before the bounds are checked',
    (name) => {
      const module = metered(text);
      module.fuel.value = 0x7fff_ffff;
      expect(() => module.call(name, unsigned)).toThrow(WebAssembly.RuntimeError);
      expect(module.fuel.value).toBe(0x7fff_ffff - 1 - (2 ** 26 - 1));
    },
  );

  test.each(['table copy', 'table fill', 'table init'])('%s of an unsigned length takes an eighth', (name) => {
    const module = metered(text);
    module.fuel.value = 0x7fff_ffff;
    expect(() => module.call(name, unsigned)).toThrow(WebAssembly.RuntimeError);
    expect(module.fuel.value).toBe(0x7fff_ffff - 1 - (2 ** 29 - 1));
  });
});

describe('an operation that costs more than there is', () => {
  test.each([
    ['copy', 6400],
    ['fill', 6400],
    ['grow', 1000],
    ['grow', unsigned],
    ['grow', -0x8000_0000],
    ['table copy', 800],
    ['table fill', 800],
    ['table init', 800],
    ['table grow', 800],
    ['table grow', unsigned],
  ])('%s of %i traps with fuel below zero', (name, length) => {
    const module = metered(text);
    module.fuel.value = 50;
    expect(() => module.call(name, length)).toThrow(WebAssembly.RuntimeError);
    expect(module.fuel.value).toBe(-1);
  });

  test('does not run', () => {
    const module = metered(text);
    module.fuel.value = 50;
    expect(() => module.call('fill', 6400)).toThrow(WebAssembly.RuntimeError);
    expect(() => module.call('table fill', 80)).toThrow(WebAssembly.RuntimeError);
    expect(new Uint8Array(module.memory.buffer).every((byte) => byte === 0)).toBe(true);
    expect(module.table.get(0)).toBeNull();
  });

  test('and an unsigned number of pages is never a gift of fuel', () => {
    const module = metered(text);
    expect(() => module.call('grow', unsigned)).toThrow(WebAssembly.RuntimeError);
    expect(module.fuel.value).toBe(-1);
  });
});

test('operations still do what they did', () => {
  const module = metered(text);
  module.call('init', 10);
  expect(String.fromCharCode(...new Uint8Array(module.memory.buffer, 0, 11))).toBe('0123456789\0');
  module.call('fill', 3);
  expect([...new Uint8Array(module.memory.buffer, 0, 5)]).toEqual([7, 7, 7, 51, 52]);
  module.call('copy', 2);
  expect([...new Uint8Array(module.memory.buffer, 0, 5)]).toEqual([0, 0, 7, 51, 52]);
  expect([module.call('grow', 1), module.call('grow', 9), module.call('grow', 1)]).toEqual([2, -1, 3]);
  module.call('table fill', 5);
  module.call('table copy', 2);
  expect([0, 1, 2, 4, 5].map((index) => module.table.get(index) === null)).toEqual([true, true, false, false, true]);
  module.call('table init', 2);
  expect([0, 1].map((index) => module.table.get(index) === null)).toEqual([false, false]);
  expect([module.call('table grow', 50), module.call('table grow', 51), module.table.length]).toEqual([100, -1, 150]);
});

test('the report counts them, and a module without them gets no helper', () => {
  expect(meterModule(assemble(text), { maximumDepth: 1 }).report).toMatchObject({ functions: 9, bulkOperations: 8 });
  const { bytes } = meterModule(assemble('(module (func (export "f")))'), { maximumDepth: 1 });
  const added = { parameters: [0x7f, 0x7f], results: [0x7f] };
  const signature = [0x60, 2, ...added.parameters, 1, ...added.results].join();
  expect([...bytes].join()).not.toContain(signature);
});
