import { expect, test } from 'vitest';
import { findProblems } from './sample-checks.testdata.ts';
import { lessons } from './lessons.testdata.ts';
import { listSamples, ruleSamples, textSamples } from './samples.testdata.ts';

test('there are samples to look at', () => {
  expect(ruleSamples.filter(({ language }) => language === 'ts').length).toBeGreaterThan(10);
  expect(textSamples.length).toBeGreaterThan(0);
});

// The broken sample of a rule is wrong in what it does, not in how it is written.
test('every sample of a rule is what it says it is', async () => {
  expect(await findProblems(ruleSamples)).toEqual([]);
});

test('every other sample is what it says it is, or stands in a frame that calls it wrong', async () => {
  expect(await findProblems(textSamples.filter(({ broken }) => !broken))).toEqual([]);
});

test('no code frame escapes the look at samples', () => {
  for (const { name, text = '' } of lessons) {
    const frames = text.match(/<CodeFrame\b/g)?.length ?? 0;
    const fences = text.match(/^(```|~~~)/gm)?.length ?? 0;
    expect(listSamples(name, text), name).toHaveLength(frames + fences / 2);
  }
});

test('every line of a sample fits the width of the text', () => {
  const tooLong = [...ruleSamples, ...textSamples].flatMap(({ name, code }) =>
    code
      .split('\n')
      .filter((line) => line.length > 70 && !line.includes('arn:aws'))
      .map((line) => `${name}: ${line}`),
  );
  expect(tooLong).toEqual([]);
});
