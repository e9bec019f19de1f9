import { expect, it } from 'vitest';
import { measureBatch } from '../support/measure-batch.ts';

it('grades 20,000 submissions in the memory that 1,000 take', { timeout: 900_000 }, async () => {
  const few = await measureBatch(1_000);
  const many = await measureBatch(20_000);
  console.log(
    `peak memory: ${Math.round(few.peakMegabytes)} MB for ${few.submissions}, ${Math.round(many.peakMegabytes)} MB for ${many.submissions}`,
  );
  expect(few.peakMegabytes).toBeGreaterThan(50);
  expect(many.peakMegabytes / few.peakMegabytes).toBeLessThan(1.35);
});
