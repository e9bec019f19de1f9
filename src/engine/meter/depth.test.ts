import { describe, expect, test } from 'vitest';
import { meterModule } from './index.ts';
import { assemble, metered, type RawFunction, rawModule } from './testing/modules.ts';

const i32 = 0x7f;
const f64 = 0x7c;

/** `call 0`, where function 0 does nothing; its presence makes a function's depth accounted. */
const call0 = [0x10, 0];
const nothing: RawFunction = { code: [] };

/** Ways out of a function, each with the result of `f1(x)` for x = 0, 1 and 2. */
const exits: readonly (RawFunction & { name: string; expected: readonly unknown[] })[] = [
  { name: 'falling through', code: call0, expected: [undefined, undefined, undefined] },
  { name: 'return', results: [i32], code: [...call0, 0x41, 7, 0x0f], expected: [7, 7, 7] },
  {
    name: 'return over values left on the stack',
    results: [i32],
    code: [...call0, 0x41, 1, 0x41, 2, 0x41, 3, 0x0f],
    expected: [3, 3, 3],
  },
  {
    name: 'return from nested blocks, or not',
    results: [i32],
    // block { loop { if (x) { 5, return } } } 6
    code: [...call0, 0x02, 0x40, 0x03, 0x40, 0x20, 0, 0x04, 0x40, 0x41, 5, 0x0f, 0x0b, 0x0b, 0x0b, 0x41, 6],
    expected: [6, 5, 5],
  },
  {
    name: 'br to function level from nested blocks',
    results: [i32],
    // block { block { 9, br 2 } } 1
    code: [...call0, 0x02, 0x40, 0x02, 0x40, 0x41, 9, 0x0c, 2, 0x0b, 0x0b, 0x41, 1],
    expected: [9, 9, 9],
  },
  {
    name: 'br_if to function level',
    results: [i32],
    // block { 3, x, br_if 1, drop } 4
    code: [...call0, 0x02, 0x40, 0x41, 3, 0x20, 0, 0x0d, 1, 0x1a, 0x0b, 0x41, 4],
    expected: [4, 3, 3],
  },
  {
    name: 'br_table to function level and elsewhere',
    results: [i32],
    // block { block { x, br_table [0 1] 2 } 2 return } 3
    code: [...call0, 0x02, 0x40, 0x02, 0x40, 0x20, 0, 0x0e, 1, 0, 1, 0x0b, 0x41, 2, 0x0f, 0x0b, 0x41, 3],
    expected: [2, 3, 3],
  },
  {
    name: 'br_table with a value to function level',
    results: [i32],
    // block -> i32 { 8, x, br_table [0] 1 } 1, add
    code: [...call0, 0x02, i32, 0x41, 8, 0x20, 0, 0x0e, 1, 0, 1, 0x0b, 0x41, 1, 0x6a],
    expected: [9, 8, 8],
  },
  {
    name: 'return of several results, or falling through with them',
    results: [i32, f64, i32],
    // if (x) { 1, 2.0 (0x4000...), 3, return } 4, 0.0, 6
    code: [
      ...call0,
      ...[0x20, 0, 0x04, 0x40, 0x41, 1, 0x44, 0, 0, 0, 0, 0, 0, 0, 0x40, 0x41, 3, 0x0f, 0x0b],
      ...[0x41, 4, 0x44, 0, 0, 0, 0, 0, 0, 0, 0, 0x41, 6],
    ],
    expected: [
      [4, 0, 6],
      [1, 2, 3],
      [1, 2, 3],
    ],
  },
  {
    name: 'return with dead code behind it',
    results: [i32],
    // 7, return, block { unreachable, return } drop, br 0
    code: [...call0, 0x41, 7, 0x0f, 0x02, 0x40, 0x00, 0x0f, 0x0b, 0x1a, 0x0c, 0],
    expected: [7, 7, 7],
  },
  {
    name: 'call_indirect instead of call',
    results: [i32],
    // if (x > 100) { 0, call_indirect } 2
    code: [0x20, 0, 0x41, 100, 0x4b, 0x04, 0x40, 0x41, 0, 0x11, 0, 0, 0x0b, 0x41, 2],
    expected: [2, 2, 2],
  },
];

