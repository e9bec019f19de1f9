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
  readonly paint: Paint;
  readonly version: string;
  readonly workers: number;
  /** For a single file: its verdict in full instead of totals. */
  readonly full: boolean;
  /** Seconds since the command began, and megabytes in use. */
  readonly measure: () => { readonly seconds: number; readonly megabytes: number };
}

/** Creates the table for people: a row for each entry, then totals. */
export async function createTableEmitter(options: TableOptions): Promise<Emitter> {
  const { course, full, measure, paint, version, workers } = options;
  const { exercises, rules } = course;
  const messages = full ? await loadMessages(course) : new Map<string, Messages>();

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
      const { megabytes, seconds } = measure();
      const foot = full && tally.refused === 0 ? [] : tableFoot(paint, tally, exercises);
      return [...foot, ...tableEnd(paint, tally, seconds, megabytes)];
    },
  };
}

async function loadMessages(course: Course): Promise<ReadonlyMap<string, Messages>> {
  const loaded = new Map<string, Messages>();
  for (const slug of course.exercises.keys()) {
    const messages = await course.messages(slug);
    if (messages !== undefined) loaded.set(slug, messages);
  }
  return loaded;
}

/** Four digits that change with any grader. */
function versionOf(exercises: ReadonlyMap<string, BuiltExercise>): string {
  const versions = [...exercises.values()].map((exercise) => exercise.version);
  return (versions.length === 1 ? (versions[0] ?? '') : sha256Hex(versions.join('\n'))).slice(0, 4);
}
