/**
 * Maps with up to `limit` calls under way and yields in the order of the input. No more than `limit`
 * results are held, however long the input is.
 */
export async function* mapOrdered<In, Out>(
  input: AsyncIterable<In>,
  limit: number,
  map: (value: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const underway: Promise<Out>[] = [];
  try {
    for await (const value of input) {
      underway.push(map(value));
      if (underway.length >= limit) yield (await underway.shift()) as Out;
    }
    while (underway.length > 0) yield (await underway.shift()) as Out;
  } finally {
    await Promise.allSettled(underway);
  }
}
