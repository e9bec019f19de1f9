/** What a learner typed as a number. */
export type TypedNumber =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-a-number' }
  /** Digits in groups: 1.500 is a thousand and a half to one reader and one and a half to another. */
  | { readonly kind: 'grouped' }
  | { readonly kind: 'too-small' };

/** Reads a number as Indonesian learners type it: a comma or a dot before decimals, no groups. */
export function readTypedNumber(typed: string, minimum: number = Number.NEGATIVE_INFINITY): TypedNumber {
  const text = typed.trim().replace(/^−/, '-');
  if (text === '') return { kind: 'empty' };
  if (/^-?[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(text)) return { kind: 'grouped' };
  if (!/^-?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/.test(text)) return { kind: 'not-a-number' };
  const value = Number(text.replace(',', '.'));
  if (!Number.isFinite(value)) return { kind: 'not-a-number' };
  return value < minimum ? { kind: 'too-small' } : { kind: 'number', value };
}
