import { expect, test } from 'vitest';
import type { QuestionBody } from './question-schema.ts';
import { defineQuestions } from './question.ts';

const single = (id: string, rights: readonly boolean[] = [false, true, false]): QuestionBody => ({
  id,
  kind: 'single',
  rules: ['status-400-vs-422'],
  ask: 'Apa jawabannya?',
  options: rights.map((right, index) => ({ text: `Pilihan ${index}`, right, feedback: 'Karena bentuknya.' })),
});
const four = ['a', 'b', 'c', 'd'].map((id) => single(id));

test('four questions with ids of their own are taken, and what is not said to be right is wrong', () => {
  const [first] = defineQuestions('kontrak', [
    {
      ...single('a'),
      options: [{ text: 'Ya', right: true, feedback: 'Ya.' }, ...['x', 'y'].map((text) => ({ text, feedback: text }))],
    },
    ...four.slice(1),
  ] as QuestionBody[]).questions;
  expect(first?.kind === 'single' && first.options.map(({ right }) => right)).toEqual([true, false, false]);
});

test.each([
  ['too few', four.slice(1)],
  ['one id twice', [...four.slice(1), single('b')]],
  ['two right options of a single choice', [...four.slice(1), single('a', [true, true, false])]],
  [
    'a multiple choice with nothing wrong',
    [...four.slice(1), { ...single('a', [true, true, true]), kind: 'multiple' as const }],
  ],
  [
    'an item whose place does not exist',
    [
      ...four.slice(1),
      {
        id: 'a',
        kind: 'place' as const,
        rules: ['x'],
        ask: 'Di mana?',
        places: [
          { id: 'gateway', name: 'Gateway' },
          { id: 'backend', name: 'Backend' },
        ],
        items: ['gateway', 'backend', 'cloud'].map((place) => ({ text: place, place, feedback: 'Begini.' })),
      },
    ],
  ],
])('%s is refused', (_, questions) => {
  expect(() => defineQuestions('kontrak', questions as QuestionBody[])).toThrow();
});
