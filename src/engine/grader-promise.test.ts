import { expect, test } from 'vitest';
import { dropPromiseJobs, GraderPromise, runPromiseJobs } from './grader-promise.ts';

const plenty = 100_000;
const Own = GraderPromise as unknown as PromiseConstructor;

/** What is the same of a value on every host: errors of the host's own have texts of its own. */
const show = (value: unknown): string => (value instanceof Error ? value.name : String(value));

/** Calls `play` with the host's Promise and with ours, and answers what each noted, in order. */
async function compare(play: (P: PromiseConstructor, note: (text: string) => void) => void): Promise<{
  readonly native: readonly string[];
  readonly own: readonly string[];
}> {
  const native: string[] = [];
  play(Promise, (text) => native.push(text));
  await new Promise((resolve) => setTimeout(resolve, 0));
  const own: string[] = [];
  play(Own, (text) => own.push(text));
  expect(runPromiseJobs(plenty)).toBe(true);
  return { native, own };
}

test('nothing runs before it is told to', () => {
  const seen: number[] = [];
  void Own.resolve(1).then((value) => seen.push(value));
  expect(seen).toEqual([]);
  expect(runPromiseJobs(plenty)).toBe(true);
  expect(seen).toEqual([1]);
});

test('jobs that go on causing jobs end at the bound, and can be dropped', () => {
  const again = (): Promise<void> => Own.resolve().then(again);
  void again();
  expect(runPromiseJobs(1000)).toBe(false);
  dropPromiseJobs();
  expect(runPromiseJobs(0)).toBe(true);
});

test.each<[string, (P: PromiseConstructor, note: (text: string) => void) => void]>([
  [
    'a chain beside another',
    (P, note) => {
      for (const name of ['a', 'b'])
        void P.resolve()
          .then(() => note(`${name}1`))
          .then(() => note(`${name}2`))
          .then(() => note(`${name}3`));
    },
  ],
  [
    'a promise of a promise takes two jobs more',
    (P, note) => {
      void new P((resolve) => resolve(P.resolve('inner'))).then((value) => note(String(value)));
      let ticks = P.resolve();
      for (let tick = 0; tick < 5; tick += 1) ticks = ticks.then(() => note(`tick ${tick}`));
    },
  ],
  [
    'thenables, getters that throw, and settling twice',
    (P, note) => {
      const tell = (name: string, promise: Promise<unknown>): void => {
        promise.then(
          (value) => note(`${name} ${show(value)}`),
          (error: unknown) => note(`${name} no ${show(error)}`),
        );
      };
      const refuse = (): never => {
        throw new RangeError();
      };
      const twice = (resolve: (value: unknown) => void, reject: (error: Error) => void) => (
        resolve(1),
        reject(new Error())
      );
      tell('thenable', P.resolve({ then: twice }));
      tell('getter', P.resolve(Object.defineProperty({}, 'then', { get: refuse })));
      tell('then', P.resolve({ then: refuse }));
      tell('no function', P.resolve({ then: 5 }));
      tell('twice', new P(twice));
      tell('executor', new P(refuse));
    },
  ],
  [
    'catch, finally and what is passed through',
    (P, note) => {
      void P.reject(new Error('x'))
        .then(() => note('never'))
        .finally(() => note('finally'))
        .catch((error: unknown) => note(show(error)));
      void P.resolve('kept')
        .finally(() => 'dropped')
        .then(note);
      void P.resolve('kept')
        .finally(() => P.reject(new RangeError()))
        .catch((error: unknown) => note(show(error)));
      void P.resolve('through')
        .catch(() => 'no')
        .then(note);
    },
  ],
  [
    'all, allSettled, race and withResolvers',
    (P, note) => {
      const later = P.withResolvers<string>();
      void P.all([P.resolve(1), P.resolve(2), later.promise]).then((values) => note(values.join()));
      void P.all([later.promise, P.reject(new Error('one'))]).catch((error: unknown) => note(show(error)));
      void P.all([]).then((values) => note(`none ${values.length}`));
      void P.allSettled([P.reject(new Error('two')), P.resolve('ok')]).then((all) =>
        note(all.map(({ status }) => status).join()),
      );
      void P.race([later.promise, P.resolve('raced')]).then(note);
      void P.resolve().then(() => later.resolve('late'));
    },
  ],
])('%s: as the host does it, job for job', async (_, play) => {
  const { native, own } = await compare(play);
  expect(native.length).toBeGreaterThan(2);
  expect(own).toEqual(native);
});

test('random programs note the same in the same order', async () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const { native, own } = await compare((P, note) => playRandom(seed, P, note));
    expect(native.length).toBeGreaterThan(0);
    expect(own).toEqual(native);
  }
});

/** Forty steps that build promises on promises: a program that only its seed decides. */
function playRandom(seed: number, P: PromiseConstructor, note: (text: string) => void): void {
  let state = seed;
  const draw = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >> 8) % below;
  };
  const made: Promise<unknown>[] = [P.resolve(0)];
  const resolvers: ((value: unknown) => void)[] = [];
  const some = (): Promise<unknown> => made[draw(made.length)] as Promise<unknown>;
  for (let step = 0; step < 40; step += 1) {
    const [kind, other, fails] = [draw(7), some(), draw(4) === 0];
    const act = (value: unknown): unknown => {
      note(`${step}: ${show(value)}`);
      if (fails) throw new RangeError();
      return draw(3) === 0 ? other : step;
    };
    if (kind === 0) made.push(P.resolve(some()));
    else if (kind === 1) made.push(new P((resolve) => void resolvers.push(resolve)));
    else if (kind === 2) made.push(some().then(act));
    else if (kind === 3) made.push(some().then(act, act));
    else if (kind === 4) made.push(P.all([some(), some()]).then(String));
    else if (kind === 5) made.push(P.race([some(), some()]));
    else resolvers[draw(resolvers.length || 1)]?.(some());
  }
  resolvers.forEach((resolve, index) => resolve(index));
  made.forEach((promise, index) => {
    promise.then(
      (value) => note(`end ${index}: ${show(value)}`),
      (error: unknown) => note(`end ${index} no: ${show(error)}`),
    );
  });
}
