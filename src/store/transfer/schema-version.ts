import { migrations } from '../migrations/index.ts';

/** The last migration that this version of the course knows. */
export const currentSchema = Object.keys(migrations).toSorted().at(-1) ?? '';

/** What keeps tables made by those migrations from being used by this version; undefined where nothing does. */
export function schemaProblem(applied: readonly string[]): string | undefined {
  const newer = applied.filter((name) => !(name in migrations));
  if (newer.length > 0)
    return `It was made by a newer version of Gerbang: it has ${newer.join(', ')}, which this version does not know. Use that version.`;
  return applied.length === 0 ? 'It holds no installation of Gerbang.' : undefined;
}
