import { expect, test } from 'vitest';
import type { Question } from '#course';
import { judge } from './judge.ts';

const base = { id: 'q', rules: ['r'], ask: 'Apa?' };
const option = (text: string, right: boolean) => ({ text, right, feedback: `tentang ${text}` });
const options = [option('a', false), option('b', true), option('c', false)];
const single: Question = { ...base, kind: 'single', options };
const multiple: Question = { ...base, kind: 'multiple', options: [...options, option('d', true)] };
const order: Question = {
  ...base,
  kind: 'order',
  items: ['satu', 'dua', 'tiga'],
  right: 'Ya.',
  wrong: 'Lihat awalnya.',
};
const place: Question = {
  ...base,
  kind: 'place',
  places: [
    { id: 'gateway', name: 'Gateway' },
    { id: 'backend', name: 'Backend' },
  ],
  items: [
    { text: 'x', place: 'gateway', feedback: 'tentang x' },
    { text: 'y', place: 'backend', feedback: 'tentang y' },
    { text: 'z', place: 'backend', feedback: 'tentang z' },
  ],
};
const estimate: Question = {
  ...base,
  kind: 'estimate',
  unit: 'request',
  least: 660,
  most: 670,
  right: 'Tepat.',
  tooLow: 'Terlalu kecil.',
  tooHigh: 'Terlalu besar.',
  slips: [{ value: 60, feedback: 'Dikali, bukan dibagi.' }],
};
const estimated = (text: string) => judge(estimate, { kind: 'estimate', text });

test('a wrong choice is told what it overlooks, and nothing about the others', () => {
  expect(judge(single, { kind: 'single', chosen: 0 })).toMatchObject({
    outcome: 'wrong',
    marks: [{ index: 0, right: false, feedback: 'tentang a' }],
  });
});

test('the right choice is right', () => {
  expect(judge(single, { kind: 'single', chosen: 1 }).outcome).toBe('right');
});

test('several choices are right only when all of the right ones and no other are chosen', () => {
  const chosen = (...all: number[]) => judge(multiple, { kind: 'multiple', chosen: all });
  expect(chosen(1, 3).outcome).toBe('right');
  expect(chosen(1)).toMatchObject({ outcome: 'wrong', missing: 1, marks: [{ index: 1, right: true }] });
  expect(chosen(1, 2, 3)).toMatchObject({ outcome: 'wrong', missing: 0 });
  expect(chosen()).toMatchObject({ outcome: 'wanting', marks: [] });
});

test('an order is right as its author wrote it, and a wrong one is not taken apart', () => {
  expect(judge(order, { kind: 'order', order: [0, 1, 2] })).toMatchObject({ outcome: 'right', feedback: 'Ya.' });
  expect(judge(order, { kind: 'order', order: [1, 0, 2] })).toMatchObject({
    outcome: 'wrong',
    feedback: 'Lihat awalnya.',
    marks: [],
  });
});

test('items are judged one by one once they have a place', () => {
  const placed = (...places: (string | null)[]) => judge(place, { kind: 'place', places });
  expect(placed('gateway', 'backend', 'backend').outcome).toBe('right');
  expect(placed('gateway', 'gateway', null)).toMatchObject({
    outcome: 'wrong',
    missing: 1,
    marks: [
      { index: 0, right: true },
      { index: 1, right: false, feedback: 'tentang y' },
    ],
  });
  expect(placed(null, null, null).outcome).toBe('wanting');
});

test.each([
  ['666', 'right', 'Tepat.'],
  ['666,67', 'right', 'Tepat.'],
  ['666.67', 'right', 'Tepat.'],
  ['60', 'wrong', 'Dikali, bukan dibagi.'],
  ['12', 'wrong', 'Terlalu kecil.'],
  ['660.000', 'right', 'Tepat.'],
  ['7.000', 'wrong', 'Terlalu besar.'],
])('an estimate of %s is %s', (text, outcome, feedback) => {
  expect(estimated(text)).toMatchObject({ outcome, feedback });
});

test('what is no number is not judged', () => {
  expect(estimated('kira-kira banyak').outcome).toBe('wanting');
});

test('an answer of another kind is refused', () => {
  expect(() => judge(single, { kind: 'order', order: [0] })).toThrow(/"q".*order/);
});
