import { questionsSchema, type Question, type QuestionBody } from './question-schema.ts';

/** Questions of one lesson, in the order in which they are asked. */
export interface LessonQuestions {
  readonly lesson: string;
  readonly questions: readonly Question[];
}

/**
 * Defines the four to six questions that close a lesson. `lesson` is the slug of the lesson's folder without its
 * number. Throws where a question breaks its schema or two have the same id.
 */
export function defineQuestions(lesson: string, questions: readonly QuestionBody[]): LessonQuestions {
  const parsed = questionsSchema.parse(questions);
  const twice = parsed.find(({ id }, index) => parsed.findIndex((other) => other.id === id) !== index);
  if (twice !== undefined) throw new Error(`lessons/…-${lesson}/questions.ts asks '${twice.id}' twice: rename one`);
  return { lesson, questions: parsed };
}
