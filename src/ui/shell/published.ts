import rulesJson from '#generated/rules.json';
import type { Rule } from '#course';

/** A rule as the build published it, with the address where it is taught. */
export interface PublishedRule extends Rule {
  readonly href: string;
}

/** What the pages around an exercise show of it. */
export interface ExerciseListing {
  readonly slug: string;
  readonly code: string;
  readonly title: string;
  readonly promise: string;
  readonly lesson: string;
  readonly minutes: number;
  readonly checks: readonly { readonly rule: string }[];
}

/** Every rule that exists, in the order of the lessons. For pages at build time. */
export const publishedRules = rulesJson as unknown as readonly PublishedRule[];

/** Every exercise that exists, by code. For pages at build time. */
export const publishedExercises: readonly ExerciseListing[] = Object.values(
  import.meta.glob<ExerciseListing>('/generated/exercises/*.json', { eager: true, import: 'default' }),
).toSorted((a, b) => (a.code < b.code ? -1 : 1));
