import { transform } from 'sucrase';
import { expect, it } from 'vitest';
import { variantSeed } from '#course';
import { rightDesign } from './answers.ts';
import { print, printDesign } from './print.ts';
import { drawVariant } from './variant.ts';

const designs = Array.from({ length: 200 }, (_, index) =>
  rightDesign(drawVariant(variantSeed('pilih-produk-api', 'print.test', index))),
).filter((design) => design !== undefined);

/** What a module exports, loaded from its text. */
function load(text: string): Promise<{ readonly design?: unknown; readonly origin?: unknown }> {
  const { code } = transform(text, { transforms: ['typescript'], disableESTransforms: true });
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`) as ReturnType<typeof load>;
}

it('prints what is read back as the same design, in lines that fit', async () => {
  expect(designs).toHaveLength(200);
  for (const design of designs) {
    const text = printDesign(design, 'somewhere/else');
    expect({ ...(await load(text)) }).toEqual({ design, origin: 'somewhere/else' });
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
  }
});

it.each([
  [[], '[]'],
  [{}, '{}'],
  [null, 'null'],
  [1500, '1500'],
  [1_250_000, '1_250_000'],
  [0.5, '0.5'],
  ["it's", "'it\\'s'"],
  [{ 'GET /a': ['b', true] }, "{ 'GET /a': ['b', true] }"],
])('prints %j as %s', (value, text) => {
  expect(print(value)).toBe(text);
});
