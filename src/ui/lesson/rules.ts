import rules from '#generated/rules.json';
import type { RuleBody } from '#course';

/** A rule as the build wrote it: its text and where it is taught. */
export interface PublishedRule extends RuleBody {
  readonly id: string;
  readonly lesson: string;
  readonly href: string;
}

/** An exercise that has a check for a rule. */
export interface TestingExercise {
  readonly slug: string;
  readonly code: string;
}

interface ExerciseListing extends TestingExercise {
  readonly checks: readonly { readonly rule: string }[];
}

const published = rules as unknown as readonly PublishedRule[];
const listings = Object.values(
  import.meta.glob<ExerciseListing>('/generated/exercises/*.json', { eager: true, import: 'default' }),
);

/** The rule with this id. Throws where a lesson names a rule that nobody defined: an author's bug. */
export function getRule(id: string): PublishedRule {
  const rule = published.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new Error(`The lesson names the rule "${id}", which no lessons/*/rules.ts defines.`);
  return rule;
}

/** Ids of the rules that a section of a lesson teaches. */
export function rulesOfSection(lesson: string, section: string): readonly string[] {
  return published.filter((rule) => rule.lesson === lesson && rule.section === section).map(({ id }) => id);
}

/** Exercises that test a rule, by their code. */
export function exercisesTesting(id: string): readonly TestingExercise[] {
  return listings
    .filter(({ checks }) => checks.some(({ rule }) => rule === id))
    .map(({ slug, code }) => ({ slug, code }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
