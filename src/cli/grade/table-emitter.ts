import { sha256Hex } from '#course';
import type { BuiltExercise } from '#course/load';
import type { Messages } from '#kit';
import type { Course } from '../prepare.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Emitter } from './emitter.ts';
import type { Entry } from './envelope.ts';
import { describeVerdict } from './finding.ts';
import { tableEnd, tableFoot, tableHead, tableRow } from './table.ts';

export interface TableOptions {
  readonly course: Course;
  /** For a verdict in full. */
  readonly messages: ReadonlyMap<string, Messages>;
  readonly paint: Paint;
  readonly version: string;
  readonly workers: number;
  /** Where the results are written, if they are. */
  readonly results?: string;
  /** For a single file: its verdict in full instead of totals. */
  readonly full: boolean;
  /** Seconds since the command began, and megabytes in use. */
  readonly measure: () => { readonly seconds: number; readonly megabytes: number };
}

/** Creates the table for people: a row for each entry, then totals. */
export function createTableEmitter(options: TableOptions): Emitter {
  const { course, full, measure, messages, paint, results, version, workers } = options;
  const { exercises, rules } = course;

  const inFull = (entry: Entry): readonly string[] =>
    full && entry.kind === 'graded'
      ? describeVerdict(paint, entry, { messages: messages.get(entry.exercise), rules })
      : [];
  const grader = versionOf(exercises);
  const engine = course.engineVersion.slice(0, 4);
  return {
    begin: () => tableHead(paint, { version, grader, engine, workers }),
    entry: (entry) => [tableRow(paint, entry, exercises), ...inFull(entry)],
    end(tally) {
      const foot = full && tally.refused === 0 ? [] : tableFoot(paint, tally, exercises);
      return [...foot, ...tableEnd(paint, tally, { ...measure(), ...(results === undefined ? {} : { results }) })];
    },
  };
}

/** Four digits that change with any grader. */
function versionOf(exercises: ReadonlyMap<string, BuiltExercise>): string {
  const versions = [...exercises.values()].map((exercise) => exercise.version);
  return (versions.length === 1 ? (versions[0] ?? '') : sha256Hex(versions.join('\n'))).slice(0, 4);
}
