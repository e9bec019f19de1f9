import { expect, test } from 'vitest';
import { designFaults, findBrokenRules, soundSystem, withFaults } from '#world/door-system';
import { boundaries, readMap } from './model.ts';
import { address } from './settings.ts';

test('at the start one API serves everybody, and the supervisor falls with all the others', () => {
  const view = readMap(address.start);
  expect(view.doors.every(({ broken }) => broken)).toBe(true);
  expect(view.radius).toHaveLength(6);
  expect(view.answers.edge).toEqual(['pisah-per-audience']);
});

test('without faults every door is open, every boundary answered, and a door falls alone', () => {
  const view = readMap({ door: 'partner', faults: [] });
  expect(view.doors.filter(({ broken }) => broken)).toEqual([]);
  expect(Object.values(view.answers).flat()).toEqual([]);
  expect(view.radius).toEqual(['partner']);
});

test('every rule that a fault breaks is shown at one boundary of a door that it reaches', () => {
  for (const fault of designFaults) {
    const [finding] = findBrokenRules(withFaults(soundSystem, [fault]));
    const [audience] = finding?.audiences ?? [];
    if (audience === undefined) throw new Error(`${fault} breaks nothing`);
    const { answers } = readMap({ door: audience, faults: [fault] });
    expect(boundaries.flatMap((boundary) => answers[boundary])).toEqual([finding?.rule]);
  }
});

test('a fault at another door leaves this one as it was', () => {
  const view = readMap({ door: 'machine', faults: ['partner-key-only'] });
  expect(Object.values(view.answers).flat()).toEqual([]);
  expect(view.doors.filter(({ broken }) => broken).map(({ door }) => door.audience)).toEqual(['partner']);
});
