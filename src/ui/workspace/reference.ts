import { filesSchema } from '#course';
import type { Files } from '../progress/database.ts';

/** Fetches the reference solution that was emitted for an exercise. Undefined where it cannot be had. */
export async function fetchReference(name: string): Promise<Files | undefined> {
  try {
    const response = await fetch(`/reference/${name}`);
    if (!response.ok) return undefined;
    const { files } = (await response.json()) as { readonly files?: unknown };
    return filesSchema.safeParse(files).data;
  } catch {
    return undefined;
  }
}
