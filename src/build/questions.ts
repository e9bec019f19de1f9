import { access, readdir } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { defineQuestions, type LessonQuestions, type Question } from '#course';
import { root } from './paths.ts';
import type { LinkedRule } from './rules.ts';

/** The questions of a lesson with the addresses of the rules that they ask about. */
export interface PublishedQuestions {
  readonly lesson: string;
  readonly questions: readonly Question[];
  /** By id of a rule, where it is taught. */
  readonly links: Readonly<Record<string, string>>;
}

/**
 * Loads the questions of every lesson that has some, by the lesson's slug. Throws, with what to write, where a question
 * breaks its schema, names a rule that nobody defines, or belongs to another lesson's folder.
 */
export async function loadQuestions(rules: readonly LinkedRule[]): Promise<readonly PublishedQuestions[]> {
  const folders = (await readdir(`${root}lessons`)).filter((name) => /^\d\d-/.test(name)).sort();
  const published: PublishedQuestions[] = [];
  for (const folder of folders) {
    const path = `${root}lessons/${folder}/questions.ts`;
    if (!(await exists(path))) continue;
    const { questions } = (await import(pathToFileURL(path).href)) as { questions: LessonQuestions };
    if (questions.lesson !== folder.slice(3))
      throw new Error(`lessons/${folder}/questions.ts asks for '${questions.lesson}': write '${folder.slice(3)}'`);
    published.push(publishQuestions(questions, rules));
  }
  return published;
}

/** Links the rules of a lesson's questions. Throws where one names a rule that nobody defines. */
export function publishQuestions(
  { lesson, questions }: LessonQuestions,
  rules: readonly Pick<LinkedRule, 'id' | 'href'>[],
): PublishedQuestions {
  const parsed = defineQuestions(lesson, questions).questions;
  const links: Record<string, string> = {};
  for (const { id, rules: named } of parsed) {
    for (const name of named) {
      const rule = rules.find((candidate) => candidate.id === name);
      if (rule === undefined)
        throw new Error(`lessons/…-${lesson}/questions.ts: '${id}' names the rule '${name}', which no lesson defines`);
      links[name] = rule.href;
    }
  }
  return { lesson, questions: parsed, links };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
