import type { Lab, Scenario } from '#kit';
import type { scenarios } from '#exercises/pilih-produk-api/scenarios.ts';
import { readDesign } from './design/read-design.ts';
import type { Trace } from './trace.ts';

/** Reads the exported design against the commission of its scenario. */
export function run(scenario: Scenario<never>, lab: Lab): Promise<Trace> {
  const { variant } = scenario as ReturnType<typeof scenarios>[number];
  const read = readDesign(lab.exported('design'), variant);
  return Promise.resolve(
    'design' in read
      ? { kind: 'designed', variant, design: read.design }
      : { kind: 'malformed', variant, problem: read.problem },
  );
}
