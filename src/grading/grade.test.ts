import { describe, expect, test } from 'vitest';
import { buildEngine } from '#build/engine';
import { sourceSha256 } from '#course';
import type { SubmissionFiles } from '#course';
import { createEngine } from '#engine';
import { storySchema, verdictSchema } from '#verdict';
import type { Story, Verdict } from '#verdict';
import { buildFixture, fixtureFiles } from '../../tests/conformance/fixture.ts';
import { createSubmissionGrader } from './grade.ts';
import { toModuleInNode } from './hosts/node-module.ts';

const seed = '0123456789abcdef';
const { build, wasm } = await buildEngine();
const engine = createEngine({
  wasm: await WebAssembly.compile(new Uint8Array(wasm)),
  submissionGuest: build.submissionGuest,
});
const bundle = await buildFixture();
const grader = createSubmissionGrader(engine, build.version, toModuleInNode(bundle));

function grade(files: SubmissionFiles, drawn = seed) {
  const outcome = grader.grade(files, drawn);
  if (outcome.kind === 'fault') throw new Error(outcome.message);
  expect(verdictSchema.parse(JSON.parse(outcome.bytes))).toEqual(outcome.verdict);
  return outcome;
}

const judge = (solution: string): Verdict => grade(fixtureFiles(solution)).verdict;
const outcomes = ({ checks }: Verdict): readonly string[] => checks.map(({ id, outcome }) => `${id}: ${outcome}`);
const check = ({ checks }: Verdict, id: string) => checks.find((one) => one.id === id);

/** A submission whose `handle` has this body; the first line of the body is line 3. */
const handle = (body: string): string => `export const settings = {};
export async function handle({ op, key, value }: any, { store }: any): Promise<any> {
${body}
}
`;
const honest = handle(`if (op === 'put') return store.put(key, value);
if (op === 'get') return store.get(key);
await 0;
return store.put(key, ((await store.get(key)) ?? 0) + value);`);

describe('a verdict', () => {
  test('has every check in authored order, and sums of the points', () => {
    const verdict = judge(honest);
    expect(outcomes(verdict)).toEqual([
      'answers-every-call: pass',
      'keeps-what-was-put: pass',
      'adds-together: fail',
      'removes-once: fail',
    ]);
    expect(verdict.score).toEqual({ earned: 20, possible: 40 });
    expect(verdict.groups).toEqual([
      { id: 'calls', earned: 10, possible: 10 },
      { id: 'store', earned: 10, possible: 30 },
    ]);
    expect(verdict.status).toBe('failed');
    expect(verdict.usage.fuel).toBeGreaterThan(10_000);
  });

  test('is passed with every check of a rule that is wajib, whatever the others say', () => {
    const adds = handle(
      "if (op === 'get') return store.get(key);\nif (op === 'put') return store.put(key, value);\nreturn store.put(key, 1111);",
    );
    const verdict = judge(adds);
    expect(outcomes(verdict).at(-1)).toBe('removes-once: fail');
    expect(verdict.status).toBe('passed');
  });

  test('is the same for the same files and seed, and another for another seed', () => {
    expect(grade(fixtureFiles(honest)).bytes).toBe(grade(fixtureFiles(honest)).bytes);
    expect(grade(fixtureFiles(honest), 'ffffffffffffffff').verdict.checks).not.toEqual(judge(honest).checks);
  });

  test('counts the fuel of the submission and not that of stories', () => {
    const expensive = (length: number): string =>
      handle(
        `for (let i = 0; i < ${length}; i += 1);\nreturn op === 'get' ? store.get('wrong') : store.put(key, value);`,
      );
    const cheap = judge(expensive(1000)).usage.fuel;
    const dear = judge(expensive(2000)).usage.fuel;
    const calls = 30;
    expect(dear - cheap).toBeLessThan(calls * 1000 * 20);
    expect(dear).toBeGreaterThan(cheap);
  });
});

describe('a check', () => {
  test('is skipped while one that it stands on has not passed', () => {
    const verdict = judge(handle('throw new Error("no");'));
    expect(outcomes(verdict).slice(0, 3)).toEqual([
      'answers-every-call: fail',
      'keeps-what-was-put: skipped',
      'adds-together: skipped',
    ]);
    expect(check(verdict, 'adds-together')).toMatchObject({ points: { earned: 0, possible: 10 } });
  });

  test('that has seen nothing fails and says so', () => {
    const verdict = judge(honest);
    expect(check(verdict, 'removes-once')).toMatchObject({ outcome: 'fail', params: { nothingObserved: true } });
    const removing = judge(honest.replace('{\n', "{\n  await store.remove('x');\n"));
    expect(check(removing, 'removes-once')?.outcome).toBe('pass');
  });

  test.each([
    ['never-settled', 'await new Promise(() => 0);', { kind: 'never-settled' }],
    ['threw', 'throw new TypeError("no");', { kind: 'threw', name: 'TypeError', message: 'no' }],
    ['refused by the world', 'await store.refuse();', { kind: 'threw', name: 'Refused', message: 'no' }],
    ['a bound of the scenario', 'if (key === "sum") for (;;);', { kind: 'limit', limit: 'fuel' }],
    ['depth', '(function dive(): any { return dive(); })();', { kind: 'limit', limit: 'depth' }],
  ])('fails where a call ended as %s', (_, body, params) => {
    expect(check(judge(handle(body)), 'answers-every-call')).toMatchObject({ outcome: 'fail', params });
  });
});

