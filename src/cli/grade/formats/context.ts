import type { BuiltExercise, BuiltRule } from '#course/load';
import type { Messages } from '#kit';
import type { Course } from '../../prepare.ts';

/** What emitters of documents work with. All of it is fixed before the first entry. */
export interface FormatContext {
  readonly exercises: ReadonlyMap<string, BuiltExercise>;
  readonly rules: ReadonlyMap<string, BuiltRule>;
  readonly messages: ReadonlyMap<string, Messages>;
  /** Version of the command. */
  readonly version: string;
  /** Address of the course, without a slash at its end: where links to rules lead. */
  readonly site: string;
  /** When the run began: ISO 8601, UTC. */
  readonly startedAt: string;
  /** Milliseconds since 1970, for a format that says when a run ended. */
  readonly now: () => number;
  /** Variables of the environment, which some autograders hand their facts over in. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The messages of every exercise that has some. */
export async function loadMessages(course: Course): Promise<ReadonlyMap<string, Messages>> {
  const loaded = new Map<string, Messages>();
  for (const slug of course.exercises.keys()) {
    const messages = await course.messages(slug);
    if (messages !== undefined) loaded.set(slug, messages);
  }
  return loaded;
}