describe('depth is balanced after', () => {
  test.each(exits)('$name', ({ results = [], code, expected }) => {
    const source = rawModule(nothing, { parameters: [i32], results, code });
    expect(WebAssembly.validate(source)).toBe(true);
    const module = metered(source);
    expect(meterModule(source, { maximumDepth: 100 }).report.heaviestFrame).toBe(1 + 8);
    for (const [value, result] of expected.entries()) {
      expect(module.call('f1', value)).toEqual(result);
      expect(module.depth.value).toBe(0);
    }
  });
});

const probed = `(module
  (import "host" "probe" (func $probe))
  (func $leaf (param i32 i32 i32))
  (func (export "plain") (call $probe))
  (func (export "locals") (param i32 i64) (local f32 f64 i32) (call $probe))
  (func (export "leaf") (call $leaf (i32.const 1) (i32.const 2) (i32.const 3)) (call $probe))
  (func $recurse (export "recurse") (param $n i32) (local i64 i64)
    (if (local.get $n)
      (then (call $recurse (i32.sub (local.get $n) (i32.const 1))))
      (else (call $probe)))))`;

function probe(maximumDepth?: number): { module: ReturnType<typeof metered>; depths: number[] } {
  const depths: number[] = [];
  const imports = { host: { probe: () => depths.push(module.depth.value) } };
  const module = metered(probed, maximumDepth === undefined ? { imports } : { imports, maximumDepth });
  return { module, depths };
}

describe('depth', () => {
  test('is parameters + locals + 8 for each frame that makes calls', () => {
    const { module, depths } = probe();
    module.call('plain');
    module.call('locals', 0, 0n);
    module.call('leaf');
    module.call('recurse', 0);
    module.call('recurse', 9);
    expect(depths).toEqual([8, 8 + 5, 8, 8 + 3, 10 * (8 + 3)]);
    expect(module.depth.value).toBe(0);
  });

  test('may be the maximum and not one more', () => {
    const { module, depths } = probe(10 * 11);
    module.call('recurse', 9);
    expect(depths).toEqual([110]);

    const tight = probe(10 * 11 - 1);
    expect(() => tight.module.call('recurse', 9)).toThrow(WebAssembly.RuntimeError);
    expect(tight.depths).toEqual([]);
    expect(tight.module.depth.value).toBe(110);
    expect(tight.module.fuel.value).toBeGreaterThan(0);
  });

  test('counts on when the host calls back in', () => {
    const depths: number[] = [];
    const module = metered(probed, {
      imports: {
        host: { probe: () => depths.push(module.depth.value) < 3 && module.call('plain') },
      },
    });
    module.call('recurse', 1);
    expect(depths).toEqual([22, 30, 38]);
    expect(module.depth.value).toBe(0);
  });

  test('stops recursion without end before the host does, and works again once reset', () => {
    const { module, depths } = probe(12_000);
    expect(() => module.call('recurse', 1_000_000)).toThrow(WebAssembly.RuntimeError);
    expect(module.depth.value).toBe(Math.ceil(12_001 / 11) * 11);
    module.depth.value = 0;
    module.call('recurse', 3);
    expect(depths).toEqual([44]);
  });

  test('stays within its maximum when fuel is what traps', () => {
    const { module } = probe(12_000);
    module.fuel.value = 20;
    expect(() => module.call('recurse', 1_000_000)).toThrow(WebAssembly.RuntimeError);
    expect(module.fuel.value).toBe(-1);
    expect(module.depth.value).toBe(20 * 11);
  });

  test('reports the heaviest frame that makes calls', () => {
    expect(meterModule(assemble(probed), { maximumDepth: 1 }).report.heaviestFrame).toBe(8 + 5);
  });
});

test.each([-1, 1.5, Number.NaN, 2 ** 30 + 1])('a maximum depth of %s is refused', (maximumDepth) => {
  expect(() => meterModule(assemble('(module)'), { maximumDepth })).toThrow(RangeError);
});
