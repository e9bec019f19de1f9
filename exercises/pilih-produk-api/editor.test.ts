import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { narrowTypes, variantSeed } from '#course';
import type { FormField } from '#course';
import { featureRows } from '#world/products/matrix';
import { editor } from './editor.ts';

const seeds = Array.from({ length: 200 }, (_, index) => variantSeed('pilih-produk-api', 'editor.test', index));

it('narrows every alias of the types to the names of the variant', async () => {
  const types = await readFile(new URL('types.ts', import.meta.url), 'utf8');
  for (const seed of seeds) {
    const narrowed = narrowTypes(types, editor.names(seed));
    expect(narrowed).not.toMatch(/= string;/);
    expect(narrowed).toContain("export type RequirementId = 'R1' | ");
  }
});

it('has a sentence for every need, rule and route of every variant', () => {
  for (const seed of seeds) {
    const blocks = editor.sheet(seed);
    const texts = blocks.flatMap((block) =>
      block.kind === 'list' ? block.items.flatMap(({ term, text }) => [term, text]) : block.rows.flat(),
    );
    expect(blocks).toHaveLength(5);
    expect(texts.every((text) => text.trim() !== '' && !/undefined|NaN/.test(text))).toBe(true);
    for (const block of blocks) {
      if (block.kind === 'table') for (const row of block.rows) expect(row).toHaveLength(block.head.length);
    }
  }
});

it('offers only features that the matrix has, and no tiers where there are none', () => {
  const known = new Set<string>(featureRows.map(({ id }) => id));
  for (const seed of seeds) {
    const fields = editor.form(seed).sections.flatMap((section) => section.fields.flatMap(flatten));
    const feature = fields.find(({ path }) => path.join('.') === 'feature');
    expect(feature).toBeDefined();
    for (const { value } of feature !== undefined && 'options' in feature ? feature.options : []) {
      expect(known).toContain(value);
    }
    expect(fields.some(({ path }) => path.join('.') === 'throttle.tiers')).toBe(editor.names(seed).TierName.length > 0);
  }
});

function flatten(field: FormField): readonly FormField[] {
  return 'fields' in field ? [field, ...field.fields.flatMap(flatten)] : [field];
}
