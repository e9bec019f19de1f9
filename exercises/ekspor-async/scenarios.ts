import type { Schedule } from '#kit';
import { callers, guarded } from './scenarios/callers.ts';
import { handOvers, workFails } from './scenarios/failures.ts';
import { firstExport, longest, race, retries, slowHandler } from './scenarios/retries.ts';
import type { ExportScenario } from './steps.ts';
import type { StepBuilder } from './scenarios/step-builder.ts';
import { drawVariant } from './variant.ts';

const quick: Schedule['latency'] = [5, 20];
/** So close together that each of several equal requests reads before any has written. */
const even: Schedule['latency'] = [10, 12];
/** A store so slow that a handler of ten calls is still within the gateway's limit. */
const slow: Schedule['latency'] = [1500, 2000];

/** The scenarios of a variant, in the order in which they run. */
export function scenarios(seed: string): readonly ExportScenario[] {
  const variant = drawVariant(seed);
  const { deliveryMs, environment, longEnvironment, renderSeconds } = variant;

  const scenario = (
    id: string,
    { steps }: Pick<StepBuilder, 'steps'>,
    special: Partial<Omit<ExportScenario, 'id' | 'steps' | 'schedule'>> & Partial<Schedule> = {},
  ): ExportScenario => {
    const { latency = quick, ...world } = special;
    return {
      id,
      schedule: { seed: `${seed}${id}`, latency },
      environment,
      renderSeconds,
      deliveryMs,
      announces: false,
      steps,
      ...world,
    };
  };

  return [
    scenario('first-export', firstExport(variant), { announces: true }),
    scenario('retries', retries(variant)),
    scenario('race', race(variant), { latency: even }),
    scenario('slow-handler', slowHandler(variant), { latency: slow }),
    scenario('callers', callers(variant)),
    scenario('guarded', guarded(variant), { announces: true }),
    scenario('hand-overs', handOvers(variant)),
    scenario('work-fails', workFails(variant)),
    scenario('longest', longest(variant), {
      environment: longEnvironment,
      renderSeconds: longEnvironment.longestExportSeconds,
    }),
  ];
}
