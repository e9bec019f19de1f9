import { expect, test } from 'vitest';
import { reading, words } from './command-flow.id.ts';
import { runCommand } from './model.ts';
import { choices, formatHash, parseHash, startingPoint, type Settings } from './settings.ts';

const run = (changes: Partial<Settings>) => runCommand({ fault: 'none', handler: 'lease', worker: 'once', ...changes });
const operations = (changes: Partial<Settings>) => run(changes).story.steps.map(({ op }) => op);

test('it starts with a 202 for work that nobody was asked to do', () => {
  expect(runCommand(startingPoint)).toMatchObject({
    client: { attempts: 2, jobId: 'job-1', status: 'QUEUED' },
    claim: { jobId: 'job-1', sent: false },
    files: [],
    once: false,
  });
});

test.each(choices.handler.flatMap((handler) => choices.worker.map((worker) => ({ handler, worker }))))(
  'without a fault every way of writing it looks right: $handler, $worker',
  (settings) => {
    expect(run(settings)).toMatchObject({ client: { attempts: 1, jobId: 'job-1', status: 'SUCCEEDED' }, once: true });
  },
);

test.each(choices.fault)('a lease, a job claimed by the worker and a fixed file name survive: %s', (fault) => {
  const survived = run({ fault });
  expect(survived).toMatchObject({ once: true, files: ['job-1.csv'], claim: { jobId: 'job-1', sent: true } });
  expect(survived.client).toMatchObject({ jobId: 'job-1', status: 'SUCCEEDED' });
});

test('a lost answer makes two jobs where there is no key, and one where there is', () => {
  expect(run({ fault: 'answer-lost', handler: 'unkeyed' })).toMatchObject({
    client: { attempts: 2, jobId: 'job-2' },
    files: ['job-1.csv', 'job-2.csv'],
    once: false,
  });
  expect(run({ fault: 'answer-lost', handler: 'claim' })).toMatchObject({ client: { jobId: 'job-1' }, once: true });
});

test.each(['crash-after-claim', 'queue-refuses'] as const)('%s loses the job of a claim without a lease', (fault) => {
  expect(run({ fault, handler: 'claim' })).toMatchObject({ client: { status: 'QUEUED' }, files: [], once: false });
});

test('while the lease lasts a retry is told to come again, and after it one takes over', () => {
  const steps = run({ fault: 'crash-after-claim' }).story.steps;
  const answers = steps.filter(({ op }) => op === 'refused' || op === 'accepted').map(({ arg }) => arg);
  expect(answers).toEqual(['502', '503', 'job-1']);
  expect(steps.filter(({ op }) => op === 'take-over')).toHaveLength(1);
});

test.each(['duplicate', 'worker-crash'] as const)('%s makes two files of a worker that does every message', (fault) => {
  expect(run({ fault, worker: 'every' })).toMatchObject({ files: ['berkas-1.csv', 'berkas-2.csv'], once: false });
});

test('a duplicate meets a job that is held, and later one that is done', () => {
  const seen = operations({ fault: 'duplicate' }).filter((op) => ['start', 'held', 'already-done'].includes(op));
  expect(seen).toEqual(['start', 'held', 'already-done']);
});

test('a crashed worker is replaced when its lease is over, and writes the same file again', () => {
  const seen = operations({ fault: 'worker-crash' }).filter((op) => ['crash', 'start-again', 'rewrite'].includes(op));
  expect(seen).toEqual(['crash', 'start-again', 'rewrite']);
});

const everySetting = choices.fault.flatMap((fault) =>
  choices.handler.flatMap((handler) => choices.worker.map((worker) => ({ fault, handler, worker }))),
);

test('every run fits a drawing, and its times never go back', () => {
  for (const settings of everySetting) {
    const { steps } = run(settings).story;
    const times = steps.map(({ at }) => at);
    expect(steps.length).toBeLessThanOrEqual(24);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  }
});

test('every step has words that fit the narrow drawing, and every run a sentence', () => {
  for (const settings of everySetting) {
    const outcome = run(settings);
    expect(reading(settings, outcome).length).toBeGreaterThan(40);
    for (const step of outcome.story.steps) {
      expect(words.step(step)).not.toBe(step.op);
      expect(words.step(step)).not.toContain('undefined');
      expect(words.step(step).length).toBeLessThanOrEqual(40);
    }
  }
});

test('an address brings back the state that wrote it', () => {
  const settings: Settings = { fault: 'duplicate', handler: 'lease', worker: 'every' };
  expect(parseHash(formatHash(settings))).toEqual(settings);
  expect(parseHash('#command-flow?fault=fire')).toEqual(startingPoint);
  expect(parseHash('#gagal-di-tengah')).toEqual(startingPoint);
});
