import { beforeAll, describe, expect, test } from 'vitest';
import { buildEngine } from '#build/engine';
import { maximumDepth } from './engine.ts';
import { epoch } from './vm-types.ts';
import { Vm } from './vm.ts';
import type { VmHost, VmImage } from './vm-types.ts';
import { VmPool } from './vm-pool.ts';

/** A guest that runs source texts and hands their results to the host as text. */
const guest = `(host) => {
  globalThis.say = (...texts) => host(...texts);
  return (op, a) => {
    if (op === 'run') host('result', String((0, eval)(a)));
    if (op === 'echo') host('result', a);
    return op === 'answer' ? a : undefined;
  };
}`;
const bounds = { memoryBytes: 16_777_216, depth: maximumDepth, collectAfterBytes: 1_048_576 };

let wasm: WebAssembly.Module;
beforeAll(async () => {
  wasm = await WebAssembly.compile(new Uint8Array((await buildEngine()).wasm));
});

function createHost(now = 0) {
  const said: (readonly string[])[] = [];
  const host: VmHost = {
    call: (...texts) => {
      said.push(texts);
      return texts[0] === 'ask' ? `answer to ${texts[1]}` : undefined;
    },
    now: () => now,
    loadModule: (specifier) => (specifier === 'known' ? 'export const a = "loaded";' : undefined),
  };
  return { host, said, last: () => said.at(-1)?.[1] };
}

function boot(host: VmHost, limits = bounds): Vm {
  const vm = new Vm(wasm, maximumDepth, host);
  vm.boot(guest, limits);
  return vm;
}

function run(vm: Vm, source: string) {
  vm.fuel = 50_000_000;
  const entry = vm.dispatch('run', source);
  return { entry, used: 50_000_000 - vm.fuel };
}

describe('text crosses unchanged:', () => {
  test.each([
    ['empty', ''],
    ['ASCII of 23, 24 and 25 characters', `${'x'.repeat(23)}|${'y'.repeat(24)}|${'z'.repeat(25)}`],
    ['short and not ASCII', 'é'],
    ['beyond the BMP', '\u{1F600}\u{10FFFF}'],
    ['NUL and control characters', 'a\u0000b\u0001\u007f\r\n\u2028'],
    ['byte order mark first', '\uFEFFa'],
    ['longer than the scratch block', `${'é\u{1F600}'.repeat(40_000)}end`],
    ['as long as the scratch block takes', 'x'.repeat(21_824)],
    ['one more', 'x'.repeat(21_825)],
  ])('%s', (_, text) => {
    const { host, last } = createHost();
    const vm = boot(host);
    expect(vm.dispatch('echo', text).kind).toBe('value');
    expect(last()).toBe(text);
    expect(vm.ask('answer', text).text).toBe(text);
  });

  test('half a surrogate pair becomes U+FFFD on the way in and one or more on the way out', () => {
    const { host, last } = createHost();
    const vm = boot(host);
    vm.dispatch('echo', 'a\ud800b');
    expect(last()).toBe('a\ufffdb');
    run(vm, '"a\\ud83d".concat("b")');
    expect(last()?.replaceAll('\ufffd', '')).toBe('ab');
  });
});