describe('a story', () => {
  const wrongGet = handle(
    "if (op === 'get') {\n  return (await store.get(key)) + 1;\n}\nreturn store.put(key, value);",
  );
  const storyOf = (solution: string, id: string): Story => {
    const { evidence } = check(judge(solution), id) ?? {};
    if (evidence === undefined) throw new Error(`no story of ${id}`);
    return storySchema.parse(evidence);
  };

  test('is the shortest run that still fails', () => {
    const story = storyOf(wrongGet, 'keeps-what-was-put');
    expect(story.scenario).toBe('usual');
    expect(story.total).toBe(14);
    expect(story.steps.map(({ arg, op }) => `${op} ${arg ?? ''}`)).toEqual([
      'store.put t0 of 2: ["one",1]',
      'store.get t1 of 2: ["one"]',
    ]);
  });

  test("tells the learner's lines, and the place of the finding is one of them", () => {
    const verdict = judge(wrongGet);
    expect(storyOf(wrongGet, 'keeps-what-was-put').steps.map(({ line }) => line)).toEqual([6, 4]);
    expect(check(verdict, 'keeps-what-was-put')?.location).toEqual({
      file: 'solution.ts',
      line: 4,
      column: 3,
      endLine: 4,
      endColumn: 37,
    });
  });

  test('is reduced for races too: two additions are enough to lose one', () => {
    const story = storyOf(honest, 'adds-together');
    expect(new Set(story.steps.map(({ arg }) => arg?.slice(0, 2))).size).toBe(2);
    expect(story.steps.at(-1)).toMatchObject({ mark: 'effect' });
  });

  test('is bounded: at most forty steps and four kilobytes', () => {
    const chatty = handle(
      "for (let i = 0; i < 30; i += 1) await store.put('x'.repeat(90) + i, i);\nreturn op === 'get' ? -1 : true;",
    );
    const story = storyOf(chatty, 'keeps-what-was-put');
    expect(story.steps.length).toBeLessThanOrEqual(40);
    expect(JSON.stringify(story).length).toBeLessThanOrEqual(4096);
    expect(story.total).toBe(420);
    expect(story.steps.length).toBeGreaterThan(10);
  });
});

describe('a broken grader', () => {
  test.each([
    ['a check', handle("return op === 'get' ? 'break the check' : true;"), 'the fixture check broke'],
    ['a world', handle("return store.put('break the world', 1);"), 'the fixture world broke'],
  ])('whose %s throws is an engine fault and never a verdict on the submission', (_, solution, detail) => {
    const outcome = grade(fixtureFiles(solution));
    expect(outcome.verdict).toMatchObject({
      status: 'ungradable',
      reason: 'engine-fault',
      score: { earned: 0, possible: 40 },
    });
    expect(outcome.detail).toContain(detail);
    expect(outcome.bytes).not.toContain('fixture check');
    expect(judge(honest).score.earned).toBe(20);
  });
});

describe('files', () => {
  test.each([
    ['one missing', { 'solution.ts': honest }, 'solution.ts'],
    ['one too many', { ...fixtureFiles(honest), 'more.ts': '' }, 'data.json, more.ts, solution.ts'],
    ['none', {}, ''],
    ['another name', { 'Solution.ts': honest, 'data.json': '' }, 'Solution.ts, data.json'],
    ['one name made of two', { 'data.json, solution.ts': honest }, 'data.json, solution.ts'],
  ])('with %s are not graded', (_, files, received) => {
    expect(grade(files as SubmissionFiles).verdict).toMatchObject({
      status: 'ungradable',
      reason: 'files',
      params: { expected: 'data.json, solution.ts', received },
    });
  });

  test('are counted together', () => {
    const verdict = grade(fixtureFiles(honest, 'x'.repeat(65_536))).verdict;
    expect(verdict).toMatchObject({ reason: 'source-size', params: { limit: 65_536, used: 65_536 + honest.length } });
  });

  test('are all in the identity of the source, without header lines, marks and kinds of line ends', () => {
    const { source } = grade(fixtureFiles(honest)).verdict;
    expect(source.sha256).toBe(sourceSha256(fixtureFiles(honest)));
    expect(grade(fixtureFiles(honest, '{}')).verdict.source.sha256).not.toBe(source.sha256);
    expect(grade(fixtureFiles(`\uFEFF${honest.replaceAll('\n', '\r\n')}`)).verdict.source).toEqual(source);
  });
});

describe('half of a surrogate pair', () => {
  test('in the source does not stop the grading', () => {
    expect(judge(`${honest}// \ud83d`).status).toBe('failed');
  });

  test('cut out of the message of what was thrown does not stop it either', () => {
    const text = `x${'\u{1F600}'.repeat(300)}`;
    expect(judge(`throw new Error('${text}');`)).toMatchObject({
      reason: 'load-threw',
      params: { message: `${text.slice(0, 199)}\ufffd` },
    });
  });

  test('in an answer that a check reports is told as U+FFFD', () => {
    const verdict = judge(handle("return op === 'get' ? '\\ud83d' : true;"));
    expect(check(verdict, 'keeps-what-was-put')).toMatchObject({ outcome: 'fail' });
    expect(judge(handle("await store.put('\\ud83d', 1);\nreturn op === 'get' ? -1 : true;")).status).toBe('failed');
  });

  test('in a message of a call is told as U+FFFD', () => {
    const verdict = judge(handle("throw new Error('\\ud83d');"));
    expect(check(verdict, 'answers-every-call')?.params).toEqual({ kind: 'threw', name: 'Error', message: '\ufffd' });
  });
});
