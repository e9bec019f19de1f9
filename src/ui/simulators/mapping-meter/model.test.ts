import { expect, test } from 'vitest';
import { viewMeter } from './model.ts';
import { address, mostCharacters } from './settings.ts';
import { longTemplate, templates } from './templates.ts';

const { start } = address;

test('the template slides month by month, from one path to a hidden program', () => {
  const { bars } = viewMeter(start);
  expect(bars.map(({ measure }) => measure.verdict)).toEqual([
    'adaptation',
    'adaptation',
    'adaptation',
    'deciding',
    'deciding',
    'hidden-program',
  ]);
  expect(bars.map(({ measure }) => measure.paths)).toEqual([1, 1, 4, 5, 6, 11]);
  expect(bars.map(({ measure }) => measure.decisions.length)).toEqual([0, 0, 0, 1, 2, 6]);
  expect(bars.map(({ measure }) => measure.unclosed)).toEqual([0, 0, 0, 0, 0, 0]);
});

test('each decision stands on its line', () => {
  const { lines, measure } = viewMeter(start);
  const deciding = lines.filter(({ decisions }) => decisions.length > 0);
  expect(deciding.flatMap(({ decisions }) => decisions)).toEqual(measure.decisions);
  expect(deciding[0]?.text).toBe('#if($now == "REVIEW")');
});

test('a text of one’s own is measured beside the months, an empty one as well', () => {
  const own = viewMeter({ ...start, edited: true, own: longTemplate });
  expect(own.measure).toMatchObject({ verdict: 'heavy', fields: 40, decisions: [] });
  expect(own.bars.map(({ of, shown }) => (shown ? of : ''))).toEqual(['', '', '', '', '', '', 'own']);
  expect(viewMeter({ ...start, edited: true, own: '' }).measure).toMatchObject({ lines: 0, verdict: 'adaptation' });
});

test('every template can be edited, and an address gives the state back', () => {
  for (const template of [...Object.values(templates), longTemplate])
    expect(template.length).toBeLessThan(mostCharacters);
  const state = { month: 'march', edited: true, own: templates.february } as const;
  expect(address.parse(address.format(state))).toEqual(state);
});
