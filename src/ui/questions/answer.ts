/** What a learner has put in for a question. Options and items are counted as their author wrote them, from 0. */
export type Answer =
  | { readonly kind: 'single'; readonly chosen: number }
  | { readonly kind: 'multiple'; readonly chosen: readonly number[] }
  | { readonly kind: 'order'; readonly order: readonly number[] }
  /** The place of each item; null where it has none yet. */
  | { readonly kind: 'place'; readonly places: readonly (string | null)[] }
  /** The number as it was typed. */
  | { readonly kind: 'estimate'; readonly text: string };
