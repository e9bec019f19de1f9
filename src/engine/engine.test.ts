import { beforeAll, describe, expect, test } from 'vitest';
import { createTestLab } from '../../tests/support/lab.ts';
import type { Played, TestLab } from '../../tests/support/lab.ts';
import type { Play } from '../../tests/support/guest-play.ts';

let lab: TestLab;
beforeAll(async () => {
  lab = await createTestLab();
});

/** What `play` answered; a problem or a fault fails the test. */
function play(source: string, script: Play, limits: Parameters<TestLab['play']>[2] = {}): unknown {
  const played = lab.play(source, script, limits);
  if (played.kind !== 'played') throw new Error(JSON.stringify(played));
  return played.result;
}

/** Calls `main` once with a world and an argument, and answers how it ended and what was left of the bounds. */
const callMain: Play = async (labs) => {
  const one = labs.open({ seed: 'seed', latency: [5, 5] }, 'grade');
  one.onWorldCall(({ args, method, tag }) => ({ method, tag, args: [...args] }));
  const outcome = await one.call('a', 'tag', 'main', [
    { $world: ['store.get', 'store.put', 'audit.record'] },
    { given: [1] },
  ]);
  return { outcome, now: one.now(), exhausted: labs.exhausted() ?? null };
};
const outcomeOf = (source: string, limits?: Parameters<TestLab['play']>[2]): unknown =>
  (play(source, callMain, limits) as { outcome: unknown }).outcome;

describe('a call', () => {
  test('gets its arguments and a world, and answers JSON', () => {
    const source =
      'export const main = async (world, x) => [x, await world.store.get("k", 2), Object.keys(world), Object.keys(world.store)]';
    expect(play(source, callMain)).toEqual({
      outcome: {
        kind: 'returned',
        value: [
          { given: [1] },
          { method: 'store.get', tag: 'tag', args: ['k', 2] },
          ['store', 'audit'],
          ['get', 'put'],
        ],
      },
      now: 5,
      exhausted: null,
    });
  });

  test.each([
    ['undefined', 'undefined', null],
    ['a function', '() => 1', null],
    ['NaN and -0', '[NaN, -0, Infinity]', [null, 0, null]],
    ['a date', 'new Date(0)', '1970-01-01T00:00:00.000Z'],
    ['astral text', '"\\u{1F600}"', '\u{1F600}'],
    ['half a pair', '"\\ud83d"', '\ud83d'],
    ['__proto__', 'JSON.parse(\'{"__proto__":1}\')', JSON.parse('{"__proto__":1}') as unknown],
  ])('that answers %s', (_, written, expected) => {
    expect(outcomeOf(`export const main = () => (${written})`)).toEqual({ kind: 'returned', value: expected });
  });

  test("that throws says name, message and the line of the learner's text", () => {
    const source =
      'type A = {\n  a: 1;\n};\nfunction inner() {\n  throw new RangeError("no");\n}\nexport const main = async () => {\n  await null;\n  inner();\n}';
    expect(outcomeOf(source)).toEqual({ kind: 'threw', name: 'RangeError', message: 'no', line: 5 });
  });

  test('of an export that is not there throws', () => {
    expect(outcomeOf('export const other = 1')).toMatchObject({
      kind: 'threw',
      message: 'no function named main is exported',
    });
  });

  test.each([
    [
      'nests too deeply',
      'let a = 1; for (let i = 0; i < 65; i += 1) a = [a]; return a',
      { kind: 'threw', name: 'RangeError', message: 'value nests too deeply' },
    ],
    [
      'nests as deep as it may',
      'let a = 1; for (let i = 0; i < 64; i += 1) a = [a]; return JSON.stringify(a).length',
      { kind: 'returned', value: 129 },
    ],
    ['is too large', 'return "x".repeat(2000)', { kind: 'limit', limit: 'output' }],
  ])('whose value %s', (_, body, expected) => {
    expect(outcomeOf(`export const main = () => { ${body} }`, { limits: { resultBytes: 1000 } })).toEqual(expected);
  });
});

