import { expect, test } from 'vitest';
import { listCards } from './pictures.ts';
import { drawCard, drawIcon } from './social-card.ts';

test('a card is outlines alone, and each is its own', async () => {
  const drawn = await Promise.all([...listCards().values()].map(drawCard));
  expect(new Set(drawn).size).toBe(15);
  expect(drawn.filter((svg) => /<(?:text|image|foreignObject)\b/.test(svg))).toEqual([]);
  expect(drawn.filter((svg) => svg.length < 10_000)).toEqual([]);
});

test('an icon for any mask fills its square', () => {
  expect(drawIcon(true)).toContain('rx="0"');
  expect(drawIcon(false)).toContain('rx="6"');
});
