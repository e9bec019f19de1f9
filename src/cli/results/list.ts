import type { BuiltExercise } from '#course/load';
import { ungradableMessage } from '#graders/kit/ungradable.id.ts';
import type { Entry } from '../grade/envelope.ts';
import { text as gradeText } from '../grade/grade.id.ts';
import { tableRow } from '../grade/table.ts';
import type { Paint } from '../terminal/paint.ts';
import { clean, fit, width, wrap } from '../terminal/paint.ts';

/** The heading above rows of the table that `grade` prints. */
export function listHead(paint: Paint): string {
  const { exercise, held, learner, score, status } = gradeText.columns;
  return `  ${paint('strong', `${fit(learner, 20)}${fit(exercise, 9)}${fit(status, 17)}${score.padStart(4)}   ${held}`)}`;
}

/** A row of that table; below it, for what could not be graded, where it is and why. */
export function listRows(paint: Paint, entry: Entry, exercises: ReadonlyMap<string, BuiltExercise>): readonly string[] {
  const row = tableRow(paint, entry, exercises);
  if (entry.kind === 'graded' && entry.verdict.status !== 'ungradable') return [row];
  const why = entry.kind === 'refused' ? entry.error.message : ungradableMessage(entry.verdict).title;
  return [
    row,
    ...wrap(`${clean(entry.path)}: ${clean(why)}`, width - 6).map((line) => `      ${paint('quiet', line)}`),
  ];
}