describe('instances', () => {
  const counter =
    'let calls = 0; export const main = () => { calls += 1; globalThis.mark = (globalThis.mark ?? 0) + 1; return [calls, globalThis.mark] }';

  test('share no memory, keep their own, and begin anew in each scenario', () => {
    const result = play(counter, async (labs) => {
      const seen: string[] = [];
      for (const scenario of ['first', 'second']) {
        const one = labs.open({ seed: scenario, latency: [0, 0] }, 'grade');
        for (const instance of ['a', 'a', 'b']) seen.push(JSON.stringify(await one.call(instance, '', 'main', [])));
      }
      return seen;
    });
    const answer = (n: number): string => `{"kind":"returned","value":[${n},${n}]}`;
    expect(result).toEqual([answer(1), answer(2), answer(1), answer(1), answer(2), answer(1)]);
  });

  test('that crash end their calls and lose their memory', () => {
    const source =
      'let calls = 0; export const main = async (world) => { calls += 1; if (world) await world.store.get("x"); return calls }';
    const result = play(source, async (labs) => {
      const one = labs.open({ seed: 's', latency: [10, 10] }, 'grade');
      const reached: string[] = [];
      one.onWorldCall(({ method }) => void reached.push(method));
      await one.call('a', '', 'main', [null]);
      const waiting = one.call('a', '', 'main', [{ $world: ['store.get'] }]);
      await one.sleep(5);
      one.crash('a');
      const crashed = await waiting;
      return { crashed, after: await one.call('a', '', 'main', [null]), reached };
    });
    expect(result).toEqual({
      crashed: { kind: 'limit', limit: 'crash' },
      after: { kind: 'returned', value: 1 },
      reached: [],
    });
  });

  test('that crash give their VMs back', () => {
    const script: Play = async (labs) => {
      const one = labs.open({ seed: 's', latency: [0, 0] }, 'grade');
      for (let crash = 0; crash < 20; crash += 1) {
        await one.call('a', '', 'main', []);
        one.crash('a');
      }
      return (await one.call('a', '', 'main', [])).kind;
    };
    expect(play(counter, script)).toBe('returned');
    const Native = WebAssembly.Instance;
    let made = 0;
    WebAssembly.Instance = class extends Native {
      constructor(...given: ConstructorParameters<typeof Native>) {
        super(...given);
        made += 1;
      }
    };
    try {
      expect(play(counter, script)).toBe('returned');
    } finally {
      WebAssembly.Instance = Native;
    }
    // The one that `play` boots an exercise with.
    expect(made).toBe(1);
  });

  test('start with what loading left, timers included, and their own randomness', () => {
    const source =
      'const loaded = Math.random(); let ticks = 0; setInterval(() => { ticks += 1 }, 10); await new Promise((r) => setTimeout(r, 35)); export const main = async () => { const before = ticks; await new Promise((r) => setTimeout(r, 30)); return [loaded, before, ticks, Math.random()] }';
    const result = play(source, async (labs) => {
      const one = labs.open({ seed: 's', latency: [0, 0] }, 'grade');
      const outcomes = await Promise.all(['a', 'b'].map((name) => one.call(name, '', 'main', [])));
      return outcomes.map((outcome) => (outcome.kind === 'returned' ? outcome.value : outcome.kind));
    }) as readonly (readonly number[])[];
    const [a = [], b = []] = result;
    expect([a.slice(1, 3), b.slice(1, 3)]).toEqual([
      [3, 6],
      [3, 6],
    ]);
    expect(a[0]).toBe(b[0]);
    expect(a[3]).not.toBe(b[3]);
  });
});

