import type { Question } from '#course';

/** The questions of a lesson as the build wrote them, answers and feedback included. */
export interface PublishedQuestions {
  readonly lesson: string;
  readonly questions: readonly Question[];
  /** By id of a rule, where it is taught. */
  readonly links: Readonly<Record<string, string>>;
}

const published = Object.values(
  import.meta.glob<PublishedQuestions>('/generated/questions/*.json', { eager: true, import: 'default' }),
);

/** The questions of a lesson; undefined until it has some. For pages at build time only: it knows every answer. */
export function questionsOf(lesson: string): PublishedQuestions | undefined {
  return published.find((questions) => questions.lesson === lesson);
}

/** Every question that asks about a rule, with its lesson and its number there. For pages at build time. */
export function questionsAbout(
  rule: string,
): readonly { readonly lesson: string; readonly id: string; readonly number: number }[] {
  return published.flatMap(({ lesson, questions }) =>
    questions.flatMap(({ id, rules }, index) => (rules.includes(rule) ? [{ lesson, id, number: index + 1 }] : [])),
  );
}
