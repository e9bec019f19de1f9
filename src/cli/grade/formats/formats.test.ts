import { readFile } from 'node:fs/promises';
import { parse as parseCsv } from 'csv-parse/sync';
import { validate } from 'ctrf';
import { parse as parseJunit } from 'junit2json';
import type { Log } from 'sarif';
import { Parser } from 'tap-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { generate } from '#build/generate';
import { variantSeed } from '#course';
import { createNodeGrading } from '../../../grading/hosts/node-grading.ts';
import { readCourse } from '../../prepare.ts';
import { projectRoot } from '../../project.ts';
import type { Entry } from '../envelope.ts';
import { inputError } from '../errors.id.ts';
import { Tally } from '../tally.ts';
import type { FormatContext } from './context.ts';
import { loadMessages } from './context.ts';
import { formats } from './index.ts';
import type { FormatName } from './index.ts';

const slug = 'otorisasi-multi-tenant';
const oddPath = 'kelas "A" & <B>/#1\u0007 tes.ts';
let context: FormatContext;
let entries: readonly Entry[];

/** Real verdicts: passed, failed, failed with skipped checks, not parsed; and an input that was not opened. */
beforeAll(async () => {
  await generate();
  const course = await readCourse();
  context = {
    ...course,
    messages: await loadMessages(course),
    version: '1.2.3',
    site: 'https://gerbang.example',
    startedAt: '2026-11-23T01:02:03.000Z',
    now: () => Date.parse('2026-11-23T01:02:09.000Z'),
    environment: { CLASSROOM: 'kelas-a' },
  };
  const grading = await createNodeGrading();
  const read = (name: string): Promise<string> => readFile(`${projectRoot}/exercises/${slug}/${name}`, 'utf8');
  const grade = async (learner: string, source: string): Promise<Entry> => {
    const seed = variantSeed(slug, learner, 0);
    const outcome = await grading.grade({ slug, files: { 'solution.ts': source }, seed });
    if (outcome.kind === 'fault') throw new Error(outcome.message);
    return { ...outcome, path: `${learner}.ts`, learner, exercise: slug, seed };
  };
  entries = [
    await grade('ayu', await read('reference.ts')),
    await grade('budi', await read('mutants/list-without-limit.as-asked.ts')),
    { ...(await grade('citra', await read('starter.ts'))), path: oddPath },
    await grade('dewi', 'export const ='),
    { kind: 'refused', path: 'kosong.ts', error: inputError('empty') },
  ];
});

function emit(format: FormatName, of: readonly Entry[] = entries): string {
  const emitter = formats[format].create(context);
  const tally = new Tally();
  const lines = [...emitter.begin()];
  for (const entry of of) {
    tally.add(entry);
    lines.push(...emitter.entry(entry));
  }
  return [...lines, ...emitter.end(tally), ''].join('\n');
}

const documents = (format: FormatName): readonly unknown[] =>
  emit(format)
    .split('\n')
    .slice(0, -1)
    .map((line): unknown => JSON.parse(line));

const points = z.int().min(0);
const checks = () => entries.flatMap((entry) => (entry.kind === 'graded' ? entry.verdict.checks : []));

it('the entries show every way to end', () => {
  const outcomes = new Set(checks().map(({ outcome }) => outcome));
  expect([...outcomes].sort()).toEqual(['fail', 'pass', 'skipped']);
  expect(entries.map((entry) => (entry.kind === 'graded' ? entry.verdict.status : entry.kind))).toEqual([
    'passed',
    'failed',
    'failed',
    'ungradable',
    'refused',
  ]);
});

