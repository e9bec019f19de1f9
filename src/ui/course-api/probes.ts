import { newKey } from '../api/call.ts';
import { capacityProbes } from './capacity-probes.ts';
import { commandProbes } from './command-probes.ts';
import { errorProbes } from './error-probes.ts';
import type { Probe } from './probe.ts';
import { traceProbes } from './trace-probes.ts';
import { accessProbes } from './access-probes.ts';

/** Everything that the page can try, by the name that its markup uses. */
export const probes: ReadonlyMap<string, Probe> = new Map(
  [...errorProbes, ...commandProbes(newKey), ...accessProbes, ...capacityProbes, ...traceProbes].map((probe) => [
    probe.rule,
    probe,
  ]),
);
