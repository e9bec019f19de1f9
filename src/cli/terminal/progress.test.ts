import { expect, it } from 'vitest';
import { Progress, progressLines } from './progress.ts';

const words = {
  done: (done: number, total: number) => `${done} dari ${total}`,
  left: (seconds: number) => `sisa ${seconds} dtk`,
};
const state = {
  done: 30,
  total: 40,
  latest: 'L03 nadia.rahma',
  counts: [{ role: 'passed' as const, label: '21 lulus' }],
};

it('is two lines within 92 columns: how far, how long, and how it went so far', () => {
  const [first, second] = progressLines((_, text) => text, state, 6, words);
  expect(first).toBe(`  ${'━'.repeat(39)}${'─'.repeat(13)}  30 dari 40   75%   sisa 2 dtk`);
  expect(second).toMatch(/^ {2}L03 nadia\.rahma +21 lulus$/);
  expect(first.length).toBeLessThanOrEqual(92);
});

it('rewrites in place, not more often than ten times a second, and leaves nothing behind', () => {
  let written = '';
  let clock = 0;
  const progress = new Progress(
    { write: (text) => (written += text) },
    (_, text) => text,
    words,
    () => clock,
  );
  progress.draw(state);
  const once = written;
  clock = 50;
  progress.draw(state);
  expect(written).toBe(once);
  clock = 120;
  progress.draw(state);
  expect(written.startsWith(`${once}\u001b[2A\u001b[0J`)).toBe(true);
  progress.clear();
  progress.clear();
  expect(written.split('\u001b[2A\u001b[0J')).toHaveLength(3);
});
