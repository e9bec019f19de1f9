import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import { meterModule } from './index.ts';
import { meterWithBinaryen } from './testing/binaryen-oracle.ts';
import { assemble, instantiate, type Metered } from './testing/modules.ts';
import { type Quickjs, startQuickjs } from './testing/quickjs.ts';

/** Whether a call came back, what it gave, and what it left in the two globals. */
function outcome({ fuel, depth }: Pick<Metered, 'fuel' | 'depth'>, run: () => unknown): unknown {
  try {
    return { result: run(), fuel: fuel.value, depth: depth.value };
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError)) throw error;
    return { trapped: true, fuel: fuel.value, depth: depth.value };
  }
}

const text = `(module
  (memory (export "memory") 1 9)
  (data $words "0123456789012345678901234567890123456789012345678901234567890123456789")
  (table $table (export "table") 4 99 funcref)
  (elem (i32.const 0) $collatz $even $odd)
  (func $collatz (export "collatz") (param $n i32) (result i32) (local $steps i32)
    (loop $again
      (if (i32.eq (local.get $n) (i32.const 1)) (then (return (local.get $steps))))
      (local.set $steps (i32.add (local.get $steps) (i32.const 1)))
      (if (i32.and (local.get $n) (i32.const 1))
        (then (local.set $n (i32.add (i32.mul (local.get $n) (i32.const 3)) (i32.const 1))))
        (else (local.set $n (i32.shr_u (local.get $n) (i32.const 1)))))
      (br $again))
    (unreachable))
  (func $even (export "even") (param i32) (result i32)
    (if (i32.eqz (local.get 0)) (then (return (i32.const 1))))
    (call $odd (i32.sub (local.get 0) (i32.const 1))))
  (func $odd (export "odd") (param i32) (result i32) (local i64 i64)
    (block $out (result i32)
      (drop (br_if $out (i32.const 0) (i32.eqz (local.get 0))))
      (call $even (i32.sub (local.get 0) (i32.const 1)))))
  (func $divide (param i32 i32) (result i32 i32)
    (return (i32.div_u (local.get 0) (local.get 1)) (i32.rem_u (local.get 0) (local.get 1))))
  (func $both (export "both") (param i32) (result i32 i32)
    (if (i32.gt_u (local.get 0) (i32.const 100)) (then (return (call $divide (local.get 0) (i32.const 7)))))
    (call $divide (local.get 0) (i32.const 3)))
  (func (export "switch") (param i32) (result i32)
    (loop $again
      (block $c (block $b (block $a
        (br_table $a $b $c $again (i32.and (local.get 0) (i32.const 3))))
        (return (call $collatz (i32.const 27))))
        (local.set 0 (i32.shr_u (local.get 0) (i32.const 1))) (br $again))
      (local.set 0 (call $collatz (local.get 0))) (br $again))
    (unreachable))
  (func (export "indirect") (param i32) (result i32)
    (call_indirect (param i32) (result i32) (local.get 0) (i32.and (local.get 0) (i32.const 3))))
  (func (export "bulk") (param i32) (result i32)
    (memory.fill (i32.const 1) (i32.const 5) (local.get 0))
    (memory.copy (i32.const 0) (i32.const 3) (local.get 0))
    (memory.init $words (i32.const 8) (i32.const 0) (i32.and (local.get 0) (i32.const 69)))
    (drop (table.grow $table (ref.null func) (local.get 0)))
    (memory.grow (local.get 0))))`;

const names = ['collatz', 'even', 'odd', 'both', 'switch', 'indirect', 'bulk'];
const values = [1, 2, 3, 4, 6, 7, 8, 27, 64, 97, 100, 101, 702, 4000, 70_000, -1];

