import type { FormField } from '#course';
import type { VariantData } from '../variant-data.ts';
import { ruleSentence } from '../words.id.ts';
import { option } from './option.ts';

export function validationFields({ validationRules }: VariantData): readonly FormField[] {
  const options = validationRules.map(({ id }) => option(id, id, ruleSentence(id)));
  return [
    { kind: 'choices', path: ['validation', 'gateway'], label: 'Diperiksa di gateway', options },
    { kind: 'choices', path: ['validation', 'backend'], label: 'Diperiksa di backend', options },
  ];
}