describe('virtual time', () => {
  test('passes at once, and Date follows it', () => {
    const source =
      'export const main = async () => { const start = Date.now(); await new Promise((r) => setTimeout(r, 3600000)); return Date.now() - start }';
    const start = performance.now();
    expect(play(source, callMain)).toMatchObject({ outcome: { value: 3_600_000 }, now: 3_600_000 });
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('is whole milliseconds, whatever a delay says', () => {
    const source =
      'export const main = async () => { for (const delay of [0.5, 1.9, -3, NaN, "2", null]) await new Promise((r) => setTimeout(r, delay)); return new Date().toISOString() }';
    expect(play(source, callMain)).toMatchObject({ outcome: { value: '2026-01-01T00:00:00.003Z' }, now: 3 });
  });

  test('orders timers by time and then by when they were set', () => {
    const source =
      'export const main = async () => { const seen = []; for (const [name, ms] of [["c", 5], ["a", 1], ["d", 5], ["b", 1]]) setTimeout(() => seen.push(name), ms); const id = setTimeout(() => seen.push("cleared"), 2); clearTimeout(id); await new Promise((r) => setTimeout(r, 9)); return seen.join("") }';
    expect(outcomeOf(source)).toEqual({ kind: 'returned', value: 'abcd' });
  });

  test('with nothing left to happen ends a waiting call at once', () => {
    expect(play('export const main = () => new Promise(() => 0)', callMain)).toEqual({
      outcome: { kind: 'never-settled' },
      now: 0,
      exhausted: null,
    });
  });

  test('has an end, which ends the instance and not the grading', () => {
    const source = 'export const main = () => new Promise((r) => setTimeout(r, 101))';
    expect(play(source, callMain, { limits: { virtualMs: 100 } })).toEqual({
      outcome: { kind: 'limit', limit: 'virtual-time' },
      now: 100,
      exhausted: null,
    });
  });
});

describe('concurrent calls', () => {
  const source =
    'export const main = async (world, name) => { await world.store.put(name + 1); await world.store.put(name + 2); return name }';
  const race: Play = async (labs) => {
    const orders: string[] = [];
    for (const seed of ['one', 'two', 'three', 'four', 'one']) {
      const one = labs.open({ seed, latency: [1, 30] }, 'grade');
      const order: string[] = [];
      one.onWorldCall(({ args, instance }) => void order.push(`${instance}${JSON.stringify(args)}`));
      await Promise.all(
        ['a', 'b', 'a'].map((instance, index) =>
          one.call(instance, '', 'main', [{ $world: ['store.put'] }, `${index}`]),
        ),
      );
      orders.push(order.join(' '));
    }
    return orders;
  };

  test('interleave by the seed, and the same for the same seed', () => {
    const orders = play(source, race) as readonly string[];
    expect(orders[4]).toBe(orders[0]);
    expect(new Set(orders).size).toBeGreaterThan(2);
    expect(play(source, race)).toEqual(orders);
  });
});

describe('callEach', () => {
  const source =
    'let calls = 0; export const main = (kind) => { calls += 1; if (kind === "throw") throw new TypeError("no"); if (kind === "later") return Promise.resolve(calls); return kind === "never" ? new Promise(() => 0) : calls }';
  const each = (...kinds: readonly string[]): unknown =>
    play(`${source}; export const lists = ${JSON.stringify(kinds.map((kind) => [kind]))}`, async (labs) => {
      const one = labs.open({ seed: 's', latency: [0, 0] }, 'grade');
      return await one.callEach('a', 'main', one.exported('lists') as readonly string[][]);
    });

  test('answers once per list, in one instance', () => {
    expect(each('plain', 'throw', 'later')).toEqual([
      { kind: 'returned', value: 1 },
      { kind: 'threw', name: 'TypeError', message: 'no', line: 1 },
      { kind: 'returned', value: 3 },
    ]);
    expect(each()).toEqual([]);
  });

  test('ends for all of them where one never settles', () => {
    expect(each('plain', 'never', 'plain')).toEqual(Array.from({ length: 3 }, () => ({ kind: 'never-settled' })));
  });
});

describe('a bound', () => {
  const twoScenarios: Play = async (labs) => {
    const ends: string[] = [];
    for (const seed of ['a', 'b']) {
      const one = labs.open({ seed, latency: [0, 0] }, 'grade');
      one.onWorldCall(() => 1);
      const outcome = await one.call('x', '', 'main', [{ $world: ['store.get'] }, seed]);
      ends.push(outcome.kind === 'limit' ? outcome.limit : outcome.kind);
      ends.push(labs.exhausted() ?? 'not exhausted');
    }
    return ends;
  };

  test('of one scenario ends that scenario only', () => {
    const source = 'export const main = (world, seed) => { if (seed === "a") for (;;); return 1 }';
    expect(play(source, twoScenarios, { limits: { scenarioFuel: 500_000 } })).toEqual([
      'fuel',
      'not exhausted',
      'returned',
      'not exhausted',
    ]);
    expect(play('export const main = (w, seed) => seed === "a" ? main(w, seed) + 1 : 1', twoScenarios)).toEqual([
      'depth',
      'not exhausted',
      'returned',
      'not exhausted',
    ]);
  });

  test.each([
    ['fuel', 'for (;;);', { fuel: 600_000, scenarioFuel: 900_000 }],
    ['jobs', 'for (let i = 0; i < 200; i += 1) await null', { jobs: 100 }],
    ['timers', 'for (let i = 0; i < 20; i += 1) setTimeout(() => 0, 1)', { timers: 10 }],
    ['messages', 'for (let i = 0; i < 20; i += 1) await world.store.get(i)', { messages: 10 }],
  ])('of the whole is told as %s', (limit, body, limits) => {
    expect(play(`export const main = async (world) => { ${body} }`, twoScenarios, { limits })).toEqual([
      limit,
      limit,
      limit,
      limit,
    ]);
  });

  test.each([
    ['fuel', 'for (;;);', { scenarioFuel: 500_000 }],
    ['depth', '(function f() { f() })();', {}],
    ['jobs', 'for (let i = 0; i < 200; i += 1) await null;', { jobs: 100 }],
    ['timers', 'for (let i = 0; i < 20; i += 1) setTimeout(() => 0, 1);', { timers: 10 }],
    ['load-never-settled', 'await new Promise(() => 0);', {}],
    ['load-never-settled', 'await new Promise((r) => setTimeout(r, 11));', { virtualMs: 10 }],
    ['load-threw', 'throw null;', {}],
    ['missing-export', '', {}],
  ])('while loading: %s', (reason, top, limits) => {
    const played = lab.play(`${top}\nexport const other = 1`, callMain, { limits, exports: { main: 'function' } });
    expect(played).toMatchObject({ kind: 'problem', reason });
  });

  test('of one that was hit does not reach the next submission', () => {
    const used = (): Played =>
      lab.play('export const main = () => 1', async (labs) => {
        await labs.open({ seed: 's', latency: [0, 0] }, 'grade').call('a', '', 'main', []);
        return labs.fuel();
      });
    const before = used();
    lab.play('export const main = () => { for (;;); }', callMain);
    lab.play('(function f() { f() })()', callMain);
    expect(used()).toEqual(before);
    expect(before).toMatchObject({ kind: 'played' });
  });
});

test('fuel of stories is counted apart', () => {
  const result = play('export const main = () => { for (let i = 0; i < 1000; i += 1); return 1 }', async (labs) => {
    const fuels: number[] = [];
    for (const mode of ['grade', 'story', 'story', 'grade'] as const) {
      await labs.open({ seed: 's', latency: [0, 0] }, mode).call('a', '', 'main', []);
      fuels.push(labs.fuel());
    }
    return fuels;
  }) as readonly number[];
  const [first = 0, second, third, fourth = 0] = result;
  expect(first).toBeGreaterThan(0);
  expect([second, third]).toEqual([first, first]);
  expect(fourth).toBeGreaterThan(first);
});

test("lines of calls into the world are told in stories only, and are the learner's", () => {
  const source =
    'interface A {\n  a: 1\n}\nexport const main = async (world) => {\n  await world.store.get(1);\n  await (async () => {\n    await world.store.get(2);\n  })();\n}';
  const result = play(source, async (labs) => {
    const lines: (number | null)[] = [];
    for (const mode of ['grade', 'story'] as const) {
      const one = labs.open({ seed: 's', latency: [0, 0] }, mode);
      one.onWorldCall(({ line }) => void lines.push(line ?? null));
      await one.call('a', '', 'main', [{ $world: ['store.get'] }]);
    }
    return lines;
  });
  expect(result).toEqual([null, null, 5, 7]);
});

describe('what is printed', () => {
  test('is kept in order up to the bound, and not while a story is told', () => {
    const played = lab.play(
      'console.log("loading", { a: 1 }); export const main = () => { console.warn("called"); console.error("x".repeat(100)); console.log("dropped") }',
      async (labs) => {
        for (const mode of ['story', 'grade'] as const)
          await labs.open({ seed: 's', latency: [0, 0] }, mode).call('a', '', 'main', []);
        return null;
      },
      { limits: { outputBytes: 60 } },
    );
    expect(played.kind === 'played' && played.console).toEqual([
      { level: 'log', text: 'loading {"a":1}' },
      { level: 'warn', text: 'called' },
      { level: 'error', text: 'x'.repeat(37), cut: true },
    ]);
  });
});

describe('a world', () => {
  const refusing: Play = async (labs) => {
    const one = labs.open({ seed: 's', latency: [1, 1] }, 'grade');
    one.onWorldCall(({ args }) => {
      if (args[0] === 'later') return one.sleep(10).then(() => one.now());
      throw new Error('our bug');
    });
    return await one.call('a', '', 'main', [{ $world: ['store.get'] }]);
  };

  test('may answer later', () => {
    expect(play('export const main = (w) => w.store.get("later")', refusing)).toEqual({ kind: 'returned', value: 11 });
  });

  test('that throws anything but a refusal is a fault of ours', () => {
    expect(lab.play('export const main = (w) => w.store.get("x").catch(() => "caught")', refusing)).toMatchObject({
      kind: 'fault',
      detail: expect.stringContaining('our bug') as unknown,
    });
  });

  test('that waits for nothing is a fault of ours', () => {
    expect(lab.play('export const main = 1', () => new Promise(() => undefined))).toMatchObject({
      kind: 'fault',
      detail: 'the grader waits for nothing',
    });
  });

  test('that never comes to rest is a fault of ours', () => {
    const played = lab.play('export const main = 1', async () => {
      for (;;) await Promise.resolve();
    });
    expect(played).toMatchObject({ kind: 'fault', detail: expect.stringContaining('never rests') as unknown });
    expect(play('export const main = () => 1', callMain)).toMatchObject({ outcome: { value: 1 } });
  });

  test('that answers later with anything but a refusal is a fault of ours', () => {
    const played = lab.play('export const main = (w) => w.store.get("x")', async (labs) => {
      const one = labs.open({ seed: 's', latency: [1, 1] }, 'grade');
      one.onWorldCall(async () => {
        await one.sleep(5);
        throw new Error('our late bug');
      });
      return (await one.call('a', '', 'main', [{ $world: ['store.get'] }])).kind;
    });
    expect(played).toMatchObject({ kind: 'fault', detail: expect.stringContaining('our late bug') as unknown });
  });

  test('finds no clock, no chance and no host', () => {
    const seen = play('export const main = 1', async () =>
      [typeof Date, typeof globalThis, typeof process, typeof fetch, typeof setTimeout, typeof performance].join(),
    );
    expect(seen).toBe(Array.from({ length: 6 }, () => 'undefined').join());
  });
});

describe('inside', () => {
  test('there is the language and nothing of a host', () => {
    const found = outcomeOf('export const main = () => Object.getOwnPropertyNames(globalThis)') as {
      value: readonly string[];
    };
    const language =
      /^(?:Aggregate|Eval|Range|Reference|Suppressed|Syntax|Type|URI)?Error$|^(?:Big)?(?:Int|Uint|Float)\d+Array$|^(?:Weak)?(?:Map|Set)$|^(?:Array|ArrayBuffer|AsyncDisposableStack|BigInt|Boolean|DataView|Date|DisposableStack|Function|Infinity|Iterator|JSON|Math|NaN|Number|Object|Promise|Proxy|Reflect|RegExp|String|Symbol|Uint8ClampedArray|decodeURI|decodeURIComponent|encodeURI|encodeURIComponent|escape|eval|globalThis|isFinite|isNaN|parseFloat|parseInt|undefined|unescape)$/;
    const ours = [
      'setTimeout',
      'setInterval',
      'setImmediate',
      'clearTimeout',
      'clearInterval',
      'clearImmediate',
      'queueMicrotask',
      'structuredClone',
      'console',
    ];
    const engine = ['InternalError', 'DOMException', 'atob', 'btoa'];
    expect(found.value.filter((name) => !language.test(name) && ![...ours, ...engine].includes(name))).toEqual([]);
  });

  test('the functions of the engine cannot be reached through the stack', () => {
    const source = `const found = [];
      for (const set of [() => { Error.prepareStackTrace = (_, sites) => found.push(...sites.map((site) => site.getFunction?.())) }, () => Object.defineProperty(Error, 'prepareStackTrace', { value: () => found.push(1) })]) try { set() } catch {}
      export const main = async (world) => { await world.store.get({ toJSON() { void new Error().stack; return 1 } }); return found.length }`;
    expect(outcomeOf(source)).toEqual({ kind: 'returned', value: 0 });
  });

  test.each([
    ['Array.prototype.toJSON', '(Array.prototype.toJSON = () => 7)', '7'],
    ['Array.prototype.toJSON of nothing', '(Array.prototype.toJSON = () => undefined)', 'null'],
    [
      'text functions',
      'for (const name of ["slice", "split", "indexOf", "substring"]) String.prototype[name] = () => "x.y"',
    ],
    [
      'Array functions',
      'for (const name of ["push", "find", "map", "join", "forEach"]) Array.prototype[name] = () => ["x.y"]',
    ],
    ['JSON', 'JSON.stringify = JSON.parse = () => ({})'],
    ['Reflect', 'Reflect.apply = Reflect.get = Reflect.setPrototypeOf = () => 1'],
  ])('%s may be replaced without a change of how many arguments arrive where', (_, tampering, inner = '[2]') => {
    const source = `${tampering}; export const main = async (world, x) => { await world.store.get("k", [2]); return 1 }`;
    const result = play(source, async (labs) => {
      const one = labs.open({ seed: 's', latency: [1, 1] }, 'grade');
      const arrived: string[] = [];
      one.onWorldCall(
        ({ args, instance, method, tag }) => void arrived.push([instance, tag, method, JSON.stringify(args)].join(' ')),
      );
      const outcome = await one.call('a', 'tag', 'main', [{ $world: ['store.get'] }]);
      return [...arrived, outcome.kind];
    });
    expect(result).toEqual([`a tag store.get ["k",${inner}]`, 'returned']);
  });
});
