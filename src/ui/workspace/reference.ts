import { filesSchema } from '#course';
import type { Files } from '../progress/database.ts';

/** What the reference of a design exercise exports. */
interface WritesReference {
  readonly write: (seed: string) => string;
}

/** Whose reference is wanted: that of a design exercise is written for a variant, into its first file. */
export interface ReferenceOf {
  /** The file that the build emitted. */
  readonly name: string;
  readonly seed: string;
  readonly file: string;
}

/** Fetches the reference solution that was emitted for an exercise. Undefined where it cannot be had. */
export async function fetchReference({ file, name, seed }: ReferenceOf): Promise<Files | undefined> {
  try {
    if (name.endsWith('.js')) {
      const { write } = (await import(/* @vite-ignore */ `/reference/${name}`)) as WritesReference;
      return { [file]: write(seed) };
    }
    const response = await fetch(`/reference/${name}`);
    if (!response.ok) return undefined;
    const { files } = (await response.json()) as { readonly files?: unknown };
    return filesSchema.safeParse(files).data;
  } catch {
    return undefined;
  }
}
