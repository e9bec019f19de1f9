import { expect, test } from 'vitest';
import { supportOf } from '#world/products/support';
import { comparison, decidingRows, matrixRows, otherDifferences } from './product-rows.ts';

const kinds = ({ cells }: (typeof matrixRows)[number]) => cells.map(({ kind }) => kind);

test('every row that is shown as a difference of REST and HTTP is one, and none is shown twice', () => {
  const shown = [...decidingRows.flatMap(({ rows }) => rows), ...otherDifferences];
  expect(shown.length).toBeGreaterThan(20);
  expect(shown.filter((row) => new Set(kinds(row)).size !== 2)).toEqual([]);
  expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
});

test('cells stand under the product that they are of', () => {
  const [rest, http] = decidingRows.flatMap(({ rows }) => rows).find(({ id }) => id === 'usage-plan')?.cells ?? [];
  expect(rest).toEqual(supportOf('REST', 'usage-plan'));
  expect(http).toEqual(supportOf('HTTP', 'usage-plan'));
  expect(rest).not.toEqual(http);
});

test('the matrix of all five shows only rows that tell products apart', () => {
  expect(matrixRows.length).toBeGreaterThan(8);
  for (const row of matrixRows) {
    expect(row.cells).toHaveLength(5);
    expect(new Set(kinds(row)).size).toBeGreaterThan(1);
  }
});

test('the comparison names the page of AWS', () => {
  expect(comparison?.url).toMatch(/http-api-vs-rest\.html$/);
});
