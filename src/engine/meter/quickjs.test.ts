import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { meterModule } from './index.ts';
import { startQuickjs } from './testing/quickjs.ts';

const path = createRequire(import.meta.url).resolve('quickjs-wasi/quickjs.wasm');
const source = Uint8Array.from(readFileSync(path));
const { bytes, report } = meterModule(source, { maximumDepth: 12_000 });

const module = new WebAssembly.Module(bytes);

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

describe('the metered QuickJS', () => {
  // Fuel counts are part of every verdict: a new digest here means verdicts that cannot be compared with older ones.
  test('is the same bytes everywhere', () => {
    expect(sha256(source)).toBe('d4c9375f2b1ca4dc95f72c8aa2982a7a9951ac8011490d79c6582df732b4bbd9');
    expect(sha256(bytes)).toBe('e2fa8a398b65d1aa718e2ec954506be95e1c7230e3018102f7e90922760d5406');
    expect(report).toEqual({ functions: 1698, loops: 1278, bulkOperations: 145, heaviestFrame: 65 });
  });

  test('is valid and less than a sixth larger', () => {
    expect(WebAssembly.validate(bytes)).toBe(true);
    expect(bytes.length / source.length).toBeGreaterThan(1);
    expect(bytes.length / source.length).toBeLessThan(7 / 6);
  });

  test('answers, and takes the same fuel each time', async () => {
    const script = `JSON.stringify([[3, 1, 2].sort(), 'a-b'.split(/-/), new Map([[1, 2]]).get(1), 2n ** 70n + ''])`;
    const [first, second] = [await startQuickjs(module), await startQuickjs(module)];
    expect(first.evaluate(script)).toBe('[[1,2,3],["a","b"],2,"1180591620717411303424"]');
    expect(second.evaluate(script)).toBe('[[1,2,3],["a","b"],2,"1180591620717411303424"]');
    expect(second.exports.fuel.value).toBe(first.exports.fuel.value);
    expect(first.exports.depth.value).toBe(0);
  });

  // Each ends by itself within seconds, so that a charge that is missing is a failure and not a hang.
  test.each([
    ['a loop', 'for (let i = 0; i < 3e7; i++);'],
    ['a loop that catches', 'for (let i = 0; i < 1e6; i++) try { null.x } catch {}'],
    ['a native loop', 'Array.prototype.indexOf.call({ length: 3e7 }, 1)'],
    ['a backtracking regexp', '/^(a+)+$/.test("a".repeat(24) + "b")'],
    ['sorting', 'Array.from({ length: 1e6 }, (_, i) => -i).sort()'],
    ['string building', 'let s = "x"; for (let i = 0; i < 1e4; i++) s = (s + s).slice(0, 1e6)'],
    ['memory copies', 'const b = new Uint8Array(1e7); for (let i = 0; i < 500; i++) b.copyWithin(1, 0)'],
    ['a large BigInt', '3n ** 2000000n'],
  ])('runs out of fuel in %s', async (_, script) => {
    const { exports, evaluate } = await startQuickjs(module);
    exports.fuel.value = 5_000_000;
    expect(() => evaluate(script)).toThrow(WebAssembly.RuntimeError);
    expect(exports.fuel.value).toBeLessThan(0);
    expect(exports.depth.value).toBeLessThanOrEqual(12_000);
  });

  test.each([
    ['functions', '(function f() { return f() + 1 })()'],
    ['getters', 'const o = { get x() { return o.x } }; o.x'],
    ['nested arrays in JSON', 'JSON.parse("[".repeat(100000))'],
    ['nested source', 'eval("(".repeat(100000))'],
  ])('runs out of depth in %s without end', async (_, script) => {
    const { exports, evaluate } = await startQuickjs(module);
    expect(() => evaluate(script)).toThrow(WebAssembly.RuntimeError);
    expect(exports.depth.value).toBeGreaterThan(12_000);
    expect(exports.fuel.value).toBeGreaterThan(0);
  });
});
