import { describe, expect, test } from 'vitest';
import { gradeWithLab } from '#kit';
import type { Verdict } from '#verdict';
import { createDirectHost } from '../../tests/support/direct-lab.ts';
import { grader } from './grader.ts';
import { rightAnswer, waitingAnswer } from './grader.testdata.ts';

const seeds = ['0123456789abcdef', 'fedcba9876543210', '00000000000000ff'];

function judge(source: string, seed = '0123456789abcdef'): Promise<Verdict> {
  return gradeWithLab(grader, createDirectHost(source, {}), {
    exercise: { slug: grader.exercise.slug, version: '' },
    variant: { seed },
    source: { sha256: '' },
    engine: { version: '' },
    file: 'solution.ts',
    lines: [],
    places: {},
  });
}

/** The right answer with one mistake. */
const wrong = (right: string, mistake: string): string => {
  if (!rightAnswer.includes(right)) throw new Error(`the right answer has no ${right}`);
  return rightAnswer.replace(right, mistake);
};

const failures = ({ checks }: Verdict): readonly string[] =>
  checks.filter(({ outcome }) => outcome === 'fail').map(({ id }) => id);
const stepsOf = ({ checks }: Verdict, id: string): readonly string[] =>
  checks
    .find((check) => check.id === id)
    ?.evidence?.steps.map(({ actor, op, result, target }) => `${actor} ${target} ${op} ${result ?? ''}`.trim()) ?? [];

test('the points are those of the exercise, a hundred in all', () => {
  const points = (group: string): number =>
    Object.values(grader.checks)
      .filter((check) => check.group === group)
      .reduce((sum, check) => sum + check.points, 0);
  expect(grader.exercise.groups.map(({ id }) => points(id))).toEqual([20, 40, 20, 15, 5]);
});

test.each(seeds)('a short right answer passes with all points on %s', async (seed) => {
  const verdict = await judge(rightAnswer, seed);
  expect(failures(verdict)).toEqual([]);
  expect(verdict).toMatchObject({ status: 'passed', score: { earned: 100, possible: 100 } });
});

describe('the endpoint that makes its client wait', () => {
  test.each(seeds)('earns nothing and has one finding on %s', async (seed) => {
    const verdict = await judge(waitingAnswer, seed);
    expect(verdict.score.earned).toBe(0);
    expect(failures(verdict)).toEqual(['waits-for-the-export']);
  });

  test('is told as: the client gives up, tries again, two files', async () => {
    const verdict = await judge(waitingAnswer);
    expect(stepsOf(verdict, 'waits-for-the-export')).toEqual([
      'client gateway POST',
      expect.stringMatching(/^handler-1 reports render \d+$/),
      'client gateway answer 504',
      'client gateway POST',
      expect.stringMatching(/^handler-2 reports render \d+$/),
      'handler-1 files write',
      'handler-1 files link',
      'client gateway answer 504',
      'handler-2 files write',
      'handler-2 files link',
    ]);
  });
});

describe('one mistake', () => {
  test.each([
    ['a key of no tenant', '[caller.tenantId, key]', '[key]', 'key-shared-between-tenants'],
    ['a tenant from a header', 'tenantId: caller.tenantId', "tenantId: headers['x-tenant-id']", 'trusts-tenant-header'],
    ['a worker that skips what is running', "['QUEUED', 'RUNNING'])", "['QUEUED'])", 'worker-crash-loses-export'],
    ['a content that is not compared', 'if (stored.print !== print)', 'if (false)', 'other-payload-accepted'],
    [
      'an order of fields that counts',
      'JSON.stringify(sorted(body))',
      'JSON.stringify(body)',
      'field-order-treated-as-other',
    ],
    [
      'too short a memory',
      'environment.retryHorizonHours + 1',
      'environment.retryHorizonHours / 2',
      'job-forgotten-before-horizon',
    ],
    ['a failure that is never final', 'attempt < maximumAttempts', 'true', 'exhausted-retries-leave-job-open'],
    ['a failure that is always final', 'attempt < maximumAttempts', 'false', 'temporary-failure-gives-up'],
    ['a message without its request', '{ id, correlationId }', '{ id }', 'correlation-id-lost'],
    [
      'a status that everybody reads',
      'if (job?.tenantId !== request.caller.tenantId)',
      'if (!job)',
      'other-tenant-reads-job',
    ],
    ['a link of five seconds', 'world.files.link(id, 300)', 'world.files.link(id, 5)', 'download-does-not-open'],
    [
      'a status that starts work',
      'const { id, status } = job;',
      'const { id, status } = job; await world.queue.send({ id, correlationId: request.correlationId });',
      'status-starts-work',
    ],
  ])('%s is found', async (_, right, mistake, check) => {
    expect(failures(await judge(wrong(right, mistake)))).toContain(check);
  });

  test('work that is not awaited stands still when its handler has answered', async () => {
    const forgetful = wrong(
      'await world.jobs.createWithMessage(job, { id, correlationId })',
      'true; void world.jobs.createWithMessage(job, { id, correlationId })',
    );
    const verdict = await judge(forgetful);
    expect(failures(verdict)).toEqual(['job-never-finishes']);
    expect(stepsOf(verdict, 'job-never-finishes')).toContain('handler-1 jobs createWithMessage frozen');
  });

  test('a message that breeds others ends all the same', async () => {
    const breeding = wrong(
      'const job = await world.jobs.find(id);\n  try {',
      "const job = await world.jobs.find(id);\n  await world.queue.send({ id, correlationId: 'x' });\n  await world.queue.send({ id, correlationId: 'x' });\n  try {",
    );
    expect((await judge(breeding)).status).toBe('failed');
  });
});
