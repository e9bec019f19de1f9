/** A value and how much of all there is it stands for. */
export interface Sample {
  readonly value: number;
  readonly weight: number;
}

/** What a dependency's calls take, as multiples of their median: twenty equal parts, with the long tail that they have. */
const multiples = [
  ...[0.62, 0.7, 0.75, 0.79, 0.83, 0.86, 0.89, 0.92, 0.95, 0.98],
  ...[1.02, 1.06, 1.1, 1.15, 1.21, 1.29, 1.4, 1.58, 1.95, 3.2],
];

/** Calls around a median, their weights adding up to `weight`. */
export function spread(median: number, weight: number): readonly Sample[] {
  return multiples.map((multiple) => ({ value: median * multiple, weight: weight / multiples.length }));
}

/** The smallest value that at least `share` of the weight does not exceed. Without weight: 0. */
export function percentile(samples: readonly Sample[], share: number): number {
  const sorted = samples.filter(({ weight }) => weight > 0).sort((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let seen = 0;
  for (const { value, weight } of sorted) {
    seen += weight;
    if (seen >= total * share - 1e-9 * total) return value;
  }
  return 0;
}
