import { defineEditor, variantSeed } from '#course';
import { expect, test } from 'vitest';
import type { ExerciseKit } from './exercise-data.ts';
import { readVariant } from './variant-page.ts';

const key = { slug: 'satu', version: '0', learner: 'siti', variant: 2 };
const exercise = {
  slug: 'satu',
  files: [
    { name: 'design.ts', language: 'ts', starter: 'example' },
    { name: 'more.ts', language: 'ts', starter: 'same' },
  ],
  types: 'export type TierName = string;\n',
} as unknown as ExerciseKit['exercise'];
const kit = { exercise, messages: { checks: {} }, rules: new Map() } as unknown as ExerciseKit;

test('an exercise without an editor module is the same in every variant', () => {
  expect(readVariant(kit, key)).toEqual({
    seed: variantSeed('satu', 'siti', 2),
    types: exercise.types,
    starter: { 'design.ts': 'example', 'more.ts': 'same' },
    sheet: [],
    form: undefined,
  });
});

test('an editor module gives a variant its names, its starter, its sheet and its form', () => {
  const editor = defineEditor({
    names: (seed) => ({ TierName: [`t-${seed}`, "it's"] }),
    starter: (seed) => `// ${seed}`,
    sheet: (seed) => [{ kind: 'list', title: seed, items: [] }],
    form: (seed) => ({ name: seed, sections: [] }),
  });
  const { form, seed, sheet, starter, types } = readVariant({ ...kit, editor }, key);
  expect(types).toBe(`export type TierName = 't-${seed}' | 'it\\'s';\n`);
  expect(starter).toEqual({ 'design.ts': `// ${seed}`, 'more.ts': 'same' });
  expect(sheet).toEqual([{ kind: 'list', title: seed, items: [] }]);
  expect(form).toEqual({ name: seed, sections: [] });
  expect(readVariant({ ...kit, editor }, { ...key, variant: 3 }).seed).not.toBe(seed);
});