describe.each(Object.keys(formats) as FormatName[])('%s', (format) => {
  it('is the same twice, whole without entries, and has no sentence in the place of a rule', () => {
    expect(emit(format)).toBe(emit(format));
    expect(() => emit(format, [])).not.toThrow();
    expect(emit(format)).not.toMatch(/\bundefined\b|\[object /);
  });
});

it('csv is read by csv-parse: a row for each entry', () => {
  const rows = parseCsv<Record<string, string>>(emit('csv'), { columns: true });
  expect(rows.map(({ earned, error, path, status }) => [path, status, earned, error])).toEqual([
    ['ayu.ts', 'passed', '100', ''],
    ['budi.ts', 'failed', rows[1]?.['earned'], ''],
    [oddPath, 'failed', '0', ''],
    ['dewi.ts', 'ungradable', '', 'syntax'],
    ['kosong.ts', '', '', 'empty'],
  ]);
});

it('csv begins no formula', () => {
  const risky: Entry = { kind: 'refused', path: '=HYPERLINK("x")', error: inputError('empty') };
  expect(parseCsv(emit('csv', [risky]), { columns: true })).toMatchObject([{ path: `'=HYPERLINK("x")` }]);
});

it('junit is read by junit2json: a suite for each entry, with counts that are those of its cases', async () => {
  const parsed = await parseJunit(emit('junit'));
  const suites = typeof parsed === 'object' && parsed !== null && 'testsuite' in parsed ? (parsed.testsuite ?? []) : [];
  expect(suites).toHaveLength(entries.length);
  for (const { errors, failures, skipped, testcase: cases = [], tests } of suites) {
    const count = (kind: 'failure' | 'error' | 'skipped'): number =>
      cases.filter((one) => one[kind] !== undefined).length;
    expect(cases.length).toBeGreaterThan(0);
    expect({ errors, failures, skipped, tests }).toEqual({
      tests: cases.length,
      failures: count('failure'),
      errors: count('error'),
      skipped: count('skipped'),
    });
  }
  expect(suites[2]?.name).toBe(oddPath.replace('\u0007', '\ufffd'));
  expect(suites.map(({ errors }) => errors)).toEqual([0, 0, 0, 1, 1]);
});

it('tap is read by tap-parser: a point for each entry, a subtest for each with checks', () => {
  const lines = emit('tap');
  const points: { ok: boolean; id: number; name: string }[] = [];
  const children: number[] = [];
  const parser = new Parser((result) => {
    expect(result).toMatchObject({
      ok: false,
      count: entries.length,
      pass: 1,
      fail: 4,
      failures: expect.anything() as unknown,
    });
    expect(result.bailout).toBe(false);
  });
  parser.on('assert', (point: { ok: boolean; id: number; name: string }) => points.push(point));
  parser.on('child', (child: Parser) => child.on('complete', ({ count }: { count: number }) => children.push(count)));
  parser.end(lines);
  expect(points.map(({ ok }) => ok)).toEqual([true, false, false, false, false]);
  expect(children).toEqual(
    entries.slice(0, 3).map((entry) => (entry.kind === 'graded' ? entry.verdict.checks.length : 0)),
  );
  expect(points[2]?.name).toContain('#1');
});

it('ctrf passes the validator of its own package, and its summary counts its tests', () => {
  const document: unknown = JSON.parse(emit('ctrf'));
  expect(validate(document)).toMatchObject({ valid: true });
  const { results } = document as {
    results: { tests: { status: string }[]; summary: Record<string, number> };
  };
  const count = (status: string): number => results.tests.filter((test) => test.status === status).length;
  expect(results.tests).toHaveLength(checks().length + 2);
  expect(results.summary).toEqual({
    tests: results.tests.length,
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped'),
    pending: 0,
    other: count('other'),
    suites: entries.length,
    start: 1795395723000,
    stop: 1795395729000,
  });
});

it('sarif names the rule and its paragraph, the place, and what was not graded', () => {
  const log = JSON.parse(emit('sarif')) as Log;
  const [run] = log.runs;
  const rules = run?.tool.driver.rules ?? [];
  const results = run?.results ?? [];
  expect(log.version).toBe('2.1.0');
  expect(results.filter(({ kind }) => kind !== 'open')).toHaveLength(
    checks().filter(({ outcome }) => outcome === 'fail').length,
  );
  for (const { kind, level, locations, message, ruleId, ruleIndex } of results) {
    expect(message.text).not.toBe('');
    expect(locations?.[0]?.physicalLocation?.artifactLocation?.uri).toMatch(/^[A-Za-z0-9._~%!'()*/-]+$/);
    if (kind === 'open') {
      expect([level, ruleId]).toEqual(['none', 'gerbang/syntax']);
      continue;
    }
    expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
    expect(rules[ruleIndex ?? -1]?.helpUri).toMatch(/^https:\/\/gerbang\.example\/(pelajaran\/[a-z-]+#|aturan\/)/);
  }
  expect(results.some(({ locations }) => locations?.[0]?.physicalLocation?.region !== undefined)).toBe(true);
  expect(run?.invocations).toMatchObject([
    { executionSuccessful: false, toolExecutionNotifications: [{ descriptor: { id: 'empty' } }] },
  ]);
});

const visibility = z.enum(['hidden', 'after_due_date', 'after_published', 'visible']);
const textFormat = z.enum(['text', 'html', 'simple_format', 'md', 'ansi']);
/** The fields of Gradescope's autograder documentation, `docs/specs.md`. */
const gradescope = z.strictObject({
  score: z.number(),
  output: z.string().optional(),
  output_format: textFormat.optional(),
  test_output_format: textFormat.optional(),
  visibility: visibility.optional(),
  extra_data: z.record(z.string(), z.unknown()).optional(),
  tests: z
    .array(
      z.strictObject({
        score: z.number(),
        max_score: z.number(),
        status: z.enum(['passed', 'failed']),
        name: z.string(),
        number: z.string(),
        output: z.string().optional(),
        tags: z.array(z.string()),
        visibility,
        extra_data: z.record(z.string(), z.unknown()),
      }),
    )
    .optional(),
});

it('gradescope has its fields, and a score that is the sum of its tests', () => {
  const results = z.array(gradescope).parse(documents('gradescope'));
  expect(results).toHaveLength(entries.length);
  for (const { score, tests = [] } of results) expect(tests.reduce((sum, test) => sum + test.score, 0)).toBe(score);
  expect(results.map(({ tests }) => tests === undefined)).toEqual([false, false, false, true, true]);
});

/** The fields of Exercism's test runner interface, version 3. */
const exercism = z.strictObject({
  version: z.literal(3),
  status: z.enum(['pass', 'fail', 'error']),
  message: z.string().max(65_535).nullable(),
  tests: z.array(
    z.discriminatedUnion('status', [
      z.strictObject({ name: z.string(), status: z.literal('pass'), output: z.string().max(500).optional() }),
      z.strictObject({ name: z.string(), status: z.literal('fail'), message: z.string().min(1).max(65_535) }),
    ]),
  ),
});

it('exercism has its fields, passes exactly with all its tests, and is an error only without', () => {
  const results = z.array(exercism).parse(documents('exercism'));
  expect(results.map(({ status }) => status)).toEqual(['pass', 'fail', 'fail', 'error', 'error']);
  for (const { message, status, tests } of results) {
    expect(status === 'pass').toBe(tests.length > 0 && tests.every((test) => test.status === 'pass'));
    expect(status === 'error').toBe(message !== null);
  }
});

/** The fields of Classroom 50's result, `classroom50/result/v1`. */
const classroom50 = z.looseObject({
  schema: z.literal('classroom50/result/v1'),
  classroom: z.literal('kelas-a'),
  assignment: z.string(),
  assignment_type: z.string(),
  owner: z.string(),
  submission: z.string().regex(/^submit\/\d{8}T\d{6}Z-[0-9a-f]{0,7}$/),
  commit: z.string(),
  release: z.string(),
  review: z.string(),
  datetime: z.iso.datetime(),
  score: points,
  'max-score': points,
  tests: z.array(z.looseObject({ 'test-name': z.string(), passed: z.boolean(), score: points, 'max-score': points })),
});

it('classroom50 has its fields, and scores that are the sums of its tests', () => {
  const results = z.array(classroom50).parse(documents('classroom50'));
  expect(results).toHaveLength(entries.length);
  for (const { score, tests } of results) expect(tests.reduce((sum, test) => sum + test.score, 0)).toBe(score);
});
