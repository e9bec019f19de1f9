import { createNodePool } from '#grading/node';
import { createNodeGrading } from '../src/grading/hosts/node-grading.ts';
import type { BenchSample } from './samples.ts';
import { mean, median, percentile } from './statistics.ts';

const rounds = 30;

/** Milliseconds of one grading on one thread, warm, over `rounds` interleaved with the limit. */
export async function measureWarm(
  samples: readonly BenchSample[],
  limits: ReadonlyMap<string, (sample: BenchSample) => Promise<string>>,
): Promise<{ readonly ours: number; readonly limit: number }> {
  const grading = await createNodeGrading();
  const times = samples.map(() => ({ ours: [] as number[], limit: [] as number[] }));
  for (let round = -10; round < rounds; round += 1) {
    for (const [index, sample] of samples.entries()) {
      const limit = limits.get(sample.slug);
      const time = times[index];
      if (limit === undefined || time === undefined) throw new Error(`no limit for ${sample.slug}`);
      const started = performance.now();
      const outcome = await grading.grade(sample);
      const between = performance.now();
      const status = await limit(sample);
      const ended = performance.now();
      if (outcome.kind !== 'graded' || outcome.verdict.status !== 'passed' || status !== 'passed')
        throw new Error(`${sample.slug} does not pass`);
      if (round >= 0) {
        time.ours.push(between - started);
        time.limit.push(ended - between);
      }
    }
  }
  return { ours: mean(times.map(({ ours }) => median(ours))), limit: mean(times.map(({ limit }) => median(limit))) };
}

/** Median and 95th percentile, in milliseconds, of gradings that fail and tell their story. */
export async function measureFailing(
  samples: readonly BenchSample[],
): Promise<{ readonly median: number; readonly p95: number; readonly worst: string }> {
  const grading = await createNodeGrading();
  const times: { readonly name: string; readonly ms: number }[] = [];
  for (let round = 0; round < 4; round += 1) {
    for (const sample of samples) {
      const started = performance.now();
      await grading.grade(sample);
      if (round > 0) times.push({ name: sample.name, ms: performance.now() - started });
    }
  }
  const all = times.map(({ ms }) => ms);
  const worst = times.reduce((slowest, time) => (time.ms > slowest.ms ? time : slowest));
  return { median: median(all), p95: percentile(all, 0.95), worst: worst.name };
}

/** Gradings a second of a pool with this many workers, over at least two seconds. */
export async function measureThroughput(samples: readonly BenchSample[], workers: number): Promise<number> {
  const pool = createNodePool({ workers });
  const batch = async (count: number): Promise<void> => {
    const outcomes = await Promise.all(
      Array.from({ length: count }, (_, index) => pool.grade(samples[index % samples.length] as BenchSample)),
    );
    if (outcomes.some(({ kind }) => kind !== 'graded')) throw new Error('the pool did not grade');
  };
  try {
    await batch(workers * 40);
    const started = performance.now();
    let graded = 0;
    while (performance.now() - started < 3000) {
      await batch(workers * 50);
      graded += workers * 50;
    }
    return (graded / (performance.now() - started)) * 1000;
  } finally {
    await pool.close();
  }
}
