import { toAttemptLine } from './pulled-content.ts';
import type { PulledContent } from './pulled-content.ts';
import { safeName } from './safe-name.ts';

/** One attempt as a file, or a folder where it has several; more attempts, and two of one learner key, as JSON Lines. */
export function layOut(
  exercise: string,
  learner: { readonly id: string; readonly name: string },
  contents: readonly (PulledContent & { readonly kind: 'content' })[],
  taken: Set<string>,
): { readonly stem: string; readonly path: string; readonly files: Readonly<Record<string, string>> } {
  const stem = `${exercise}/${safeName(learner.name, learner.id)}`;
  const [only, ...others] = contents;
  const key = keyOf(only?.facts);
  const isTaken = taken.has(key);
  taken.add(key);
  const names = Object.keys(only?.files ?? {});
  const [name = ''] = names;
  if (only === undefined || others.length > 0 || isTaken)
    return { stem, path: `${stem}.jsonl`, files: { [`${stem}.jsonl`]: contents.map(toAttemptLine).join('') } };
  if (names.length > 1)
    return {
      stem,
      path: stem,
      files: Object.fromEntries(Object.entries(only.files).map(([file, content]) => [`${stem}/${file}`, content])),
    };
  const path = `${stem}${name.slice(name.lastIndexOf('.'))}`;
  return { stem, path, files: { [path]: only.files[name] ?? '' } };
}

/** Whom `grade` takes a submission for: a second file of the same it would refuse. */
export function keyOf(facts: { readonly exercise: string; readonly learnerKey: string } | undefined): string {
  return `${facts?.exercise ?? ''}\n${facts?.learnerKey ?? ''}`;
}

/** Where an earlier pull may have put the same learner's work. */
export function otherForms(stem: string): readonly string[] {
  return ['', '.ts', '.json', '.graphql', '.jsonl'].map((end) => `${stem}${end}`);
}
