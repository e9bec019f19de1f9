import { expect, it } from 'vitest';
import { defineQuestions, type QuestionBody } from '#course';
import { loadQuestions, publishQuestions } from './questions.ts';
import { loadRules } from './rules.ts';

const ask = (id: string, rule: string): QuestionBody => ({
  id,
  kind: 'estimate',
  rules: [rule],
  ask: 'Berapa?',
  unit: 'kali',
  least: 1,
  most: 2,
  right: 'Ya.',
  tooLow: 'Kurang.',
  tooHigh: 'Lebih.',
  slips: [],
});
const asked = (rule: string) =>
  defineQuestions(
    'kontrak',
    ['a', 'b', 'c', 'd'].map((id) => ask(id, rule)),
  );

it('links each rule that is asked about to where it is taught', () => {
  const published = publishQuestions(asked('satu'), [{ id: 'satu', href: '/pelajaran/kontrak#satu' }]);
  expect(published.links).toEqual({ satu: '/pelajaran/kontrak#satu' });
  expect(published.questions).toHaveLength(4);
});

it('refuses a rule that nobody defines, and names question and rule', () => {
  expect(() => publishQuestions(asked('dua'), [{ id: 'satu', href: '/' }])).toThrow(/'a' names the rule 'dua'/);
});

it('finds the questions of the lessons on disk', async () => {
  const found = await loadQuestions(await loadRules());
  expect(found.length).toBeGreaterThan(2);
  for (const { questions } of found) expect(questions.length).toBeGreaterThanOrEqual(4);
});
