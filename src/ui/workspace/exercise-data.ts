import type { ExerciseEditor } from '#course';
import type { Messages } from '#graders/kit/messages.ts';

/** What the build emits about an exercise for the page. */
export interface ExerciseData {
  readonly slug: string;
  readonly code: string;
  readonly title: string;
  readonly promise: string;
  readonly lesson: string;
  readonly minutes: number;
  readonly version: string;
  readonly answer: 'code' | 'design';
  readonly files: readonly {
    readonly name: string;
    readonly language: 'ts' | 'json' | 'graphql';
    readonly starter: string;
  }[];
  readonly groups: readonly { readonly id: string; readonly title: string; readonly points: number }[];
  readonly checks: readonly {
    readonly id: string;
    readonly rule: string;
    readonly group: string;
    readonly points: number;
    readonly gate: boolean;
    readonly severity: 'wajib' | 'disarankan';
  }[];
  readonly types: string;
  readonly reference: string;
}

/** What a finding shows of a rule. */
export interface RuleData {
  readonly id: string;
  readonly lesson: string;
  readonly severity: 'wajib' | 'disarankan';
  readonly statement: string;
  readonly href: string;
  /** The heading under which the lesson teaches it; absent until the lesson is written. */
  readonly heading?: string;
}

/** Everything that rendering one exercise's verdicts needs. */
export interface ExerciseKit {
  readonly exercise: ExerciseData;
  readonly messages: Messages;
  /** What the page derives of a variant; absent where it is the same in all. */
  readonly editor?: ExerciseEditor;
  readonly rules: ReadonlyMap<string, RuleData>;
}

const exercises = import.meta.glob<ExerciseData>('/generated/exercises/*.json', { import: 'default' });

/** Loads an exercise with its messages and the rules, each from its own chunk. Rejects for an unknown slug. */
export async function loadExercise(slug: string): Promise<ExerciseKit> {
  const load = exercises[`/generated/exercises/${slug}.json`];
  if (load === undefined) throw new Error(`no exercise ${slug} was generated`);
  const [exercise, { messagesBySlug }, { editorBySlug }, rules] = await Promise.all([
    load(),
    import('#generated/messages.ts'),
    import('#generated/editors.ts'),
    import('#generated/rule-links.json'),
  ]);
  const loadMessages = messagesBySlug[slug];
  if (loadMessages === undefined) throw new Error(`no messages for ${slug} were generated`);
  const [{ messages }, own] = await Promise.all([loadMessages(), editorBySlug[slug]?.()]);
  return {
    exercise,
    messages,
    ...(own === undefined ? {} : { editor: own.editor }),
    rules: new Map((rules.default as readonly RuleData[]).map((rule) => [rule.id, rule])),
  };
}