describe('small modules take the fuel and depth Binaryen gives them', () => {
  test.each(names)('%s', (name) => {
    const source = assemble(text);
    for (const maximumDepth of [20, 150, 12_000]) {
      const ours = instantiate(meterModule(source, { maximumDepth }).bytes);
      const oracle = instantiate(meterWithBinaryen(source, maximumDepth));
      for (const fuel of [3, 40, 100_000]) {
        for (const value of values) {
          const [got, wanted] = [ours, oracle].map((module) => {
            module.fuel.value = fuel;
            module.depth.value = 0;
            return outcome(module, () => module.call(name, value));
          });
          expect(got, `${name}(${value}), fuel ${fuel}, maximum depth ${maximumDepth}`).toEqual(wanted);
        }
      }
    }
  });
});

const scripts: Readonly<Record<string, string>> = {
  arithmetic: '1 + 1',
  loops: 'let s = 0; for (let i = 0; i < 20000; i++) s += i % 7; s',
  recursion: 'const f = (n) => (n < 2 ? n : f(n - 1) + f(n - 2)); f(16)',
  json: 'JSON.stringify(JSON.parse(JSON.stringify(Array.from({ length: 200 }, (_, i) => ({ i, s: "x" + i, f: i / 3 })))))',
  sort: 'Array.from({ length: 2000 }, (_, i) => (i * 7919) % 2003).sort((a, b) => a - b).join()',
  strings:
    'let s = ""; for (let i = 0; i < 3000; i++) s += String.fromCodePoint(97 + (i % 26)); s.toUpperCase().slice(-9)',
  regexps: '"the quick brown fox ".repeat(50).replace(/\\b(\\w)(\\w*)/gu, (_, a, b) => b + a)',
  'memory copies': 'const b = new Uint8Array(300000).fill(7); b.copyWithin(1, 0); b.slice().set(b, 0); b.at(-1)',
  'growing memory': 'const rows = []; for (let i = 0; i < 40; i++) rows.push("abc".repeat(1e5) + i); rows.length',
  'the clock in callbacks': '[1, 2].map((n) => [n].map(() => Date.now())).join()',
  classes:
    'class A { #x = 1; get x() { return this.#x } } class B extends A { y = [...Array(9)].map(() => this.x) } new B().y',
  generators: 'function* g() { let i = 0; while (i < 500) yield i++ } [...g()].length',
  bigint: '(7n ** 900n % 1000007n) + ""',
  dates: 'new Date(1e12).toISOString() + new Date("2026-02-03").getTime()',
  proxies: 'new Proxy({}, { get: (_, k) => k.length }).abcdef',
  exceptions: 'try { null.x } catch (e) { e.message }',
  'uncaught exception': 'undefinedName',
  'syntax error': 'let let = 1',
  'recursion without end': 'const r = (n) => r(n + 1) + 1; r(0)',
};

describe('QuickJS takes the fuel and depth Binaryen gives it', () => {
  const path = createRequire(import.meta.url).resolve('quickjs-wasi/quickjs.wasm');
  const source = Uint8Array.from(readFileSync(path));
  let ours: WebAssembly.Module;
  let oracle: WebAssembly.Module;

  beforeAll(async () => {
    ours = await WebAssembly.compile(meterModule(source, { maximumDepth: 12_000 }).bytes);
    oracle = await WebAssembly.compile(meterWithBinaryen(source, 12_000));
  });

  const run = async (module: WebAssembly.Module, script: string, fuel?: number): Promise<unknown> => {
    const quickjs: Quickjs = await startQuickjs(module);
    const started = quickjs.exports.fuel.value;
    if (fuel !== undefined) quickjs.exports.fuel.value = fuel;
    const end = outcome(quickjs.exports, () => quickjs.evaluate(script));
    return { started, end, depthsAtClock: quickjs.depthsAtClock, pages: quickjs.exports.memory.buffer.byteLength };
  };

  test.each(Object.entries(scripts))('%s', async (_, script) => {
    const [got, wanted] = [await run(ours, script), await run(oracle, script)];
    expect(got).toEqual(wanted);
    expect(await run(ours, script, 10_000)).toEqual(await run(oracle, script, 10_000));
  });
});
