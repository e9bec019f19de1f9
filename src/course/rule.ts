import type { RuleBody } from './rule-schema.ts';

/** A rule: one sentence that a lesson teaches, with a permanent Indonesian kebab-case id. */
export interface Rule extends Readonly<RuleBody> {
  readonly id: string;
  readonly lesson: string;
}

/**
 * Defines the rules of one lesson. The key of each entry is its permanent id; `lesson` is the slug of
 * the lesson's folder without its number.
 */
export function defineRules<const Id extends string>(
  lesson: string,
  rules: Readonly<Record<Id, RuleBody>>,
): { readonly [K in Id]: Rule & { readonly id: K } } {
  const defined = Object.entries<RuleBody>(rules).map(([id, body]) => [id, Object.freeze({ id, lesson, ...body })]);
  return Object.freeze(Object.fromEntries(defined) as { readonly [K in Id]: Rule & { readonly id: K } });
}
