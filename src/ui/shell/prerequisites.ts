/** A lesson, and the lessons whose rules its exercises and questions ask for. */
export interface Asking {
  readonly number: number;
  /** Numbers of lessons, later ones and itself included. */
  readonly asks: readonly number[];
}

/**
 * The lessons that each lesson stands on, by its number: the earlier lessons whose rules it asks for, without those that
 * they stand on themselves. A lesson that asks for none stands on the one before it; the first stands on nothing.
 */
export function prerequisites(lessons: readonly Asking[]): ReadonlyMap<number, readonly number[]> {
  const direct = new Map<number, readonly number[]>();
  for (const { number, asks } of lessons.toSorted((a, b) => a.number - b.number)) {
    const earlier = [...new Set(asks)].filter((asked) => asked < number).sort((a, b) => a - b);
    const needs = earlier.length > 0 || number === 1 ? earlier : [number - 1];
    const through = new Set(needs.flatMap((need) => [...everythingUnder(need, direct)]));
    direct.set(
      number,
      needs.filter((need) => !through.has(need)),
    );
  }
  return direct;
}

function everythingUnder(number: number, direct: ReadonlyMap<number, readonly number[]>): ReadonlySet<number> {
  const under = new Set<number>();
  for (const need of direct.get(number) ?? []) {
    under.add(need);
    for (const deeper of everythingUnder(need, direct)) under.add(deeper);
  }
  return under;
}
