import { describe, expect, test } from 'vitest';
import { assemble, metered, rawModule } from './testing/modules.ts';
import { meterModule } from './index.ts';

const countdown = `(module
  (func (export "countdown") (param $n i32)
    (loop $again
      (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
  (func (export "nested") (param $rows i32) (param $columns i32) (local $left i32)
    (loop $row
      (local.set $left (local.get $columns))
      (loop $column
        (br_if $column (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
      (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1)))))))`;

const branches = `(module
  (func (export "dispatch") (param $state i32) (result i32) (local $turns i32)
    (block $out
      (loop $again
        (local.set $turns (i32.add (local.get $turns) (i32.const 1)))
        (block $two (block $one (block $zero
          (br_table $zero $one $two $out (local.get $state)))
          (local.set $state (i32.const 2)) (br $again))
          (return (i32.const -1)))
        (local.set $state (i32.const 9)) (br $again)))
    (local.get $turns))
  (func (export "find") (param $wanted i32) (result i32) (local $at i32)
    (loop $again
      (block $next
        (br_if $next (i32.ne (local.get $at) (local.get $wanted)))
        (return (local.get $at)))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br $again))
    (unreachable)))`;

const calls = `(module
  (type $unary (func (param i32) (result i32)))
  (table 2 funcref)
  (elem (i32.const 0) $same $factorial)
  (func $same (type $unary) (local.get 0))
  (func $factorial (export "factorial") (type $unary)
    (if (result i32) (i32.eqz (local.get 0))
      (then (i32.const 1))
      (else (i32.mul (local.get 0) (call $factorial (i32.sub (local.get 0) (i32.const 1)))))))
  (func (export "indirect") (param i32) (param i32) (result i32)
    (call_indirect (type $unary) (local.get 1) (local.get 0))))`;

describe('fuel', () => {
  test('takes one for the entry and one each time a loop head is passed', () => {
    const module = metered(countdown);
    expect(module.cost('countdown', 1)).toBe(1 + 1);
    expect(module.cost('countdown', 1000)).toBe(1 + 1000);
    expect(module.cost('nested', 7, 5)).toBe(1 + 7 + 7 * 5);
  });

  test('follows br_table out of and back to a loop', () => {
    const module = metered(branches);
    expect([module.call('dispatch', 0), module.cost('dispatch', 0)]).toEqual([3, 1 + 3]);
    expect([module.call('dispatch', 1), module.cost('dispatch', 1)]).toEqual([-1, 1 + 1]);
    expect([module.call('dispatch', 2), module.cost('dispatch', 2)]).toEqual([2, 1 + 2]);
    expect([module.call('dispatch', 3), module.cost('dispatch', 3)]).toEqual([1, 1 + 1]);
  });

  test('stops counting at an early return', () => {
    const module = metered(branches);
    expect([module.call('find', 41), module.cost('find', 41)]).toEqual([41, 1 + 42]);
  });

  test('takes one for every callee, direct or through a table', () => {
    const module = metered(calls);
    expect([module.call('factorial', 10), module.cost('factorial', 10)]).toEqual([3_628_800, 11]);
    expect([module.call('indirect', 0, 5), module.cost('indirect', 0, 5)]).toEqual([5, 1 + 1]);
    expect([module.call('indirect', 1, 5), module.cost('indirect', 1, 5)]).toEqual([120, 1 + 6]);
  });

  test('leaves the parameters of a loop on the stack', () => {
    const i32 = 0x7f;
    // local.get 0, then loop (type 1: i32 -> i32) { 1, sub, tee 0, local.get 0, br_if 0 }
    const code = [0x20, 0, 0x03, 1, 0x41, 1, 0x6b, 0x22, 0, 0x20, 0, 0x0d, 0, 0x0b];
    const module = metered(
      rawModule({ parameters: [i32], results: [i32], code }, { parameters: [i32], results: [i32], code: [0x20, 0] }),
    );
    expect([module.call('f0', 6), module.cost('f0', 6)]).toEqual([0, 1 + 6]);
  });

  test('is charged for the start function', () => {
    const module = metered('(module (start $start) (func $start (nop)))');
    expect(module.fuel.value).toBe(0x7fff_ffff - 1);
  });

  test('ends at zero when it is just enough, and traps below zero when one is missing', () => {
    const module = metered(countdown);
    module.fuel.value = 1 + 1000;
    module.call('countdown', 1000);
    expect(module.fuel.value).toBe(0);

    module.fuel.value = 1000;
    expect(() => module.call('countdown', 1000)).toThrow(WebAssembly.RuntimeError);
    expect(module.fuel.value).toBe(-1);
    expect(module.depth.value).toBe(0);
  });

  test('ends a long loop, and an empty fuel stops every entry', () => {
    const module = metered(countdown);
    module.fuel.value = 100_000;
    expect(() => module.call('countdown', 10_000_000)).toThrow(WebAssembly.RuntimeError);
    expect(module.fuel.value).toBe(-1);
    module.fuel.value = 0;
    expect(() => module.call('countdown', 1)).toThrow(WebAssembly.RuntimeError);
    expect(module.fuel.value).toBe(-1);
  });
});

test('the report counts functions and loops', () => {
  const { report } = meterModule(assemble(countdown), { maximumDepth: 100 });
  expect(report).toEqual({ functions: 2, loops: 3, bulkOperations: 0, heaviestFrame: 0 });
});

test('the same module gives the same bytes', () => {
  const bytes = assemble(calls);
  const first = meterModule(bytes, { maximumDepth: 100 });
  const second = meterModule(Uint8Array.from(bytes), { maximumDepth: 100 });
  expect(second).toEqual(first);
  expect(meterModule(bytes, { maximumDepth: 101 }).bytes).not.toEqual(first.bytes);
});