test('the host is asked and answers with up to six texts', () => {
  const { host, said, last } = createHost();
  const vm = boot(host);
  run(vm, 'say("ask", "x")');
  expect(last()).toBe('answer to x');
  run(vm, 'say("a", "b", "c", "d", "e", "f", "g", "h")');
  expect(said.at(-2)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});

test("the clock and the zone are the driver's", () => {
  const { host, last } = createHost(1234);
  run(boot(host), 'Date.now() + " " + new Date().getTimezoneOffset()');
  expect(last()).toBe(`${epoch + 1234} 0`);
});

test('entries say how they ended', () => {
  const { host } = createHost();
  const vm = boot(host);
  const image = vm.capture();
  const ends = (source: string, fuel = 2_000_000): unknown => {
    vm.restore(image);
    vm.fuel = fuel;
    return vm.dispatch('run', source);
  };
  expect(ends('1')).toMatchObject({ kind: 'value' });
  expect(ends('throw new Error("x")')).toEqual({ kind: 'exception' });
  expect(vm.takeException()).toBe('Error: x');
  expect(ends('for (;;);')).toEqual({ kind: 'trapped', cause: 'fuel' });
  expect(ends('(function f() { f() })()')).toEqual({ kind: 'trapped', cause: 'depth' });
  expect(ends('1', 10)).toEqual({ kind: 'trapped', cause: 'fuel' });
  expect(ends('1')).toMatchObject({ kind: 'value' });
});

test('less depth is allowed where an exercise says so', () => {
  const dive = 'let n = 0; (function f() { n += 1; say("depth", String(n)); f() })()';
  const deepest = (depth: number): number => {
    const { host, said } = createHost();
    const vm = boot(host, { ...bounds, depth });
    vm.restore(vm.capture());
    run(vm, dive);
    return said.length;
  };
  expect(deepest(maximumDepth)).toBeGreaterThan(100);
  expect(deepest(maximumDepth / 2)).toBeLessThan(0.6 * deepest(maximumDepth));
});

test('memory is bounded, and the bound is an exception that can be caught', () => {
  const { host, last } = createHost();
  const vm = boot(host);
  run(
    vm,
    'const kept = []; let text = ""; try { for (;;) kept.push(new ArrayBuffer(1e6)) } catch (error) { text = String(error) } kept.length > 10 && text',
  );
  expect(last()).toBe('InternalError: out of memory');
});

describe('an image', () => {
  const work =
    'const m = new Map(); for (let i = 0; i < 2000; i += 1) m.set("k" + i, [i, { i }]); [...m.keys()].sort().join("").length + Math.random()';

  test('brings back the same behaviour, to the last unit of fuel', () => {
    const { host, said } = createHost();
    const vm = boot(host);
    vm.reserve(2_000_000);
    const image = vm.capture();
    const fuels = [0, 1, 2].map(() => {
      expect(vm.fits(image)).toBe(true);
      vm.restore(image);
      return run(vm, work).used;
    });
    expect(new Set(fuels).size).toBe(1);
    expect(new Set(said.map(([, text]) => text)).size).toBe(1);
  });

  test('brings it back in another VM, and after every way to end', () => {
    const { host } = createHost();
    const image = boot(host).capture();
    const fresh = (): Vm => {
      const vm = new Vm(wasm, maximumDepth, host);
      vm.restore(image);
      return vm;
    };
    const expected = run(fresh(), work).used;
    for (const source of [
      'for (;;);',
      '(function f() { f() })()',
      'throw 1',
      'globalThis.x = 1; Array.prototype.y = 2',
      '"x".repeat(3e6) + "y"',
    ]) {
      const vm = fresh();
      run(vm, source);
      if (!vm.fits(image)) continue;
      vm.restore(image);
      expect(run(vm, work).used).toBe(expected);
    }
  });

  test('taken again is the same bytes, into the same memory', () => {
    const { host } = createHost();
    const vm = boot(host);
    const image = vm.capture();
    vm.restore(image);
    const into = new Uint8Array(image.memory.byteLength);
    const again = vm.capture(into);
    expect(again.memory).toBe(into);
    expect(Buffer.compare(again.memory, image.memory)).toBe(0);
  });

  test('holds what was there when it was taken', () => {
    const { host, last } = createHost();
    const vm = boot(host);
    run(vm, 'globalThis.kept = 1');
    const image: VmImage = vm.capture();
    run(vm, 'globalThis.kept = 2; globalThis.lost = 3');
    vm.restore(image);
    run(vm, 'kept + typeof lost');
    expect(last()).toBe('1undefined');
  });
});

describe('VmPool', () => {
  const idle: VmHost = createHost().host;

  test('reuses an instance, and drops one whose memory has grown', () => {
    const pool = new VmPool(wasm, maximumDepth);
    const vm = pool.create(idle);
    vm.boot(guest, bounds);
    vm.reserve(100_000);
    const image = vm.capture();
    const first = pool.acquire(image, idle);
    pool.release(first, image);
    expect(pool.acquire(image, idle)).toBe(first);
    run(first, 'globalThis.kept = new Uint8Array(8e6).fill(1)');
    expect(first.fits(image)).toBe(false);
    pool.release(first, image);
    expect(pool.acquire(image, idle)).not.toBe(first);
  });

  test('keeps a bounded number of instances', () => {
    const pool = new VmPool(wasm, maximumDepth);
    const vm = pool.create(idle);
    vm.boot(guest, bounds);
    const image = vm.capture();
    const used = Array.from({ length: 20 }, () => pool.acquire(image, idle));
    for (const one of used) pool.release(one, image);
    const again = new Set(Array.from({ length: 20 }, () => pool.acquire(image, idle)));
    expect(used.filter((one) => again.has(one)).length).toBe(8);
  });
});

test('a module that is not known does not load, and one that is does', () => {
  const { host, said } = createHost();
  const vm = boot(host);
  vm.fuel = 50_000_000;
  expect(vm.evaluate('import { a } from "known"; say("got", a);', 'x.js', true).kind).toBe('value');
  vm.drain(100);
  expect(said.at(-1)).toEqual(['got', 'loaded', '', '', '', '']);
  expect(vm.evaluate('import "unknown";', 'y.js', true).kind).toBe('exception');
  expect(vm.takeException()).toContain("could not load module 'unknown'");
});

test('drain runs no more jobs than it is told, and a loop of jobs ends with the fuel', () => {
  const { host } = createHost();
  const vm = boot(host);
  run(vm, 'const again = () => Promise.resolve().then(again); again()');
  expect(vm.drain(25).jobs).toBe(25);
  vm.fuel = 100_000;
  const { entry, jobs } = vm.drain(10_000_000);
  expect(entry).toEqual({ kind: 'trapped', cause: 'fuel' });
  expect(jobs).toBeGreaterThan(10);
});

test('restoring clears what a run has left on the dead stack', () => {
  const Native = WebAssembly.Instance;
  const made: WebAssembly.Instance[] = [];
  WebAssembly.Instance = new Proxy(Native, {
    construct: (target, args: ConstructorParameters<typeof Native>) => {
      const instance = new target(...args);
      made.push(instance);
      return instance;
    },
  });
  try {
    const { host } = createHost();
    const vm = boot(host);
    const image = vm.capture();
    const { memory } = made[0]?.exports as { readonly memory: WebAssembly.Memory };
    const left = (): boolean => new Uint8Array(memory.buffer, 0, image.stackPointer).some((byte) => byte !== 0);
    run(vm, 'const down = (n) => (n > 0 ? down(n - 1) : 0); down(40)');
    expect(left()).toBe(true);
    vm.restore(image);
    expect(left()).toBe(false);
  } finally {
    WebAssembly.Instance = Native;
  }
});
