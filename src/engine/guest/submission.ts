/**
 * Runs inside the submission's VM, before the learner's code and in the same realm. It holds the only
 * reference to the host function, and everything it calls later was captured before that code ran.
 * What it tells the host is the submission's word about its own calls and nothing else.
 */
type Host = (op: string, a?: string, b?: string, c?: string, d?: string, e?: string) => string | undefined;
type Exported = (...args: unknown[]) => unknown;
interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}
interface WorldPart {
  readonly name: string;
  readonly methods: string[];
  readonly keys: string[];
}
interface Timer {
  readonly run: Exported;
  readonly args: unknown[];
  readonly every: number;
}

export function createSubmissionRealm(host: Host): (...message: unknown[]) => void {
  'use strict';
  const { parse, stringify } = JSON;
  const { apply, get: getProperty, setPrototypeOf } = Reflect;
  const { defineProperty, freeze, keys } = Object;
  const { floor, imul } = Math;
  const NativePromise = Promise;
  const NativeError = Error;
  const toText = String;
  const toNumber = Number;
  const then = Promise.prototype.then;
  const textSlice = String.prototype.slice;
  const textIndexOf = String.prototype.indexOf;
  const textMatch = RegExp.prototype.exec;
  const slice = (text: string, start: number, end: number): string => apply(textSlice, text, [start, end]) as string;
  const indexOf = (text: string, part: string, start: number): number =>
    apply(textIndexOf, text, [part, start]) as number;
  const bare = <T extends object>(fields: T): T => ({ __proto__: null, ...fields });
  /** Without a prototype an array meets no setter and no `toJSON` of the learner's. */
  const bareList = <T>(list: T[]): T[] => {
    setPrototypeOf(list, null);
    return list;
  };

  // Its call sites would hand the learner's code the functions below.
  defineProperty(NativeError, 'prepareStackTrace', bare({ value: undefined, writable: false, configurable: false }));

  const waiting: Record<string, Waiting | undefined> = bare({});
  const timers: Record<string, Timer | undefined> = bare({});
  const worlds: Record<string, WorldPart[] | undefined> = bare({});
  let namespace: Record<string, unknown> = bare({});
  let requests = 0;
  let timerCount = 0;
  let tellLines = false;
  let randomState = 0;

  const linePattern = /solution\.ts:([1-9]\d{0,5})/;
  function lineOf(stack: unknown): string {
    if (typeof stack !== 'string') return '';
    const found = apply(textMatch, linePattern, [stack]) as RegExpExecArray | null;
    return found === null ? '' : toText(found[1]);
  }

  function describe(error: unknown): string {
    let name = 'Thrown';
    let message = '';
    let line = '';
    try {
      if (error !== null && typeof error === 'object') {
        name = toText(getProperty(error, 'name'));
        message = toText(getProperty(error, 'message'));
        line = lineOf(getProperty(error, 'stack'));
      } else {
        message = typeof error === 'symbol' ? 'symbol' : toText(error);
      }
    } catch {
      name = 'Exotic';
      message = '';
    }
    return stringify(
      bare({
        name: slice(name, 0, 80),
        message: slice(message, 0, 500),
        ...(line === '' ? {} : { line: toNumber(line) }),
      }),
    );
  }

  function request(method: string, tag: string, args: unknown[]): Promise<unknown> {
    requests += 1;
    const id = toText(requests);
    const line = tellLines ? lineOf(new NativeError().stack) : '';
    return new NativePromise((resolve, reject) => {
      const json = stringify(bareList(args));
      waiting[id] = { __proto__: null, resolve, reject } as Waiting;
      host('world', id, method, tag, line, json);
    });
  }

  /** `cases.find,cases.list` becomes `world.cases.find` and `world.cases.list`; names are read once. */
  function readMethods(text: string): WorldPart[] {
    const known = worlds[text];
    if (known !== undefined) return known;
    const parts: WorldPart[] = bareList([]);
    for (let start = 0, end = 0; start < text.length; start = end + 1) {
      end = indexOf(text, ',', start);
      if (end < 0) end = text.length;
      const dot = indexOf(text, '.', start);
      const part = findPart(parts, slice(text, start, dot));
      part.keys[part.keys.length] = slice(text, dot + 1, end);
      part.methods[part.methods.length] = slice(text, start, end);
    }
    worlds[text] = parts;
    return parts;
  }

  function findPart(parts: WorldPart[], name: string): WorldPart {
    for (let index = 0; index < parts.length; index += 1) {
      const part = parts[index] as WorldPart;
      if (part.name === name) return part;
    }
    return (parts[parts.length] = { name, methods: bareList([]), keys: bareList([]) });
  }

  function createWorld(text: string, tag: string): object {
    const parts = readMethods(text);
    const world = { __proto__: null } as unknown as Record<string, object>;
    for (let index = 0; index < parts.length; index += 1) {
      const part = parts[index] as WorldPart;
      const owner = { __proto__: null } as unknown as Record<string, unknown>;
      for (let key = 0; key < part.keys.length; key += 1) {
        const method = part.methods[key] as string;
        owner[part.keys[key] as string] = (...args: unknown[]) => request(method, tag, args);
      }
      world[part.name] = freeze(owner);
    }
    return freeze(world);
  }

  function revive(value: unknown, tag: string): unknown {
    const methods = value !== null && typeof value === 'object' ? (value as { $world?: unknown }).$world : undefined;
    return typeof methods === 'string' ? createWorld(methods, tag) : value;
  }

  function exportedFunction(name: string): Exported {
    const exported = namespace[name];
    if (typeof exported !== 'function') throw new NativeError(`no function named ${name} is exported`);
    return exported as Exported;
  }

  function toJson(value: unknown): string {
    const json = stringify(value) as unknown;
    return typeof json === 'string' ? json : 'null';
  }

  async function settle(id: string, value: unknown): Promise<void> {
    try {
      host('settled', id, 'returned', toJson(await value));
    } catch (error) {
      host('settled', id, 'threw', describe(error));
    }
  }

  function call(id: string, name: string, tag: string, json: string): void {
    let result: unknown;
    try {
      const args = parse(json) as unknown[];
      for (let index = 0; index < args.length; index += 1) args[index] = revive(args[index], tag);
      result = apply(exportedFunction(name), undefined, args);
    } catch (error) {
      host('settled', id, 'threw', describe(error));
      return;
    }
    void settle(id, result);
  }

  async function callEach(id: string, name: string, json: string): Promise<void> {
    const [values, lists] = parse(json) as [unknown[], number[][]];
    let outcomes = '[';
    for (let index = 0; index < lists.length; index += 1) {
      let outcome: string;
      try {
        const list = lists[index] as number[];
        const args: unknown[] = [];
        for (let position = 0; position < list.length; position += 1) args[position] = values[list[position] as number];
        let result = apply(exportedFunction(name), undefined, args);
        if (result !== null && typeof result === 'object' && 'then' in result) result = await result;
        outcome = `{"kind":"returned","value":${toJson(result)}}`;
      } catch (error) {
        const told = describe(error);
        outcome = `{"kind":"threw",${slice(told, 1, told.length)}`;
      }
      outcomes += index === 0 ? outcome : `,${outcome}`;
    }
    host('settled', id, 'each', `${outcomes}]`);
  }

  function respond(id: string, outcome: string, json: string): void {
    const waiter = waiting[id];
    if (waiter === undefined) return;
    delete waiting[id];
    const value = parse(json) as { name: string; message: string };
    if (outcome === 'returned') return waiter.resolve(value);
    const error = new NativeError(value.message);
    defineProperty(error, 'name', bare({ value: value.name, configurable: true, writable: true, enumerable: false }));
    waiter.reject(error);
  }

  function fire(id: string): void {
    const timer = timers[id];
    if (timer === undefined) return;
    if (timer.every > 0) host('timer', id, toText(timer.every));
    else delete timers[id];
    apply(timer.run, undefined, timer.args);
  }

  async function load(promise: Promise<Record<string, unknown>>): Promise<void> {
    try {
      namespace = await promise;
      host('loaded', 'returned', readExports());
    } catch (error) {
      host('loaded', 'threw', describe(error));
    }
  }

  function readExports(): string {
    const found: Record<string, unknown> = bare({});
    const names = keys(namespace);
    for (let index = 0; index < names.length; index += 1) {
      const name = names[index] as string;
      const type = typeof namespace[name];
      let json: string | undefined;
      if (type !== 'function') {
        try {
          json = toJson(namespace[name]);
        } catch {
          json = undefined;
        }
      }
      found[name] = bare({ type, ...(json === undefined ? {} : { json }) });
    }
    return stringify(found);
  }

  const define = (name: string, value: unknown): void => {
    defineProperty(globalThis, name, bare({ value, writable: true, configurable: true, enumerable: false }));
  };

  function addTimer(run: unknown, delay: unknown, args: unknown[], repeats: boolean): number {
    if (typeof run !== 'function') throw new TypeError('a timer needs a function');
    timerCount += 1;
    const given = toNumber(delay);
    const ms = given > 0 ? floor(given) : 0;
    timers[toText(timerCount)] = bare({ run: run as Exported, args, every: repeats ? ms || 1 : 0 });
    host('timer', toText(timerCount), toText(ms));
    return timerCount;
  }
  const clearTimer = (id: unknown): void => {
    delete timers[toText(id)];
  };
  define('setTimeout', (run: unknown, delay: unknown, ...args: unknown[]) => addTimer(run, delay, args, false));
  define('setInterval', (run: unknown, delay: unknown, ...args: unknown[]) => addTimer(run, delay, args, true));
  define('setImmediate', (run: unknown, ...args: unknown[]) => addTimer(run, 0, args, false));
  define('clearTimeout', clearTimer);
  define('clearInterval', clearTimer);
  define('clearImmediate', clearTimer);
  define('queueMicrotask', (run: Exported) => void apply(then, NativePromise.resolve(), [() => run()]));
  define('structuredClone', (value: unknown) => parse(toJson(value)));

  const print =
    (level: string) =>
    (...values: unknown[]) => {
      let text = '';
      for (let index = 0; index < values.length; index += 1) {
        let part: unknown;
        try {
          part =
            typeof values[index] === 'string' ? values[index] : (stringify(values[index]) ?? toText(values[index]));
        } catch {
          part = '[?]';
        }
        text += index === 0 ? toText(part) : ` ${toText(part)}`;
      }
      host('print', level, slice(text, 0, 2000));
    };
  define(
    'console',
    freeze(
      bare({ log: print('log'), info: print('info'), debug: print('log'), warn: print('warn'), error: print('error') }),
    ),
  );

  Math.random = () => {
    randomState = (randomState + 0x6d2b79f5) | 0;
    let mixed = imul(randomState ^ (randomState >>> 15), 1 | randomState);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  for (const name of ['Atomics', 'SharedArrayBuffer', 'WeakRef', 'FinalizationRegistry', 'performance', 'gc']) {
    delete (globalThis as Record<string, unknown>)[name];
  }

  return (op, a, b, c, d) => {
    if (op === 'call') return call(a as string, b as string, c as string, d as string);
    if (op === 'each') return void callEach(a as string, b as string, c as string);
    if (op === 'respond') return respond(a as string, b as string, c as string);
    if (op === 'fire') return fire(a as string);
    if (op === 'load') return void load(a as Promise<Record<string, unknown>>);
    if (op === 'start') {
      randomState = toNumber(a) | 0;
      tellLines = b === '1';
    }
  };
}
