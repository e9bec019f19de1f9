/** The value in the middle, or the mean of the two there. Undefined for no values. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) return undefined;
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
}

/**
 * The point-biserial correlation of a yes or no with a number, which is Pearson's of the two with yes as 1:
 * (M1 - M0) / s * sqrt(p * q), where s is the deviation of the whole population. Undefined where all answers or
 * all numbers are the same. Both lists are of one length.
 */
export function pointBiserial(answers: readonly boolean[], numbers: readonly number[]): number | undefined {
  const size = answers.length;
  const yes = answers.filter(Boolean).length;
  const no = size - yes;
  if (yes === 0 || no === 0) return undefined;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / size;
  const variance = numbers.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / size;
  if (variance < 1e-12) return undefined;
  const sumOfYes = numbers.reduce((sum, value, index) => (answers[index] === true ? sum + value : sum), 0);
  const meanOfNo = (mean * size - sumOfYes) / no;
  return ((sumOfYes / yes - meanOfNo) / Math.sqrt(variance)) * Math.sqrt((yes / size) * (no / size));
}

/** How many values fall into each of `bins` equal parts of 0 to 1. The last part includes 1. */
export function histogram(shares: readonly number[], bins: number): readonly number[] {
  const counts = Array.from({ length: bins }, () => 0);
  for (const share of shares) {
    const bin = Math.min(Math.floor(share * bins + 1e-9), bins - 1);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}
