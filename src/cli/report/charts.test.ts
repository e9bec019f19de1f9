import { expect, it } from 'vitest';
import { drawDistribution, drawItems, hasBlocks } from './charts.ts';

const none = Array.from({ length: 10 }, () => 0);
const texts = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map(([, text = '']) => text);
const count = (svg: string, part: string): number => svg.split(part).length - 1;

it('draws a block for each learner while they can be told apart, then a column', async () => {
  const few = { passed: none.with(9, 3), others: none.with(2, 2).with(9, 1) };
  const many = { passed: none.with(9, 1_234), others: none.with(2, 30) };
  expect([hasBlocks(few), hasBlocks(many)]).toEqual([true, false]);
  expect(count(await drawDistribution(few, 'large'), 'stroke="var(--nila-fill)"')).toBe(3);
  expect(count(await drawDistribution(few, 'small'), 'stroke="var(--nila)"')).toBe(3);
  const columns = await drawDistribution(many, 'large');
  expect(count(columns, 'stroke="var(--nila-fill)"')).toBe(1);
  expect(texts(columns)).toEqual(['0', '20', '40', '60', '80', '100', '30', '1.234']);
});

it('draws every check where it stands, numbers those that are flagged, and has no text of the library', async () => {
  const svg = await drawItems(
    [
      { row: 1, difficulty: 0.5, discrimination: 0.4, flagged: false },
      { row: 2, difficulty: 0.9, discrimination: -0.3, flagged: true },
      { row: 3, difficulty: 0.91, discrimination: -0.31, flagged: true },
    ],
    'small',
  );
  expect(count(svg, 'stroke="var(--fail)"')).toBe(2);
  expect(texts(svg).filter((text) => /^[123]$/.test(text))).toEqual(['2']);
  expect(svg).not.toMatch(/aria-|role=|NaN|undefined/);
  expect(svg).toContain('viewBox="0 0 320 ');
});
