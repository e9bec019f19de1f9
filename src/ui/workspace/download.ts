import { withHeader } from '#course';
import type { Files, WorkKey } from '../progress/database.ts';

/**
 * The files that are handed in, named after the learner as `grade` expects. TypeScript carries the header
 * as its first line; where no file can, it stands in a sidecar.
 */
export function submissionFiles(
  key: WorkKey,
  names: readonly string[],
  files: Files,
): readonly { readonly name: string; readonly content: string }[] {
  const header = { exercise: key.slug, learner: key.learner, variant: key.variant, version: key.version };
  const handedIn = names.map((name) => {
    const own = names.length === 1 ? `${key.learner}${name.slice(name.lastIndexOf('.'))}` : name;
    const content = files[name] ?? '';
    return { name: own, content: name.endsWith('.ts') ? withHeader(header, content) : content };
  });
  const carried = names.some((name) => name.endsWith('.ts'));
  return carried ? handedIn : [...handedIn, { name: 'gerbang.json', content: `${JSON.stringify(header)}\n` }];
}
